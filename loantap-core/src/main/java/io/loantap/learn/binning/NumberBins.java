package io.loantap.learn.binning;

import io.loantap.compact.NumericSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cutting of numbers into bins. They are first cut into prebins of about {@value #PREBINS}th
 * part each, of which a value that fills one is one, and then joined by {@link OptimalCuts}. All it
 * needs are summaries that merge, so that the loans may lie in blocks or on a cluster.
 */
public final class NumberBins {
  /** A finer grid finds hardly more, and more by chance. */
  private static final int PREBINS = 50;

  private final double[] values;
  private final long[] good;
  private final long[] bad;

  private NumberBins(double[] values, long[] good, long[] bad) {
    this.values = values;
    this.good = good;
    this.bad = bad;
  }

  /**
   * The inner edges of the best bins: a bin holds values from one edge to below the next. Edges are
   * the roundest numbers that cut the loans alike.
   *
   * @param good the numbers of good loans
   * @param bad those of bad loans
   * @param apart loans without a number or with a special one, in their groups
   * @return ascending; none if no cut keeps the rules
   */
  public static double[] edges(
      NumericSummary good, NumericSummary bad, List<OutcomeCounts> apart, BinningRules rules) {
    NumberBins numbers = of(good, bad);
    List<Integer> starts = numbers.prebins();
    int[] cuts = OptimalCuts.find(numbers.counts(starts), apart, rules);
    return Arrays.stream(cuts).mapToDouble(cut -> numbers.edge(starts.get(cut))).toArray();
  }

  /** Where the prebins meet: bins have no other edges, unless somebody sets them. */
  public static double[] finest(NumericSummary good, NumericSummary bad) {
    NumberBins numbers = of(good, bad);
    return numbers.prebins().stream().skip(1).mapToDouble(numbers::edge).toArray();
  }

  /**
   * The loans of each bin.
   *
   * @param edges ascending
   */
  public static List<OutcomeCounts> counts(
      NumericSummary good, NumericSummary bad, double... edges) {
    NumberBins numbers = of(good, bad);
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (double edge : edges) {
      int found = Arrays.binarySearch(numbers.values, edge);
      starts.add(found >= 0 ? found : -found - 1);
    }
    return numbers.counts(starts);
  }

  /** Good and bad loans of each number, told apart as finely as those of all loans are. */
  private static NumberBins of(NumericSummary good, NumericSummary bad) {
    NumericSummary all = good.merge(bad);
    double[] values = all.values();
    long[] bads = new long[values.length];
    double[] ofBad = bad.values();
    long[] rows = bad.counts();
    int place = 0;
    for (int i = 0; i < ofBad.length; i++) {
      while (place < values.length && values[place] < ofBad[i]) {
        place++;
      }
      // Where bits were dropped, a number was rounded towards zero.
      boolean isBefore = place == values.length || (values[place] > ofBad[i] && ofBad[i] > 0);
      bads[isBefore ? place - 1 : place] += rows[i];
    }
    long[] goods = all.counts();
    Arrays.setAll(goods, i -> goods[i] - bads[i]);
    return new NumberBins(values, goods, bads);
  }

  private long rows(int place) {
    return good[place] + bad[place];
  }

  /** Where the prebins begin. */
  private List<Integer> prebins() {
    long all = 0;
    for (int place = 0; place < values.length; place++) {
      all += rows(place);
    }
    double share = values.length <= PREBINS ? 0 : (double) all / PREBINS;
    List<Integer> starts = new ArrayList<>();
    double filled = Double.POSITIVE_INFINITY;
    for (int place = 0; place < values.length; place++) {
      if (filled >= share || rows(place) >= share) {
        starts.add(place);
        filled = 0;
      }
      filled += rows(place);
    }
    return starts;
  }

  private List<OutcomeCounts> counts(List<Integer> starts) {
    List<OutcomeCounts> counts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : values.length;
      long goods = 0;
      long bads = 0;
      for (int place = starts.get(i); place < end; place++) {
        goods += good[place];
        bads += bad[place];
      }
      counts.add(new OutcomeCounts(goods, bads));
    }
    return counts;
  }

  /** The number with the fewest digits above the value before a place, and not above its own. */
  private double edge(int place) {
    BigDecimal below = new BigDecimal(values[place - 1]);
    BigDecimal own = new BigDecimal(values[place]);
    for (int digits = -own.precision() + own.scale() - 1; digits <= 20; digits++) {
      BigDecimal rounded = own.setScale(digits, RoundingMode.FLOOR);
      double edge = rounded.doubleValue();
      if (rounded.compareTo(below) > 0 && edge > values[place - 1] && edge <= values[place]) {
        return edge + 0.0;
      }
    }
    return values[place];
  }
}
