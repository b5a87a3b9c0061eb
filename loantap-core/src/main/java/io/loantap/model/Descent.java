package io.loantap.model;

/** What a {@link GradientDescent} reached, and how. Immutable and thread-safe. */
public final class Descent {
  private final Position end;
  private final double gradientScale;
  private final boolean converged;
  private final TrainingHistory history;

  Descent(Position end, double gradientScale, boolean converged, TrainingHistory history) {
    this.end = end;
    this.gradientScale = gradientScale;
    this.converged = converged;
    this.history = history;
  }

  /** A copy of the weights, intercept first. */
  public double[] weights() {
    return end.w().clone();
  }

  /** Value and gradient at the weights. */
  public Evaluation evaluation() {
    return end.at();
  }

  /** Whether the stopping rule was met (or double precision exhausted at the optimum). */
  public boolean converged() {
    return converged;
  }

  /**
   * Euclidean norm of the gradient, relative to the larger of its norm and the value at zero
   * weights.
   */
  public double relativeGradientNorm() {
    double norm = Dot.norm(end.at().gradient());
    return norm == 0 ? 0 : norm / gradientScale;
  }

  /**
   * Estimate of (value - optimum) / value: half the Newton decrement {@code g' F^-1 g / 2} over the
   * value. Exact in the limit; NaN if the metric is not {@link Metric#FISHER}.
   */
  public double estimatedGap() {
    double gap = end.gap();
    return Double.isFinite(gap) ? gap / end.at().value() : Double.NaN;
  }

  /** Iterations made, those on samples of the rows included. */
  public int iterations() {
    return history.iterations();
  }

  public TrainingHistory history() {
    return history;
  }

  Position end() {
    return end;
  }
}
