package io.loantap.train.csv;

/** Whether a file begins with the names of its columns. */
public enum HeaderLine {
  /** It does, unless the line looks like data, which is a problem. */
  EXPECTED,
  /** It does, whatever the line looks like. */
  PRESENT,
  /** It does not. */
  ABSENT
}
