package io.loantap.drift;

/**
 * One bin of a comparison.
 *
 * @param label in words: a range, a level, {@code (missing)} or {@code (unseen)}
 * @param then training loans in it
 * @param now later applicants in it
 * @param points what its training loans got on average from the characteristic, without a share of
 *     the base points; of a bin of the score 0
 */
public record DriftBin(String label, long then, long now, double points) {}
