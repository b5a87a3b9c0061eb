package io.loantap.model;

/**
 * Where a metric sends a descent from some point: to the minimum of its quadratic model of the
 * objective, over the weights that the signs allow. The array is shared, not copied.
 */
final class Aim {
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
  Aim(double[] direction, double slope, double decrement) {
    this.direction = direction;
    this.slope = slope;
    this.decrement = decrement;
  }

  static Aim unbounded(double[] gradient, double[] direction) {
    double slope = Dot.product(gradient, 0, direction, 0, direction.length);
    return new Aim(direction, slope, slope);
  }

  double[] direction() {
    return direction;
  }

  double slope() {
    return slope;
  }

  double decrement() {
    return decrement;
  }
}
