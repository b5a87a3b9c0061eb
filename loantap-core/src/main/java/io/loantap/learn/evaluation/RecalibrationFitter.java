package io.loantap.learn.evaluation;

import io.loantap.scorecard.CalibrationRecord;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fit of a recalibration to loans that the model has not been fitted to: out-of-fold predictions
 * of the training loans, or loans set aside for it. On its own training loans a model always looks
 * calibrated.
 */
public final class RecalibrationFitter {
  /** With fewer, an isotonic curve follows chance more than risk. */
  public static final int ISOTONIC_CHARGED_OFF = 1000;

  private RecalibrationFitter() {}

  /**
   * Fits the correction.
   *
   * @param logOdds what the model gave each loan, finite
   * @param weights how much each loan counts, positive and finite, or null for 1 each
   * @throws IllegalArgumentException if lengths differ, one outcome is missing, or the method does
   *     not work on these loans; the message says what to do
   */
  public static Recalibration fit(
      CalibrationRecord.Method method,
      double[] logOdds,
      boolean[] chargedOff,
      double @Nullable [] weights) {
    int bads = 0;
    for (boolean bad : chargedOff) {
      bads += bad ? 1 : 0;
    }
    if (method == CalibrationRecord.Method.ISOTONIC && bads < ISOTONIC_CHARGED_OFF) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Isotonic calibration needs at least %,d bad loans, and there are %,d. Use"
                  + " platt, or bring more loans",
              ISOTONIC_CHARGED_OFF,
              bads));
    }
    ScoredRowChecks.checkBothClasses(chargedOff.length - bads, bads);
    return fit(method, logOdds, chargedOff, weights, row -> true);
  }

  /**
   * What the method makes of each loan when it has not seen the outcomes of the loan's own fold:
   * what can be expected of it on further loans.
   *
   * @param foldOf fold of each loan, from 0
   * @return log-odds of each loan, corrected by a fit to the loans of all other folds
   * @throws IllegalArgumentException as {@link #fit}
   */
  public static double[] heldOut(
      CalibrationRecord.Method method,
      double[] logOdds,
      boolean[] chargedOff,
      double @Nullable [] weights,
      int[] foldOf) {
    int folds = 1 + Arrays.stream(foldOf).max().orElse(0);
    double[] corrected = new double[logOdds.length];
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      Recalibration others = fit(method, logOdds, chargedOff, weights, row -> foldOf[row] != held);
      for (int row = 0; row < corrected.length; row++) {
        if (foldOf[row] == fold) {
          corrected[row] = others.logOdds(logOdds[row]);
        }
      }
    }
    return corrected;
  }

  private static Recalibration fit(
      CalibrationRecord.Method method,
      double[] logOdds,
      boolean[] chargedOff,
      double @Nullable [] weights,
      IntPredicate used) {
    int n = logOdds.length;
    if (n != chargedOff.length || (weights != null && n != weights.length)) {
      throw new IllegalArgumentException("log-odds, outcomes and weights differ in number");
    }
    int[] rows = IntStream.range(0, n).filter(used).toArray();
    double[] x = Arrays.stream(rows).mapToDouble(row -> logOdds[row]).toArray();
    double[] bad = new double[rows.length];
    double[] good = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      (chargedOff[rows[i]] ? bad : good)[i] = weights == null ? 1 : weights[rows[i]];
    }
    if (method == CalibrationRecord.Method.NONE) {
      return Recalibration.Line.IDENTITY;
    }
    if (method == CalibrationRecord.Method.INTERCEPT) {
      return new Recalibration.Line(LogisticLine.interceptOnly(x, bad, good).intercept(), 1);
    }
    return method == CalibrationRecord.Method.PLATT
        ? platt(x, bad, good)
        : new Recalibration.Curve(IsotonicCurve.of(x, bad, good));
  }

  private static Recalibration platt(double[] logOdds, double[] bad, double[] good) {
    LogisticLine line =
        LogisticLine.of(logOdds, bad, good)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Platt calibration has no answer: all loans have the same log-odds, or they"
                            + " tell the outcomes apart without a mistake. Use intercept or none"));
    if (!(line.slope() > 0)) {
      throw new IllegalArgumentException(
          "Platt calibration finds that risk falls as the log-odds rise, so it would turn the"
              + " ranking round. Look at the model first, or use intercept or none");
    }
    return new Recalibration.Line(line.intercept(), line.slope());
  }
}
