package io.loantap.learn.optimise;

/**
 * The step that a metric proposes from some point: to the minimum of its quadratic model of the
 * objective, over the weights that the signs allow. The array is shared, not copied.
 */
public final class SearchDirection {
  private final double[] vector;
  private final double slope;
  private final double decrement;

  /**
   * A direction.
   *
   * @param vector from the minimum of the model to the point
   * @param slope gradient times vector
   * @param decrement twice the fall of the model; without bounds this is the slope
   */
  SearchDirection(double[] vector, double slope, double decrement) {
    this.vector = vector;
    this.slope = slope;
    this.decrement = decrement;
  }

  static SearchDirection unbounded(double[] gradient, double[] vector) {
    double slope = VectorMath.product(gradient, 0, vector, 0, vector.length);
    return new SearchDirection(vector, slope, slope);
  }

  /** From the minimum of the model to the point. */
  public double[] vector() {
    return vector;
  }

  double slope() {
    return slope;
  }

  public double decrement() {
    return decrement;
  }
}
