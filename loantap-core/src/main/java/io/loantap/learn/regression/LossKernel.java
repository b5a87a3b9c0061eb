package io.loantap.learn.regression;

import org.jspecify.annotations.Nullable;

/**
 * The loop from log-odds to log-loss, its slope and its curvature, over a block of rows.
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
  /* Without sample weights the logarithms are taken together: the sum of ln(1 + e) over a block is
   * the logarithm of the product. To keep the digits of tiny e, a running product is kept as
   * 1 + p: (1 + p)(1 + e) = 1 + (p (1 + e) + e). Each factor is at most 2 and a block has at most
   * 256 rows, so nothing overflows. StrictMath.log1p is called once per block instead of once per
   * row. Four products, so that one multiplication needn't wait for the last. */

  private LossKernel() {}

  /**
   * Writes slope (with respect to z) and curvature of each row, and returns the sum of losses.
   *
   * @param z log-odds; replaced by the slopes
   * @param h where the curvatures go
   * @param e scratch, as long as {@code z}
   * @param outcome 1 for a charged-off row, else 0
   * @param weights sample weights, or null for 1
   * @param from first row of the block in {@code outcome} and {@code weights}
   */
  static double apply(
      double[] z,
      double[] h,
      double[] e,
      byte[] outcome,
      double @Nullable [] weights,
      int from,
      int count) {
    return weights == null
        ? unweighted(z, h, e, outcome, from, count)
        : weighted(z, h, outcome, weights, from, count);
  }

  private static double unweighted(
      double[] z, double[] h, double[] e, byte[] outcome, int from, int count) {
    double linear = 0;
    for (int i = 0; i < count; i++) {
      double sign = 1 - 2 * outcome[from + i];
      double s = sign * z[i];
      double size = Math.abs(s);
      double tail = FastExp.ofNegative(-size);
      double inverse = 1 / (1 + tail);
      linear += s + size;
      z[i] = sign * inverse * (s >= 0 ? 1 : tail);
      h[i] = tail * inverse * inverse;
      e[i] = tail;
    }
    // s + |s| is twice max(s, 0), exactly.
    return 0.5 * linear + sumOfLogarithms(e, count);
  }

  private static double sumOfLogarithms(double[] e, int count) {
    double p0 = 0;
    double p1 = 0;
    double p2 = 0;
    double p3 = 0;
    int i = 0;
    for (; i <= count - 4; i += 4) {
      p0 = p0 * (1 + e[i]) + e[i];
      p1 = p1 * (1 + e[i + 1]) + e[i + 1];
      p2 = p2 * (1 + e[i + 2]) + e[i + 2];
      p3 = p3 * (1 + e[i + 3]) + e[i + 3];
    }
    for (; i < count; i++) {
      p0 = p0 * (1 + e[i]) + e[i];
    }
    double p01 = p0 * (1 + p1) + p1;
    double p23 = p2 * (1 + p3) + p3;
    return StrictMath.log1p(p01 * (1 + p23) + p23);
  }

  private static double weighted(
      double[] z, double[] h, byte[] outcome, double[] weights, int from, int count) {
    double loss = 0;
    for (int i = 0; i < count; i++) {
      double weight = weights[from + i];
      double sign = 1 - 2 * outcome[from + i];
      double s = sign * z[i];
      double tail = FastExp.ofNegative(-Math.abs(s));
      double inverse = 1 / (1 + tail);
      loss += weight * (Math.max(s, 0) + StrictMath.log1p(tail));
      z[i] = weight * sign * inverse * (s >= 0 ? 1 : tail);
      h[i] = weight * tail * inverse * inverse;
    }
    return loss;
  }
}
