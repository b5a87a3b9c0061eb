package io.loantap.learn.schema;

/** A kind that somebody states of a column, whatever its cells look like. */
public enum StatedKind {
  /** Numbers; what is none is a bad cell. */
  NUMBER,
  /** A few values without order. */
  LEVELS,
  /** Free text. */
  TEXT,
  /** Names of rows, which say nothing about the next row. */
  IDENTIFIER
}
