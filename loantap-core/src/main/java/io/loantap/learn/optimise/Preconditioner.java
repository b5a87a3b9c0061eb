package io.loantap.learn.optimise;

import java.util.Arrays;

/** A metric that turns gradients into directions: direction = metric^-1 x gradient. */
public sealed interface Preconditioner {
  /**
   * The way to go from {@code w}, where the gradient is this.
   *
   * @param w allowed by the signs
   */
  SearchDirection direction(double[] gradient, double[] w);

  /**
   * The metric of an evaluation.
   *
   * @param w where the evaluation was made
   */
  static Preconditioner of(
      Preconditioning metric, Evaluation at, double[] w, SignConstraints signs) {
    if (metric == Preconditioning.EUCLIDEAN) {
      throw new IllegalArgumentException("the Euclidean metric needs no matrix");
    }
    return metric == Preconditioning.FISHER
        ? Factored.of(at, w, signs)
        : new Diagonal(at.diagonal(), signs);
  }

  /**
   * A diagonal metric; a coefficient without curvature stays where it is, and so does one that its
   * bound holds. One that only nears its bound is left to the line search, which stops it there.
   */
  final class Diagonal implements Preconditioner {
    private final double[] diagonal;
    private final SignConstraints signs;

    Diagonal(double[] diagonal, SignConstraints signs) {
      this.diagonal = diagonal;
      this.signs = signs;
    }

    @Override
    public SearchDirection direction(double[] gradient, double[] w) {
      double[] direction = gradient.clone();
      for (int j = 0; j < direction.length; j++) {
        direction[j] = diagonal[j] > 0 ? direction[j] / diagonal[j] : 0;
      }
      for (int j : signs.bounded()) {
        direction[j] = signs.holds(j, w, gradient) ? 0 : direction[j];
      }
      return SearchDirection.unbounded(gradient, direction);
    }
  }

  /**
   * A Fisher metric, possibly one of a sample of the rows, stretched to fit all of them: the sample
   * knows the correlations well, but of a rare level, which it has seen once or twice, it may be
   * several times off; so all rows give the diagonal.
   */
  final class Factored implements Preconditioner {
    private final SymmetricMatrix fisher;
    private final Cholesky factor;
    private final SignConstraints signs;

    /** Diagonal of what was factored. */
    private final double[] diagonal;

    /** Square roots of factored over actual diagonal. */
    private final double[] stretch;

    private Factored(
        SymmetricMatrix fisher,
        Cholesky factor,
        SignConstraints signs,
        double[] diagonal,
        double[] stretch) {
      this.fisher = fisher;
      this.factor = factor;
      this.signs = signs;
      this.diagonal = diagonal;
      this.stretch = stretch;
    }

    static Factored of(Evaluation at, double[] w, SignConstraints signs) {
      SymmetricMatrix fisher = at.fisher();
      double[] gradient = at.gradient();
      Cholesky factor = Cholesky.of(fisher);
      if (factor.dropped() > 0 && !solves(fisher, factor, gradient)) {
        // No curvature where there is a slope: rounding, or probabilities that are 0 and 1 in
        // double precision. A ridge makes the step a plain gradient step there, of about the
        // length of w; the line search does the rest.
        double ridge = VectorMath.norm(gradient) / (1 + VectorMath.norm(w));
        fisher = fisher.plusRidge(ridge, 0);
        factor = Cholesky.of(fisher);
      }
      double[] ones = new double[w.length];
      Arrays.fill(ones, 1);
      return new Factored(fisher, factor, signs, fisher.diagonal(), ones);
    }

    /** Whether the columns that the factor kept explain the gradient. */
    private static boolean solves(SymmetricMatrix fisher, Cholesky factor, double[] gradient) {
      double[] residual = fisher.times(factor.solve(gradient));
      for (int j = 0; j < residual.length; j++) {
        residual[j] -= gradient[j];
      }
      return VectorMath.norm(residual) <= 1e-6 * VectorMath.norm(gradient);
    }

    /** The same correlations with another diagonal. */
    Factored withDiagonal(double[] actual) {
      double[] other = new double[actual.length];
      for (int j = 0; j < other.length; j++) {
        other[j] = actual[j] > 0 ? StrictMath.sqrt(diagonal[j] / actual[j]) : 1;
      }
      return new Factored(fisher, factor, signs, diagonal, other);
    }

    @Override
    public SearchDirection direction(double[] gradient, double[] w) {
      double[] direction = stretched(factor.solve(stretched(gradient)));
      for (int j : signs.bounded()) {
        if (signs.of(j) * (w[j] - direction[j]) < 0) {
          return new BoundedModel(fisher, stretch, signs).direction(gradient, w);
        }
      }
      return SearchDirection.unbounded(gradient, direction);
    }

    private double[] stretched(double[] vector) {
      double[] longer = vector.clone();
      for (int j = 0; j < longer.length; j++) {
        longer[j] *= stretch[j];
      }
      return longer;
    }
  }
}
