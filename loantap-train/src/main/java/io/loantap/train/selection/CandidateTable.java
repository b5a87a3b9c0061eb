package io.loantap.train.selection;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Column;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.learn.binning.WeightOfEvidence;
import io.loantap.learn.encode.DistinctQuantiles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.special.Gamma;

/**
 * The good and bad loans of a candidate in few coarse groups: the fifths of a number, the levels
 * that are not rare, missing values, special ones. Groups of few loans are one. The groups are cut
 * without a look at the outcomes. Immutable.
 */
final class CandidateTable {
  private static final int PARTS = 5;

  /** Rarer levels and codes are one group. */
  private static final double RARE = 0.01;

  /** Fewer loans make no group. */
  private static final int FEWEST = 20;

  private final byte[] groupOf;
  private final List<OutcomeCounts> groups;

  private CandidateTable(byte[] groupOf, List<OutcomeCounts> groups) {
    this.groupOf = groupOf;
    this.groups = groups;
  }

  /**
   * Counts a column.
   *
   * @param special the special values of a number
   * @param bad the outcome of each row
   */
  static CandidateTable of(Column column, SpecialValues special, boolean[] bad) {
    int[] cells =
        column instanceof LevelColumn levels ? cells(levels) : cells(column.asNumbers(), special);
    byte[] groupOfCell = groups(cells);
    byte[] groupOf = new byte[cells.length];
    int groups = 1;
    for (int row = 0; row < cells.length; row++) {
      groupOf[row] = groupOfCell[cells[row]];
      groups = Math.max(groups, groupOf[row] + 1);
    }
    long[][] rows = new long[groups][2];
    for (int row = 0; row < bad.length; row++) {
      rows[groupOf[row]][bad[row] ? 1 : 0]++;
    }
    return new CandidateTable(
        groupOf, Arrays.stream(rows).map(it -> new OutcomeCounts(it[0], it[1])).toList());
  }

  private static int[] cells(LevelColumn levels) {
    int[] cells = new int[levels.rows()];
    Arrays.setAll(cells, row -> levels.code(row) + 1);
    return cells;
  }

  /** The part of each number, behind them missing and special values. */
  private static int[] cells(NumericColumn numbers, SpecialValues special) {
    Set<Double> codes = new HashSet<>();
    for (double code : special.values()) {
      codes.add(code);
    }
    NumericSummary plain = numbers.summary().without(codes);
    double[] edges = plain.present() == 0 ? new double[0] : DistinctQuantiles.parts(plain, PARTS);
    int[] cells = new int[numbers.rows()];
    for (int row = 0; row < cells.length; row++) {
      double value = numbers.value(row);
      int code = Double.isNaN(value) ? -1 : special.indexOf(value);
      int part = Double.isNaN(value) ? edges.length + 1 : 0;
      for (double edge : edges) {
        part += value >= edge ? 1 : 0;
      }
      cells[row] = code < 0 ? part : edges.length + 2 + code;
    }
    return cells;
  }

  /** The group of each cell, the rare ones together in one, or with the commonest if too few. */
  private static byte[] groups(int[] cells) {
    int[] rows = new int[Arrays.stream(cells).max().orElse(0) + 1];
    for (int cell : cells) {
      rows[cell]++;
    }
    double least = Math.max(FEWEST, RARE * cells.length);
    int commonest = 0;
    int rare = 0;
    for (int cell = 0; cell < rows.length; cell++) {
      commonest = rows[cell] > rows[commonest] ? cell : commonest;
      rare += rows[cell] < least ? rows[cell] : 0;
    }
    byte[] group = new byte[rows.length];
    byte next = rare >= FEWEST ? (byte) 1 : 0;
    for (int cell = 0; cell < rows.length; cell++) {
      boolean own = rows[cell] >= least || (rare < FEWEST && cell == commonest);
      group[cell] = own ? next++ : (byte) 0;
    }
    if (rare < FEWEST) {
      for (int cell = 0; cell < rows.length; cell++) {
        group[cell] = rows[cell] < least ? group[commonest] : group[cell];
      }
    }
    return group;
  }

  /** The information value of the groups. */
  double informationValue() {
    return WeightOfEvidence.informationValue(groups);
  }

  /** The information value beyond what a column without any bearing has on average. */
  double excess() {
    return informationValue() - freedom() * scale();
  }

  /**
   * The share of columns without any bearing on the outcome that have as much information as this
   * one.
   */
  double chance() {
    // In this scale the value is chi-squared.
    return freedom() > 0
        ? Gamma.regularizedGammaQ(freedom() / 2.0, informationValue() / scale() / 2)
        : 1;
  }

  private int freedom() {
    return groups.size() - 1;
  }

  private double scale() {
    OutcomeCounts all = groups.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    return 1.0 / all.good() + 1.0 / all.bad();
  }

  /** The weight of evidence of each group. */
  double[] weights() {
    WeightOfEvidence scale = WeightOfEvidence.among(groups);
    return groups.stream().mapToDouble(scale::weight).toArray();
  }

  /** The group of a row. */
  int group(int row) {
    return groupOf[row];
  }
}
