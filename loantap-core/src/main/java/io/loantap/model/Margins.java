package io.loantap.model;

/**
 * The extremes of what weights make of rows: log-odds of a charged-off row, minus log-odds of
 * another, so that a positive margin is the right side. Margins of parts of the rows merge.
 *
 * @param least of any row; infinity if there are no rows
 * @param most of any row; minus infinity if there are no rows
 */
public record Margins(double least, double most) {
  /** Of no rows. */
  public static final Margins NONE =
      new Margins(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Of both sets of rows. */
  public Margins merge(Margins other) {
    return new Margins(Math.min(least, other.least), Math.max(most, other.most));
  }
}
