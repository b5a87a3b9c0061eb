package io.loantap.drift;

/**
 * A figure of the training loans and the same figure of later applicants.
 *
 * @param then of the training loans
 * @param now of the later applicants
 */
public record ReferenceComparison(double then, double now) {
  /** Shares of two totals; 0 of none. */
  static ReferenceComparison shares(long then, long allThen, long now, long allNow) {
    return new ReferenceComparison(share(then, allThen), share(now, allNow));
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }

  /** By how much the figure rose. */
  public double change() {
    return now - then;
  }
}
