package io.loantap.learn.regression;

/**
 * The extremes of what weights make of rows: log-odds of a charged-off row, minus log-odds of
 * another, so that a positive margin is the right side. Margins of parts of the rows merge.
 *
 * @param least of any row; infinity if there are no rows
 * @param most of any row; minus infinity if there are no rows
 */
public record MarginRange(double least, double most) {
  /** Of no rows. */
  public static final MarginRange NONE =
      new MarginRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Of both sets of rows. */
  public MarginRange merge(MarginRange other) {
    return new MarginRange(Math.min(least, other.least), Math.max(most, other.most));
  }
}
