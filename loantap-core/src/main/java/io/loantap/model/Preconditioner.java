package io.loantap.model;

/** A metric, ready to turn gradients into directions: direction = metric^-1 x gradient. */
sealed interface Preconditioner {
  double[] direction(double[] gradient);

  /**
   * The metric of an evaluation.
   *
   * @param w where the evaluation was made
   */
  static Preconditioner of(Metric metric, Evaluation at, double[] w) {
    return switch (metric) {
      case FISHER -> Factored.of(at, w);
      case DIAGONAL -> new Diagonal(at.diagonal());
      case EUCLIDEAN -> throw new IllegalArgumentException("the Euclidean metric needs no matrix");
    };
  }

  /** A diagonal metric; a coefficient without curvature stays where it is. */
  final class Diagonal implements Preconditioner {
    private final double[] diagonal;

    Diagonal(double[] diagonal) {
      this.diagonal = diagonal;
    }

    @Override
    public double[] direction(double[] gradient) {
      double[] direction = gradient.clone();
      for (int j = 0; j < direction.length; j++) {
        direction[j] = diagonal[j] > 0 ? direction[j] / diagonal[j] : 0;
      }
      return direction;
    }
  }

  /**
   * A Fisher metric, possibly of a sample of the rows.
   *
   * @param share the share of the rows that the factor saw
   */
  record Factored(Cholesky factor, double share) implements Preconditioner {
    static Factored of(Evaluation at, double[] w) {
      SymmetricMatrix fisher = at.fisher();
      double[] gradient = at.gradient();
      Cholesky factor = Cholesky.of(fisher);
      if (factor.dropped() > 0 && !solves(fisher, factor, gradient)) {
        // No curvature where there is a slope: rounding, or probabilities that are 0 and 1 in
        // double precision. A ridge makes the step a plain gradient step there, of about the
        // length of w; the line search does the rest.
        double ridge = Dot.norm(gradient) / (1 + Dot.norm(w));
        factor = Cholesky.of(fisher.plusRidge(ridge, 0));
      }
      return new Factored(factor, 1);
    }

    /** Whether the columns that the factor kept explain the gradient. */
    private static boolean solves(SymmetricMatrix fisher, Cholesky factor, double[] gradient) {
      double[] residual = fisher.times(factor.solve(gradient));
      for (int j = 0; j < residual.length; j++) {
        residual[j] -= gradient[j];
      }
      return Dot.norm(residual) <= 1e-6 * Dot.norm(gradient);
    }

    /** The metric of a sample, for the next larger one or for all rows. */
    Factored forRowsTimes(double factorOfRows) {
      return new Factored(factor, share / factorOfRows);
    }

    @Override
    public double[] direction(double[] gradient) {
      double[] direction = factor.solve(gradient);
      for (int j = 0; j < direction.length; j++) {
        direction[j] *= share;
      }
      return direction;
    }
  }
}
