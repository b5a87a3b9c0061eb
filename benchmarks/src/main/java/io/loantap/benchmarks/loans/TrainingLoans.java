package io.loantap.benchmarks.loans;

import io.loantap.learn.encode.DesignMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Made-up loans, encoded: numbers scaled to [0, 1], one-hot columns for all levels but the first.
 */
public final class TrainingLoans {
  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final List<String> columnNames;

  private TrainingLoans(DesignMatrix matrix, boolean[] chargedOff, List<String> columnNames) {
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.columnNames = List.copyOf(columnNames);
  }

  /** The work of the comparisons: the first 70 % of the loans of the file. */
  public static TrainingLoans work() {
    return first(workRows());
  }

  /** 277,221. */
  public static int workRows() {
    return (int) Math.round(0.7 * GeneratedLoans.LOANTAP_ROWS);
  }

  /** The first loans of the file, or more of the same kind. */
  public static TrainingLoans first(int rows) {
    GeneratedLoans loans = GeneratedLoans.of(rows, GeneratedLoans.SEED);
    DesignMatrix.Builder design = DesignMatrix.builder(rows);
    List<String> names = new ArrayList<>();
    for (int column = 0; column < LoanColumns.ALL.size(); column++) {
      double[] values = loans.values(column);
      String name = LoanColumns.ALL.get(column).name();
      if (LoanColumns.ALL.get(column) instanceof LevelColumn levels) {
        design.coded(codes(values), levels.levels().size() - 1);
        levels.levels().stream().skip(1).forEach(level -> names.add(name + "_" + level.name()));
      } else {
        scale(values);
        design.dense(values);
        names.add(name);
      }
    }
    return new TrainingLoans(design.build(), loans.chargedOff(), names);
  }

  public DesignMatrix matrix() {
    return matrix;
  }

  /** A copy of the outcomes. */
  public boolean[] chargedOff() {
    return chargedOff.clone();
  }

  /** Names of the matrix's columns, such as {@code dti} or {@code zip_code_05113}. */
  public List<String> columnNames() {
    return columnNames;
  }

  private static int[] codes(double[] places) {
    int[] codes = new int[places.length];
    Arrays.setAll(codes, row -> (int) places[row] - 1);
    return codes;
  }

  private static void scale(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    for (int row = 0; row < values.length; row++) {
      values[row] = (values[row] - least) / (most - least);
    }
  }
}
