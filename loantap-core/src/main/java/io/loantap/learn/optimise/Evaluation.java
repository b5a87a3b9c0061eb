package io.loantap.learn.optimise;

import org.jspecify.annotations.Nullable;

/** Value, gradient and, where asked for, Fisher information of an {@link Objective} at a point. */
public final class Evaluation {
  private final double value;
  private final double[] gradient;
  private final double @Nullable [] diagonal;
  private final @Nullable SymmetricMatrix fisher;

  private Evaluation(
      double value,
      double[] gradient,
      double @Nullable [] diagonal,
      @Nullable SymmetricMatrix fisher) {
    this.value = value;
    this.gradient = gradient;
    this.diagonal = diagonal;
    this.fisher = fisher;
  }

  /** An evaluation of order {@code GRADIENT}; takes ownership of the array. */
  public static Evaluation of(double value, double[] gradient) {
    return new Evaluation(value, gradient, null, null);
  }

  /** An evaluation of order {@code DIAGONAL}; takes ownership of the arrays. */
  public static Evaluation ofDiagonal(double value, double[] gradient, double[] diagonal) {
    return new Evaluation(value, gradient, diagonal, null);
  }

  /** An evaluation of order {@code FISHER}; takes ownership of the array. */
  public static Evaluation ofFisher(double value, double[] gradient, SymmetricMatrix fisher) {
    return new Evaluation(value, gradient, null, fisher);
  }

  /** The objective, penalty included. */
  public double value() {
    return value;
  }

  /** A copy of the gradient. */
  public double[] gradient() {
    return gradient.clone();
  }

  /**
   * The evaluation of both sums at the same point, of the lower order of the two.
   *
   * @throws IllegalArgumentException if the numbers of weights differ
   */
  public Evaluation plus(Evaluation other) {
    if (gradient.length != other.gradient.length) {
      throw new IllegalArgumentException(
          gradient.length + " weights and " + other.gradient.length + " weights have no sum");
    }
    double both = value + other.value;
    double[] slope = gradient();
    VectorMath.add(slope, other.gradient);
    if (fisher != null && other.fisher != null) {
      return ofFisher(both, slope, fisher.plus(other.fisher));
    }
    if (!hasCurvature(Objective.Order.DIAGONAL) || !other.hasCurvature(Objective.Order.DIAGONAL)) {
      return of(both, slope);
    }
    double[] curvature = diagonal();
    VectorMath.add(curvature, other.diagonal());
    return ofDiagonal(both, slope, curvature);
  }

  /** With the penalty at the weights, which are not modified, added to value and derivatives. */
  public Evaluation plusPenalty(double l2, double[] w) {
    double[] slope = gradient.clone();
    double[] curvature = diagonal == null ? null : diagonal.clone();
    double squares = 0;
    for (int j = 1; j < w.length; j++) {
      squares += w[j] * w[j];
      slope[j] += l2 * w[j];
      if (curvature != null) {
        curvature[j] += l2;
      }
    }
    return new Evaluation(
        value + 0.5 * l2 * squares,
        slope,
        curvature,
        fisher == null ? null : fisher.plusRidge(l2, 1));
  }

  /** Whether the evaluation was of this order or a higher one. */
  boolean hasCurvature(Objective.Order order) {
    return order == Objective.Order.GRADIENT
        || fisher != null
        || (order == Objective.Order.DIAGONAL && diagonal != null);
  }

  /**
   * The Fisher information of the weights, penalty included: for logistic regression this is also
   * the Hessian.
   *
   * @throws IllegalStateException if the evaluation was of a lower order
   */
  public SymmetricMatrix fisher() {
    if (fisher == null) {
      throw new IllegalStateException("evaluate with Order.FISHER to have the Fisher information");
    }
    return fisher;
  }

  /**
   * A copy of the diagonal of the Fisher information, penalty included.
   *
   * @throws IllegalStateException if the evaluation was of order {@code GRADIENT}
   */
  public double[] diagonal() {
    if (fisher != null) {
      return fisher.diagonal();
    }
    if (diagonal == null) {
      throw new IllegalStateException("evaluate with Order.DIAGONAL to have the diagonal");
    }
    return diagonal.clone();
  }
}
