package io.loantap.feature;

/**
 * How many rows of a column fall into each bin.
 *
 * @param rows all of them, by bin; not copied
 * @param marked those that were marked, as charged off for one; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, by who counted to who asked
public record BinCounts(long[] rows, long[] marked) {}
