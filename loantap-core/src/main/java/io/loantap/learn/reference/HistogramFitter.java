package io.loantap.learn.reference;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.encode.DistinctQuantiles;
import io.loantap.scorecard.CharacteristicHistogram;
import java.util.List;

/** Histograms of characteristics, counted from columns of training loans. */
public final class HistogramFitter {
  /** Ranges of a number are tenths of the training loans, as far as its values are distinct. */
  private static final int RANGES = 10;

  private HistogramFitter() {}

  /**
   * Edges at which ranges that hold a tenth of the numbers each meet. A number that fills a tenth
   * or more has a range of its own: most loans have no bankruptcy, and those that do must be told
   * apart.
   */
  public static double[] tenths(NumericSummary numbers) {
    return numbers.present() == 0 ? new double[0] : DistinctQuantiles.parts(numbers, RANGES);
  }

  /** Counts the rows of a column of numbers; O(rows + distinct numbers * ranges). */
  public static CharacteristicHistogram count(
      NumericColumn column, double[] edges, boolean[] chargedOff) {
    return count(column, edges, SpecialValues.none(), chargedOff);
  }

  /**
   * Counts the rows of a column of numbers, special ones apart; O(rows + distinct numbers *
   * ranges).
   */
  public static CharacteristicHistogram count(
      NumericColumn column, double[] edges, SpecialValues special, boolean[] chargedOff) {
    long[] none = new long[edges.length + 3 + special.size()];
    CharacteristicHistogram bins =
        CharacteristicHistogram.ofRanges(column.name(), edges, special, none, none);
    NumericColumn.BinCounts found = binOf(bins, column).countBins(none.length, chargedOff);
    return CharacteristicHistogram.ofRanges(
        column.name(), edges, special, found.rows(), found.marked());
  }

  /** Counts the rows of a column of levels; O(rows). */
  public static CharacteristicHistogram count(
      LevelColumn column, List<String> levels, boolean[] chargedOff) {
    long[] none = new long[levels.size() + 2];
    CharacteristicHistogram bins =
        CharacteristicHistogram.ofLevels(column.name(), levels, none, none);
    NumericColumn.BinCounts found = binOf(bins, column).countBins(none.length, chargedOff);
    return CharacteristicHistogram.ofLevels(column.name(), levels, found.rows(), found.marked());
  }

  /** Bin of each row of a column of numbers. */
  static NumericColumn binOf(CharacteristicHistogram bins, NumericColumn column) {
    SpecialValues special = bins.special();
    if (special.isEmpty()) {
      return column.ranges(bins.edges());
    }
    double[] edges = bins.edges();
    return column.map(
        value -> {
          int place = special.indexOf(value);
          if (place >= 0) {
            return bins.specialBin() + place;
          }
          return Double.isNaN(value) ? bins.missingBin() : range(value, edges);
        });
  }

  private static int range(double value, double[] edges) {
    int range = 0;
    for (double edge : edges) {
      range += value >= edge ? 1 : 0;
    }
    return range;
  }

  /** Bin of each row of a column of levels. */
  static NumericColumn binOf(CharacteristicHistogram bins, LevelColumn column) {
    return column.map(level -> bins.bin(level));
  }
}
