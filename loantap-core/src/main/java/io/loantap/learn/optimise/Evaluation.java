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

  /**
   * With {@code l2 / 2} times the squares of the coefficients and the form added to value and
   * derivatives.
   *
   * @param w the weights, which are not modified
   */
  public Evaluation plusPenalty(double l2, QuadraticForm form, double[] w) {
    Evaluation ridge = plusPenalty(l2, w);
    if (form.isZero() || l2 == 0) {
      return ridge;
    }
    double[] slope = ridge.gradient();
    form.productTo(l2, w, slope);
    double[] curvature = ridge.diagonal == null ? null : ridge.diagonal.clone();
    if (curvature != null) {
      form.diagonalTo(l2, curvature);
    }
    return new Evaluation(
        ridge.value + 0.5 * l2 * form.value(w),
        slope,
        curvature,
        ridge.fisher == null ? null : form.sumWith(ridge.fisher, l2));
  }

  /**
   * The quadratic model of the objective that this evaluation makes, evaluated elsewhere.
   *
   * @param from where this evaluation was made
   * @param to where the model is evaluated; neither is modified
   * @throws IllegalStateException if the evaluation was not of order {@code FISHER}
   */
  public Evaluation extrapolated(double[] from, double[] to) {
    double[] step = to.clone();
    for (int j = 0; j < step.length; j++) {
      step[j] -= from[j];
    }
    double[] slope = fisher().times(step);
    double rise = 0.5 * VectorMath.product(slope, 0, step, 0, step.length);
    rise += VectorMath.product(gradient, 0, step, 0, step.length);
    VectorMath.add(slope, gradient);
    return ofFisher(value + rise, slope, fisher());
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
