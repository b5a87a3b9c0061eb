package io.loantap.learn.encode;

import io.loantap.compact.NumericSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Knots and cuts at evenly spaced quantiles, without repetitions. */
public final class DistinctQuantiles {
  /** Apart by 2 % of the rows; a finer grid helps no set of loans out of fold. */
  private static final int FINEST = 50;

  private DistinctQuantiles() {}

  /**
   * At most {@code count} values from end to end, pulled into the bounds: all of them if there are
   * no more, else evenly spaced quantiles. Where quantiles coincide, because many rows have the
   * same value, the grid is made finer, down to {@value #FINEST} quantiles, until {@code count}
   * differ: else most knots of a column that is mostly zero would fall on the zero.
   */
  static double[] within(NumericSummary numbers, double[] bounds, int count) {
    double[] distinct = pulled(Arrays.stream(numbers.values()), bounds);
    if (distinct.length <= count) {
      return distinct;
    }
    double[] best = grid(numbers, bounds, count);
    for (int finer = count + 1; finer <= FINEST && best.length < count; finer++) {
      double[] quantiles = grid(numbers, bounds, finer);
      if (quantiles.length > best.length && quantiles.length <= count) {
        best = quantiles;
      }
    }
    return best;
  }

  private static double[] grid(NumericSummary numbers, double[] bounds, int count) {
    return pulled(
        IntStream.range(0, count).mapToDouble(i -> numbers.quantile((double) i / (count - 1))),
        bounds);
  }

  private static double[] pulled(DoubleStream ascending, double[] bounds) {
    return ascending.map(value -> Clip.into(bounds, value)).distinct().toArray();
  }

  /**
   * Where at most {@code count} bins meet that hold about equally many values: {@link #parts},
   * without edges that would leave a bin empty. Where there are two different values, there is an
   * edge.
   */
  static double[] cuts(NumericSummary numbers, int count) {
    double[] distinct = numbers.values();
    List<Double> cuts = new ArrayList<>();
    int below = 0;
    for (double edge : parts(numbers, count)) {
      int place = Arrays.binarySearch(distinct, edge);
      int upTo = place < 0 ? -place - 1 : place;
      if (upTo > below) {
        cuts.add(edge);
        below = upTo;
      }
    }
    return cuts.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Where {@code count} parts of equally many values meet; a value that fills a part or more has
   * one of its own, so that the values above it are not hidden behind it. There must be a number.
   */
  public static double[] parts(NumericSummary numbers, int count) {
    double[] distinct = numbers.values();
    TreeSet<Double> edges = new TreeSet<>();
    double before = numbers.min();
    for (int i = 1; i < count; i++) {
      double cut = numbers.quantile((double) i / count);
      if (cut > numbers.min()) {
        edges.add(cut);
      }
      if (cut == before && cut < numbers.max()) {
        int place = Arrays.binarySearch(distinct, cut);
        edges.add(distinct[place < 0 ? -place - 1 : place + 1]);
      }
      before = cut;
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
