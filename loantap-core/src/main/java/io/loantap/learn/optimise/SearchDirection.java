package io.loantap.learn.optimise;

/**
 * Where a metric sends a descent from some point: to the minimum of its quadratic model of the
 * objective, over the weights that the signs allow. The array is shared, not copied.
 */
public final class SearchDirection {
  private final double[] direction;
  private final double slope;
  private final double decrement;

  /**
   * An aim.
   *
   * @param direction from the minimum of the model to the point
   * @param slope gradient times direction
   * @param decrement twice the fall of the model; without bounds this is the slope
   */
  SearchDirection(double[] direction, double slope, double decrement) {
    this.direction = direction;
    this.slope = slope;
    this.decrement = decrement;
  }

  static SearchDirection unbounded(double[] gradient, double[] direction) {
    double slope = VectorMath.product(gradient, 0, direction, 0, direction.length);
    return new SearchDirection(direction, slope, slope);
  }

  public double[] direction() {
    return direction;
  }

  double slope() {
    return slope;
  }

  public double decrement() {
    return decrement;
  }
}
