package io.loantap.train.statistics;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.QuadraticForm;
import io.loantap.learn.optimise.SymmetricMatrix;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticObjective;
import java.util.List;

/**
 * The statistics that follow from likelihood and curvature at the optimum: one more pass over the
 * rows, and the inverse of a matrix as large as there are columns.
 */
public record FitStatistics(
    CoefficientTable coefficients,
    LikelihoodRatioTest likelihoodRatio,
    InformationCriteria criteria) {

  /**
   * The statistics of a converged fit.
   *
   * @param rows what was fitted
   * @param columns names of the columns
   * @param fit the optimum of these rows with this penalty
   * @param interceptShift log-odds taken from the intercept after the fit, which are taken from its
   *     estimate here, too; the standard error does not know of them
   * @param l2 the penalty of the fit
   * @param threads threads to use; the result does not depend on it
   */
  public static FitStatistics of(
      WeightedRows rows,
      List<String> columns,
      LogisticFit fit,
      double interceptShift,
      double l2,
      int threads) {
    return of(rows, columns, fit, interceptShift, l2, QuadraticForm.ZERO, threads);
  }

  /**
   * The statistics of a converged fit whose penalty counts bends, too.
   *
   * @param bend the form that is penalised beside the squared coefficients
   */
  public static FitStatistics of(
      WeightedRows rows,
      List<String> columns,
      LogisticFit fit,
      double interceptShift,
      double l2,
      QuadraticForm bend,
      int threads) {
    double[] w = fit.weights();
    Evaluation optimum;
    try (LogisticObjective objective = rows.objective(l2, bend, threads)) {
      optimum = objective.evaluate(w, Objective.Order.FISHER);
    }
    SymmetricInverse covariance = SymmetricInverse.of(open(optimum.fisher(), fit.held()));
    double logLikelihood = penalty(w, l2, bend) - optimum.value();
    double effective = effectiveCoefficients(covariance, l2, bend);
    w[0] -= interceptShift;
    return new FitStatistics(
        fit.optimumAtInfinity()
            ? CoefficientTable.unidentified(columns, w)
            : CoefficientTable.of(columns, w, covariance),
        new LikelihoodRatioTest(logLikelihood, rows.nullLogLikelihood(), effective - 1),
        new InformationCriteria(logLikelihood, effective, rows.total()));
  }

  /** The information without the columns that a bound holds, which vary as little as constants. */
  private static SymmetricMatrix open(SymmetricMatrix information, boolean[] held) {
    int size = information.size();
    double[] packed = new double[Math.toIntExact((long) size * (size + 1) / 2)];
    for (int i = 0, at = 0; i < size; i++) {
      for (int j = 0; j <= i; j++, at++) {
        boolean out = (i > 0 && held[i - 1]) || (j > 0 && held[j - 1]);
        packed[at] = out ? 0 : information.get(i, j);
      }
    }
    return SymmetricMatrix.ofPacked(size, packed);
  }

  private static double penalty(double[] w, double l2, QuadraticForm bend) {
    double sum = 0;
    for (int j = 1; j < w.length; j++) {
      sum += w[j] * w[j];
    }
    return 0.5 * l2 * (sum + bend.value(w));
  }

  /* The trace of (F + P)^-1 F with P = l2 * (I + B), I without the intercept, is the trace of
   * I - (F + P)^-1 P, which takes only the diagonal and the blocks of B of the inverse. */
  private static double effectiveCoefficients(
      SymmetricInverse covariance, double l2, QuadraticForm bend) {
    double variances = 0;
    for (int j = 1; j < covariance.size(); j++) {
      variances += covariance.get(j, j);
    }
    double bends = bend.trace(row -> column -> covariance.get(row, column));
    return covariance.kept().size() - l2 * (variances + bends);
  }
}
