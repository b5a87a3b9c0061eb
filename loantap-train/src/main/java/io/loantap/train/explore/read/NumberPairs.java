package io.loantap.train.explore.read;

import io.loantap.train.explore.Correlations;
import io.loantap.train.statistics.ColumnGroup;
import io.loantap.train.statistics.CorrelationMatrix;
import io.loantap.train.statistics.VarianceInflation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The correlations of the columns of numbers with each other and with the outcome, worked out
 * although it is known only in the end which columns hold nothing but numbers: a column takes part
 * from its first number on, and is forgotten when a text comes that is none.
 */
final class NumberPairs {
  /** Columns that are correlated at most, so that a very wide file takes no square of its width. */
  static final int MOST = 60;

  private static final int NONE = -1;

  private final PairSums sums = new PairSums(MOST + 1);
  private final double[] row = new double[MOST + 1];
  private final int[] places;
  private final boolean[] refused;
  private int taken;
  private final boolean[] free = new boolean[MOST];

  NumberPairs(int columns) {
    this.places = new int[columns];
    this.refused = new boolean[columns];
    Arrays.fill(places, NONE);
    Arrays.fill(free, true);
    Arrays.fill(row, Double.NaN);
  }

  /** Sets the number of a column in the row to come. */
  void set(int column, double number) {
    if (places[column] == NONE && !refused[column]) {
      take(column);
    }
    if (places[column] != NONE) {
      row[places[column]] = number;
    }
  }

  private void take(int column) {
    if (taken == MOST) {
      refused[column] = true;
      return;
    }
    int place = 0;
    while (!free[place]) {
      place++;
    }
    free[place] = false;
    taken++;
    places[column] = place;
  }

  /** A column that holds something else after all. */
  void drop(int column) {
    refused[column] = true;
    if (places[column] != NONE) {
      sums.clear(places[column]);
      row[places[column]] = Double.NaN;
      free[places[column]] = true;
      places[column] = NONE;
      taken--;
    }
  }

  /** Adds the row whose numbers have been set. */
  void add(boolean bad) {
    row[MOST] = bad ? 1 : 0;
    sums.add(row);
    Arrays.fill(row, Double.NaN);
  }

  /** The slope of one column on another; NaN if one of them takes no part. */
  double slope(int y, int x) {
    return places[y] == NONE || places[x] == NONE ? Double.NaN : sums.slope(places[y], places[x]);
  }

  /**
   * The correlations of some columns.
   *
   * @param names of all columns
   * @param numeric those that hold numbers
   * @param outcome name of the outcome
   * @param rows in all
   */
  @Nullable Correlations of(List<String> names, List<Integer> numeric, String outcome, long rows) {
    List<Integer> used = numeric.stream().filter(column -> places[column] != NONE).toList();
    if (used.size() < 2) {
      return null;
    }
    List<String> labels = new ArrayList<>(used.stream().map(names::get).toList());
    labels.add(outcome);
    int[] slots = new int[labels.size()];
    for (int i = 0; i < used.size(); i++) {
      slots[i] = places[used.get(i)];
    }
    slots[used.size()] = MOST;
    List<Correlations.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      for (int j = 0; j < i; j++) {
        double r = sums.correlation(slots[i], slots[j]);
        pairs.add(
            new Correlations.Pair(
                labels.get(i),
                labels.get(j),
                sums.rows(slots[i], slots[j]),
                Double.isNaN(r) ? null : r));
      }
    }
    List<String> leftOut =
        numeric.stream().filter(column -> places[column] == NONE).map(names::get).toList();
    return new Correlations(labels, pairs, inflation(labels, slots, rows), leftOut);
  }

  private List<Correlations.Inflation> inflation(List<String> labels, int[] slots, long rows) {
    int[] columns = Arrays.copyOf(slots, slots.length - 1);
    List<ColumnGroup> groups =
        labels.subList(0, columns.length).stream()
            .map(name -> new ColumnGroup(name, List.of(name)))
            .toList();
    VarianceInflation factors =
        VarianceInflation.of(
            CorrelationMatrix.ofProducts(sums.productsOfCentred(columns, rows)), groups);
    List<Correlations.Inflation> inflation = new ArrayList<>();
    for (VarianceInflation.OfColumn factor : factors.columns()) {
      OptionalDouble value = factor.factor();
      inflation.add(
          new Correlations.Inflation(
              factor.column(), value.isPresent() ? value.getAsDouble() : null));
    }
    return inflation;
  }
}
