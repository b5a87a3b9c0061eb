package io.loantap.examples.spark.fit;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The encoded training rows that are on the driver, all or a sample of them. */
final class SampledRows {
  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final byte[] fold;
  private final double @Nullable [] weights;
  private final double share;

  SampledRows(
      DesignMatrix matrix,
      boolean[] chargedOff,
      byte[] fold,
      double @Nullable [] weights,
      double share) {
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.fold = fold;
    this.weights = weights;
    this.share = share;
  }

  DesignMatrix matrix() {
    return matrix;
  }

  boolean[] chargedOff() {
    return chargedOff;
  }

  /** Of each row. */
  byte[] fold() {
    return fold;
  }

  /** What each row counts in the fit, null for 1 each. */
  double @Nullable [] weights() {
    return weights;
  }

  /** Of all training rows that are here, in (0, 1]. */
  double share() {
    return share;
  }

  boolean hasBothOutcomes() {
    boolean bad = false;
    boolean good = false;
    for (boolean outcome : chargedOff) {
      bad |= outcome;
      good |= !outcome;
    }
    return bad && good;
  }

  /** Fits the rows so that they stand for all: each counts for as many as there are to one here. */
  LogisticFit fit(LogisticRegression regression) {
    double[] scaled = weights;
    if (share < 1) {
      scaled = new double[chargedOff.length];
      for (int row = 0; row < scaled.length; row++) {
        scaled[row] = (weights == null ? 1 : weights[row]) / share;
      }
    }
    return regression.fit(matrix, chargedOff, scaled);
  }

  /** Log-odds of each row by the fit of its fold. */
  double[] logOdds(List<LogisticFit> byFold) {
    double[] all = new double[fold.length];
    for (int k = 0; k < byFold.size(); k++) {
      int own = k;
      int[] rows = IntStream.range(0, fold.length).filter(row -> fold[row] == own).toArray();
      double[] logOdds = byFold.get(k).logOdds(matrix.select(rows));
      for (int i = 0; i < rows.length; i++) {
        all[rows[i]] = logOdds[i];
      }
    }
    return all;
  }
}
