package io.loantap.train;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.learn.evaluation.RecalibrationFitter;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.Logistic;
import io.loantap.train.data.DataException;
import io.loantap.train.data.Folds;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recalibration fitted to the training loans, each scored by a fit that had not seen it. */
final class OutOfFoldCalibration {
  private static final int FOLDS = 5;

  private final Recalibration recalibration;
  private final double[] logOdds;
  private final Optional<CalibrationRecord> record;

  private OutOfFoldCalibration(
      Recalibration recalibration, double[] logOdds, Optional<CalibrationRecord> record) {
    this.recalibration = recalibration;
    this.logOdds = logOdds;
    this.record = record;
  }

  /**
   * Fits it.
   *
   * @param logOdds of each training loan, out of fold; kept, not to be modified
   * @param weights how much each counts, null for 1 each
   * @throws DataException if the method does not work on these loans
   */
  static OutOfFoldCalibration of(
      CalibrationRecord.Method method,
      double[] logOdds,
      boolean[] chargedOff,
      double @Nullable [] weights,
      long seed) {
    try {
      Recalibration fitted = RecalibrationFitter.fit(method, logOdds, chargedOff, weights);
      return new OutOfFoldCalibration(
          fitted,
          logOdds,
          method == CalibrationRecord.Method.NONE
              ? Optional.empty()
              : Optional.of(record(method, fitted, logOdds, chargedOff, weights, seed)));
    } catch (IllegalArgumentException e) {
      throw new DataException("The model cannot be recalibrated: " + e.getMessage() + ".");
    }
  }

  /** The correction, which may be none. */
  Recalibration recalibration() {
    return recalibration;
  }

  /** Probability of default of each of these loans, corrected; worked out at each call. */
  double[] probability() {
    double[] probability = new double[logOdds.length];
    for (int row = 0; row < probability.length; row++) {
      probability[row] = Logistic.probability(recalibration.logOdds(logOdds[row]));
    }
    return probability;
  }

  /** How well the correction does, if it is one. */
  Optional<CalibrationRecord> record() {
    return record;
  }

  private static CalibrationRecord record(
      CalibrationRecord.Method method,
      Recalibration fitted,
      double[] logOdds,
      boolean[] chargedOff,
      double @Nullable [] weights,
      long seed) {
    Folds folds = Folds.stratified(chargedOff, FOLDS, seed);
    int[] foldOf = new int[logOdds.length];
    for (int fold = 0; fold < folds.count(); fold++) {
      for (int row : folds.inside(fold)) {
        foldOf[row] = fold;
      }
    }
    double[] heldOut = RecalibrationFitter.heldOut(method, logOdds, chargedOff, weights, foldOf);
    Recalibration.Line line =
        fitted instanceof Recalibration.Line straight ? straight : Recalibration.Line.IDENTITY;
    long bads = 0;
    for (boolean bad : chargedOff) {
      bads += bad ? 1 : 0;
    }
    return new CalibrationRecord(
        method,
        line.intercept(),
        line.slope(),
        logOdds.length,
        bads,
        figures(logOdds, chargedOff),
        figures(heldOut, chargedOff));
  }

  private static CalibrationRecord.Figures figures(double[] logOdds, boolean[] chargedOff) {
    return Calibration.figures(
        Arrays.stream(logOdds).map(Logistic::probability).toArray(), chargedOff);
  }
}
