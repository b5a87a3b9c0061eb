package io.loantap.train.csv;

/** The presence of a line of column names at the beginning of a file. */
public enum HeaderLine {
  /** It does, unless the line looks like data, which is a problem. */
  EXPECTED,
  /** It does, whatever the line looks like. */
  PRESENT,
  /** It does not. */
  ABSENT
}
