package io.loantap.train.leak;

import io.loantap.columns.BinCounts;
import io.loantap.columns.Column;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outcomes of the loans of each level, or of each bin of numbers. Numbers with few distinct
 * values have a level for each; others are cut at deciles.
 *
 * @param characteristic the column counted
 * @param cells one for each level or bin that has rows, missing values among them
 */
public record OutcomeTable(String characteristic, List<Cell> cells) {
  /** Most distinct numbers that have a level each. */
  public static final int FEW = 100;

  private static final int BINS = 10;

  /** Copies the list. */
  public OutcomeTable {
    cells = List.copyOf(cells);
  }

  /**
   * The loans of one level or bin.
   *
   * @param name of the level or bin
   */
  public record Cell(String name, long rows, long chargedOff) {
    /** Rows that are not. */
    public long fullyPaid() {
      return rows - chargedOff;
    }
  }

  static OutcomeTable of(Column column, boolean[] chargedOff) {
    if (column instanceof LevelColumn levels) {
      List<String> names = new ArrayList<>(levels.levels());
      names.add("(missing)");
      return count(levels.codes(), names, chargedOff);
    }
    NumericColumn numbers = (NumericColumn) column;
    NumericSummary summary = numbers.summary();
    return summary.distinct() <= FEW
        ? byValue(numbers, summary.values(), chargedOff)
        : byDecile(numbers, summary, chargedOff);
  }

  private static OutcomeTable byValue(NumericColumn column, double[] values, boolean[] bad) {
    List<String> names = new ArrayList<>();
    for (double value : values) {
      names.add(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    }
    names.add("(missing)");
    NumericColumn places =
        column.map(
            value -> Double.isNaN(value) ? values.length : Arrays.binarySearch(values, value));
    return count(places, names, bad);
  }

  private static OutcomeTable byDecile(
      NumericColumn column, NumericSummary summary, boolean[] bad) {
    double[] edges = new double[BINS - 1];
    for (int i = 1; i < BINS; i++) {
      edges[i - 1] = summary.quantile((double) i / BINS);
    }
    double[] cuts = Arrays.stream(edges).distinct().toArray();
    List<String> names = new ArrayList<>();
    names.add("below " + cuts[0]);
    for (int i = 0; i < cuts.length; i++) {
      names.add("from " + cuts[i] + (i + 1 < cuts.length ? " to below " + cuts[i + 1] : ""));
    }
    names.add("(missing)");
    return count(column.ranges(cuts), names, bad);
  }

  /** Counts the rows of each name, whose place the column has. */
  private static OutcomeTable count(NumericColumn places, List<String> names, boolean[] bad) {
    BinCounts counts = places.countBins(names.size(), bad);
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      long rows = counts.rows(place);
      if (rows > 0) {
        cells.add(new Cell(names.get(place), rows, counts.marked(place)));
      }
    }
    return new OutcomeTable(places.name(), cells);
  }

  /**
   * Information value: how far the charged-off and the repaid loans differ in where they fall, with
   * half a loan added to each count of each cell so that empty counts stay finite.
   */
  public double informationValue() {
    double bads = 0;
    double goods = 0;
    for (Cell cell : cells) {
      bads += cell.chargedOff() + 0.5;
      goods += cell.fullyPaid() + 0.5;
    }
    double value = 0;
    for (Cell cell : cells) {
      double good = (cell.fullyPaid() + 0.5) / goods;
      double bad = (cell.chargedOff() + 0.5) / bads;
      value += (good - bad) * StrictMath.log(good / bad);
    }
    return value;
  }
}
