package io.loantap.learn.optimise;

/** The result of a {@link GradientDescent}, and how it came about. Immutable and thread-safe. */
public final class Descent {
  private final Iterate end;
  private final double gradientNorm;
  private final double gradientScale;
  private final boolean converged;
  private final TrainingHistory history;

  Descent(
      Iterate end,
      double gradientNorm,
      double gradientScale,
      boolean converged,
      TrainingHistory history) {
    this.end = end;
    this.gradientNorm = gradientNorm;
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
   * weights. Slopes against which a bound holds a weight don't count.
   */
  public double relativeGradientNorm() {
    return gradientNorm == 0 ? 0 : gradientNorm / gradientScale;
  }

  /** What the gradient norm is measured against. */
  public double gradientScale() {
    return gradientScale;
  }

  /**
   * Estimate of (value - optimum) / value: half the Newton decrement {@code g' F^-1 g / 2} over the
   * value. With bounded weights, twice the fall of the quadratic model over the allowed ones takes
   * the place of the decrement. Exact in the limit; NaN if the metric is not {@link
   * Preconditioning#FISHER}.
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

  public Iterate end() {
    return end;
  }
}
