package io.loantap.train.csv;

/** Treatment of a quote that stands where RFC 4180 has none. */
enum Quotes {
  /** It is a problem. */
  STRICT,
  /**
   * It is read as it comes. Inside an unquoted field it is text. Inside a quoted one it is text if
   * the field is closed on the same line; else the opening quote and all up to the next separator
   * are. Blanks around quotes are passed over.
   */
  AS_THEY_COME
}
