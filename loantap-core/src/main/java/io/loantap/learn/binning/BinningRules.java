package io.loantap.learn.binning;

/**
 * The rules that bins keep to. Shares and counts are of loans that have a value: missing and
 * special values have bins of their own, however few they are.
 *
 * @param objective what to have most of
 * @param trend the way of the rates
 * @param most bins at the most, at least 2
 * @param leastShare of the loans in each bin, in [0, 0.5]
 * @param fewest bad loans in each bin, and good ones, at least 0
 * @param mostP highest p-value of the test between neighbours ({@link NeighbourTest}), in (0, 1]; 1
 *     for no test
 */
public record BinningRules(
    BinObjective objective,
    BinTrend trend,
    int most,
    double leastShare,
    long fewest,
    double mostP) {
  private static final BinningRules USUAL =
      new BinningRules(BinObjective.INFORMATION_VALUE, BinTrend.AUTO, 8, 0.05, 10, 0.05);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is not kept
   */
  public BinningRules {
    if (most < 2) {
      throw new IllegalArgumentException("binning needs at least 2 bins");
    }
    if (!(leastShare >= 0 && leastShare <= 0.5)) {
      throw new IllegalArgumentException("the least share of a bin is from 0 to 0.5");
    }
    if (fewest < 0) {
      throw new IllegalArgumentException("the fewest bad loans of a bin are at least 0");
    }
    if (!(mostP > 0 && mostP <= 1)) {
      throw new IllegalArgumentException("the highest p-value is above 0 and at most 1");
    }
  }

  /**
   * The usual ones: most information value, 8 bins of 5 % of the loans and 10 loans of each
   * outcome, that differ at 5 %, under the trend that the loans have.
   */
  public static BinningRules usual() {
    return USUAL;
  }

  /** The same under another trend. */
  public BinningRules withTrend(BinTrend other) {
    return new BinningRules(objective, other, most, leastShare, fewest, mostP);
  }

  /** The same with at most so many bins. */
  public BinningRules withMost(int other) {
    return new BinningRules(objective, trend, other, leastShare, fewest, mostP);
  }

  /** The same for one cut beside a value that most loans have. */
  BinningRules forOneCut() {
    return new BinningRules(objective, trend, 2, 0, fewest, mostP);
  }

  /** Whether a bin of these loans, of so many in all, may be. */
  boolean admits(long good, long bad, long all) {
    return good + bad >= leastShare * all && bad >= fewest && good >= fewest;
  }
}
