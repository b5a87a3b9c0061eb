package io.loantap.train.page;

/**
 * A column of a table.
 *
 * @param key by which charts read it: a plain word
 * @param heading for people, with the unit
 */
public record TableColumn(String key, String heading, Format format) {}
