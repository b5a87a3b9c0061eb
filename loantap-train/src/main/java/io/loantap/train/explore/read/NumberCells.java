package io.loantap.train.explore.read;

import io.loantap.compact.NumericSummary;
import io.loantap.train.explore.Group;
import io.loantap.train.page.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The loans of a column by its numbers. Up to {@value #FEW_VALUES} different whole numbers have a
 * bin each, where neighbours with fewer than {@value LevelCells#FEWEST} loans are joined; other
 * columns are cut at deciles, and bins with less than 5 % of the loans are joined to the one
 * before. Codes have a bin each.
 */
final class NumberCells {
  static final int FEW_VALUES = 12;
  private static final int BINS = 10;
  private static final double SMALLEST_SHARE = 0.05;

  private final NumericSummary good;
  private final NumericSummary bad;
  private final NumericSummary all;
  private final List<Cell> special = new ArrayList<>();
  private final boolean whole;

  private NumberCells(
      NumericSummary allGood, NumericSummary allBad, String column, SpecialNumbers codes) {
    Set<Double> apart = codes.among(column, allGood.merge(allBad)).keySet();
    this.good = allGood.without(apart);
    this.bad = allBad.without(apart);
    this.all = good.merge(bad);
    for (double value : apart) {
      long badRows = between(allBad, value, Math.nextUp(value));
      long rows = badRows + between(allGood, value, Math.nextUp(value));
      special.add(
          new Cell(
              codes.label(column, value),
              Group.Kind.BIN,
              value,
              Math.nextUp(value),
              rows,
              badRows));
    }
    this.whole = Arrays.stream(all.values()).allMatch(value -> value == Math.rint(value));
  }

  /** Bins of a column that has at least one number. */
  static List<Cell> of(NumberCounts numbers, String column, SpecialNumbers codes) {
    NumberCells cells = new NumberCells(numbers.good(), numbers.bad(), column, codes);
    boolean few = cells.whole && cells.all.distinct() <= FEW_VALUES;
    return cells.bins(few ? cells.valueEdges() : cells.quantileEdges());
  }

  /** A bin for each different number, for the leak guard. */
  static List<Cell> byValue(NumberCounts numbers, String column, SpecialNumbers codes) {
    NumberCells cells = new NumberCells(numbers.good(), numbers.bad(), column, codes);
    double[] values = cells.all.values();
    return cells.bins(Arrays.stream(values).skip(1).boxed().toList());
  }

  private List<Double> valueEdges() {
    double[] values = all.values();
    List<Double> edges = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < values.length; i++) {
      if (between(all, from, values[i]) >= LevelCells.FEWEST
          && between(all, values[i], Double.POSITIVE_INFINITY) >= LevelCells.FEWEST) {
        edges.add(values[i]);
        from = values[i];
      }
    }
    return edges;
  }

  private List<Double> quantileEdges() {
    double fewest = SMALLEST_SHARE * all.present();
    List<Double> edges = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < BINS; i++) {
      double quantile = all.quantile((double) i / BINS);
      double edge = whole ? Math.ceil(quantile) : quantile;
      if (between(all, from, edge) >= fewest
          && between(all, edge, Double.POSITIVE_INFINITY) >= fewest) {
        edges.add(edge);
        from = edge;
      }
    }
    return edges;
  }

  private static long between(NumericSummary numbers, double from, double below) {
    return numbers.below(below) - numbers.below(from);
  }

  private List<Cell> bins(List<Double> edges) {
    List<Cell> cells = new ArrayList<>(special);
    for (int i = 0; i <= edges.size(); i++) {
      Double from = i == 0 ? null : edges.get(i - 1);
      Double below = i == edges.size() ? null : edges.get(i);
      double low = from == null ? Double.NEGATIVE_INFINITY : from;
      double high = below == null ? Double.POSITIVE_INFINITY : below;
      long badRows = between(bad, low, high);
      long rows = badRows + between(good, low, high);
      cells.add(new Cell(label(low, high), Group.Kind.BIN, from, below, rows, badRows));
    }
    return cells;
  }

  private String label(double from, double below) {
    if (!whole) {
      return open(from, below, "< " + text(below), text(from) + " to <" + text(below));
    }
    double first = from == Double.NEGATIVE_INFINITY ? all.min() : from;
    double last = below == Double.POSITIVE_INFINITY ? all.max() : below - 1;
    if (first == last) {
      return text(first);
    }
    return open(from, below, "≤ " + text(last), text(first) + " to " + text(last));
  }

  private static String open(double from, double below, String lowest, String between) {
    if (from == Double.NEGATIVE_INFINITY) {
      return below == Double.POSITIVE_INFINITY ? "all" : lowest;
    }
    return below == Double.POSITIVE_INFINITY ? "≥ " + text(from) : between;
  }

  private static String text(double value) {
    return Format.NUMBER.text(value);
  }
}
