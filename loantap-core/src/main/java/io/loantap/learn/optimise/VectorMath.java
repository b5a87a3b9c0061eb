package io.loantap.learn.optimise;

/**
 * Inner product, norm and sum of vectors.
 *
 * <p>Java keeps the order of floating-point additions, so a plain loop waits for each addition to
 * finish before the next; four independent sums, added in a fixed order, keep the adders busy.
 */
public final class VectorMath {
  private VectorMath() {}

  /** Sum of {@code a[i + k] * b[j + k]} over k below {@code n}. */
  public static double product(double[] a, int i, double[] b, int j, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (; k <= n - 4; k += 4) {
      s0 += a[i + k] * b[j + k];
      s1 += a[i + k + 1] * b[j + k + 1];
      s2 += a[i + k + 2] * b[j + k + 2];
      s3 += a[i + k + 3] * b[j + k + 3];
    }
    for (; k < n; k++) {
      s0 += a[i + k] * b[j + k];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Euclidean norm, without overflow for any finite entries. */
  static double norm(double[] x) {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (double value : x) {
      sum += (value / largest) * (value / largest);
    }
    return largest * StrictMath.sqrt(sum);
  }

  /** Adds each element to that of the same index. */
  public static void add(double[] to, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
