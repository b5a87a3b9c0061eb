package io.loantap.train.leak;

import io.loantap.columns.Column;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.learn.binning.WeightOfEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The outcomes of the loans of each level, or of each bin of numbers. Numbers with few distinct
 * values have a level for each; others are cut at deciles.
 *
 * @param characteristic the column counted
 * @param cells one for each level or bin that has rows, missing values among them
 * @param ordered whether the cells are numbers, lowest first, so that neighbours should be alike; a
 *     cell named {@value #MISSING} has no neighbours
 */
public record OutcomeTable(String characteristic, List<Cell> cells, boolean ordered) {
  /** Name of the cell of missing values. */
  public static final String MISSING = "(missing)";

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
      names.add(MISSING);
      return count(levels.codes(), names, chargedOff, false);
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
    names.add(MISSING);
    NumericColumn places =
        column.map(
            value -> Double.isNaN(value) ? values.length : Arrays.binarySearch(values, value));
    // Two numbers are a flag, and a flag is judged alike however it is coded.
    return count(places, names, bad, values.length > 2);
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
    names.add(MISSING);
    return count(column.ranges(cuts), names, bad, true);
  }

  /** Counts the rows of each name, whose place the column has. */
  private static OutcomeTable count(
      NumericColumn places, List<String> names, boolean[] bad, boolean ordered) {
    NumericColumn.BinCounts counts = places.countBins(names.size(), bad);
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      long rows = counts.rows(place);
      if (rows > 0) {
        cells.add(new Cell(names.get(place), rows, counts.marked(place)));
      }
    }
    return new OutcomeTable(places.name(), cells, ordered);
  }

  /**
   * Information value: how far the charged-off and the repaid loans differ in where they fall, with
   * half a loan added to each count of each cell so that empty counts stay finite.
   */
  public double informationValue() {
    return WeightOfEvidence.informationValue(
        cells.stream()
            .map(cell -> new OutcomeCounts(cell.fullyPaid(), cell.chargedOff()))
            .toList());
  }

  /** Loans that were charged off. */
  public long chargedOff() {
    return cells.stream().mapToLong(Cell::chargedOff).sum();
  }

  /** Loans that were repaid. */
  public long fullyPaid() {
    return cells.stream().mapToLong(Cell::fullyPaid).sum();
  }

  /**
   * The information value that a column of so many cells without any bearing on the outcome stays
   * below in 39 of 40 cases: chi-squared by degrees of freedom, in the scale of the value.
   */
  public double informationValueByChance() {
    double freedom = Math.max(0, cells.size() - 1);
    double scale = 1 / (chargedOff() + 0.5) + 1 / (fullyPaid() + 0.5);
    return (freedom + 2 * Math.sqrt(2 * freedom)) * scale;
  }

  /**
   * The AUC of the column alone, at least 0.5: numbers rank in their order, whichever way, and
   * levels by their rates.
   */
  public double auc() {
    if (!ordered) {
      List<Cell> byRate = new ArrayList<>(cells);
      byRate.sort(Comparator.comparingDouble(cell -> (double) cell.chargedOff() / cell.rows()));
      return auc(byRate);
    }
    List<Cell> present = new ArrayList<>(cells);
    present.removeIf(cell -> cell.name().equals(MISSING));
    List<Cell> missingFirst = new ArrayList<>(cells);
    missingFirst.removeAll(present);
    missingFirst.addAll(present);
    double last = auc(cells);
    double first = auc(missingFirst);
    return Math.max(Math.max(last, 1 - last), Math.max(first, 1 - first));
  }

  private static double auc(List<Cell> ascending) {
    double pairs = 0;
    double goods = 0;
    double bads = 0;
    for (Cell cell : ascending) {
      pairs += cell.chargedOff() * (goods + 0.5 * cell.fullyPaid());
      goods += cell.fullyPaid();
      bads += cell.chargedOff();
    }
    return goods == 0 || bads == 0 ? 0.5 : pairs / (goods * bads);
  }
}
