package io.loantap.learn.regression;

/**
 * The least and the greatest margin that weights give to rows. A margin is the log-odds of a
 * charged-off row, minus the log-odds of another, so that a positive one is the right side. Margins
 * of parts of the rows merge.
 *
 * @param least of any row; infinity if there are no rows
 * @param most of any row; minus infinity if there are no rows
 */
public record MarginRange(double least, double most) {
  /** Changes of log-odds below this share of the largest one are rounding. */
  private static final double TOLERANCE = 1e-6;

  /** Near a finite optimum a Newton step moves no log-odds by as much as this. */
  private static final double STANDSTILL = 1e-3;

  /** Of no rows. */
  public static final MarginRange NONE =
      new MarginRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Of both sets of rows. */
  public MarginRange merge(MarginRange other) {
    return new MarginRange(Math.min(least, other.least), Math.max(most, other.most));
  }

  /**
   * Whether weights with these margins put every row on its right side: complete separation, with
   * which an unpenalised optimum is at infinity (Albert and Anderson 1984).
   */
  boolean isCompleteSeparation() {
    return least > 0;
  }

  /**
   * Whether going on for ever in a direction with these margins loses no row and gains some: with
   * such a direction, too, an unpenalised optimum is at infinity.
   */
  boolean isRecession() {
    return most > STANDSTILL && -Math.min(0, least) <= TOLERANCE * most;
  }
}
