package io.loantap.learn.schema;

/**
 * A kind of column, by what it was found to hold; the rules are those of {@link SchemaInference}.
 */
public enum ColumnKind {
  /** No value at all. */
  EMPTY,
  /** The same value wherever there is one. */
  CONSTANT,
  /** Months or days, in one format throughout. */
  MONTH,
  /** Names of rows, which say nothing about the next row. */
  IDENTIFIER,
  /** Numbers in one form. */
  NUMBER,
  /** A few values that come again and again. */
  LEVELS,
  /** Text with too many different values to count as levels. */
  TEXT
}
