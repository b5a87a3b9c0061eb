package io.loantap.model;

import org.jspecify.annotations.Nullable;

/**
 * From log-odds to log-loss, its slope and its curvature, for the rows of a tile.
 *
 * <p>With s = -z for a charged-off row and z for another one, the loss is ln(1 + e^s). In terms of
 * e = e^-|s|, which never overflows, and i = 1 / (1 + e):
 *
 * <pre>
 *   loss = max(s, 0) + ln(1 + e)     q = dloss/ds = i if s >= 0, else e i     curvature = e i^2
 * </pre>
 *
 * q is the probability of the outcome that did not happen; it keeps its digits however small it is,
 * where p - y would cancel.
 */
final class LossKernel {
  /* Without sample weights the logarithms are taken together: the sum of ln(1 + e) over a tile is
   * the logarithm of the product. To keep the digits of tiny e, the running product is kept as
   * 1 + product: (1 + p)(1 + e) = 1 + (p + p e + e). Each factor is at most 2 and a tile has at
   * most 256 rows in four products, so nothing overflows. StrictMath.log1p is called once per tile
   * instead of once per row. */

  private LossKernel() {}

  /**
   * Writes slope (with respect to z) and curvature of each row, and returns the sum of losses.
   *
   * @param z log-odds; replaced by the slopes
   * @param h where the curvatures go
   * @param outcome 1 for a charged-off row, else 0
   * @param weights sample weights, or null for 1
   * @param from first row of the tile in {@code outcome} and {@code weights}
   */
  static double apply(
      double[] z, double[] h, byte[] outcome, double @Nullable [] weights, int from, int count) {
    return weights == null
        ? unweighted(z, h, outcome, from, count)
        : weighted(z, h, outcome, weights, from, count);
  }

  private static double unweighted(double[] z, double[] h, byte[] outcome, int from, int count) {
    double linear = 0;
    double product = 0;
    for (int i = 0; i < count; i++) {
      double sign = 1 - 2 * outcome[from + i];
      double s = sign * z[i];
      double e = StrictMath.exp(-Math.abs(s));
      double inverse = 1 / (1 + e);
      linear += Math.max(s, 0);
      product += product * e + e;
      z[i] = sign * (s >= 0 ? inverse : e * inverse);
      h[i] = e * inverse * inverse;
    }
    return linear + StrictMath.log1p(product);
  }

  private static double weighted(
      double[] z, double[] h, byte[] outcome, double[] weights, int from, int count) {
    double loss = 0;
    for (int i = 0; i < count; i++) {
      double weight = weights[from + i];
      double sign = 1 - 2 * outcome[from + i];
      double s = sign * z[i];
      double e = StrictMath.exp(-Math.abs(s));
      double inverse = 1 / (1 + e);
      loss += weight * (Math.max(s, 0) + StrictMath.log1p(e));
      z[i] = weight * sign * (s >= 0 ? inverse : e * inverse);
      h[i] = weight * e * inverse * inverse;
    }
    return loss;
  }
}
