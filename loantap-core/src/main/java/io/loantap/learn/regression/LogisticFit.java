package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Descent;
import io.loantap.learn.optimise.Preconditioning;
import io.loantap.learn.optimise.TrainingHistory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A fitted logistic regression and the evidence that it is the optimum. Immutable. */
public final class LogisticFit {
  private final Descent descent;
  private final boolean converged;
  private final double estimatedGap;
  private final boolean optimumAtInfinity;
  private final boolean[] held;
  private final List<String> warnings;

  LogisticFit(
      Descent descent,
      boolean converged,
      double estimatedGap,
      boolean optimumAtInfinity,
      boolean[] held,
      List<String> warnings) {
    this.descent = descent;
    this.converged = converged;
    this.estimatedGap = estimatedGap;
    this.optimumAtInfinity = optimumAtInfinity;
    this.held = held;
    this.warnings = List.copyOf(warnings);
  }

  /** The intercept in log-odds. */
  public double intercept() {
    return descent.weights()[0];
  }

  /** A copy of the coefficients in column order, in log-odds per unit of the column. */
  public double[] coefficients() {
    double[] weights = descent.weights();
    return Arrays.copyOfRange(weights, 1, weights.length);
  }

  /** A copy of the weights, intercept first: a start for another fit. */
  public double[] weights() {
    return descent.weights();
  }

  Descent descent() {
    return descent;
  }

  /** Whether the stopping rule was met, or nothing was left to gain in double precision. */
  public boolean converged() {
    return converged;
  }

  /** Iterations made, those on samples of the rows included. */
  public int iterations() {
    return descent.iterations();
  }

  /** The penalised sum of log-losses. */
  public double objectiveValue() {
    return descent.evaluation().value();
  }

  /** See {@link Descent#relativeGradientNorm()}. */
  public double relativeGradientNorm() {
    return descent.relativeGradientNorm();
  }

  /**
   * Estimated relative distance of the objective from its minimum: half the Newton decrement over
   * the value. NaN if it was not computed, because the metric is not {@link Preconditioning#FISHER}
   * and there are more than 2,000 columns.
   */
  public double estimatedGap() {
    return estimatedGap;
  }

  /** Whether there is no finite optimum: without a penalty the data separate the outcomes. */
  public boolean optimumAtInfinity() {
    return optimumAtInfinity;
  }

  /**
   * For each column, whether {@linkplain LogisticRegression#signs its bound} holds its coefficient
   * at 0: the loss would fall if the coefficient could have the other sign. A copy.
   */
  public boolean[] held() {
    return held.clone();
  }

  public TrainingHistory history() {
    return descent.history();
  }

  /** What the user should know, as sentences with a remedy; empty if all is well. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * The log-odds of being charged off of each row, in row order.
   *
   * @throws IllegalArgumentException if the matrix has another number of columns
   */
  public double[] logOdds(DesignMatrix matrix) {
    return logOdds(matrix, 0, matrix.rows());
  }

  /**
   * The log-odds of being charged off of some rows, in row order.
   *
   * @param from the first of them
   * @param to the one after the last
   * @throws IllegalArgumentException if the matrix has another number of columns
   * @throws IndexOutOfBoundsException if it does not have these rows
   */
  public double[] logOdds(DesignMatrix matrix, int from, int to) {
    double[] weights = descent.weights();
    if (matrix.columns() != weights.length - 1) {
      throw new IllegalArgumentException(
          "the matrix has " + matrix.columns() + " columns; the fit has " + (weights.length - 1));
    }
    Objects.checkFromToIndex(from, to, matrix.rows());
    return LogOdds.of(matrix, weights, from, to);
  }
}
