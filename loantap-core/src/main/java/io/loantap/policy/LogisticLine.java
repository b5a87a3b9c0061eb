package io.loantap.policy;

import io.loantap.model.Logistic;
import java.util.Arrays;
import java.util.Optional;

/**
 * The logistic regression of the outcome on one number, the log-odds x that a model gave:
 *
 * <pre>
 *   log-odds of charged off = intercept + slope * x
 * </pre>
 *
 * <p>Not penalised, by Newton's method, which the two coefficients of this concave problem need
 * about six steps for. The standard errors come from the inverse of the information.
 *
 * @param intercept in log-odds
 * @param slope in log-odds per log-odds
 * @param interceptError standard error of the intercept
 * @param slopeError standard error of the slope; 0 if it was not fitted
 */
record LogisticLine(double intercept, double slope, double interceptError, double slopeError) {
  private static final int STEPS = 100;
  private static final double SMALL = 1e-12;

  /** With a standard error that many times the slope, the loans do not say what the slope is. */
  private static final double LOOSE = 100;

  /**
   * The best intercept beside a slope of 1. It is where the expected number of charged-off loans is
   * the observed one, and lies between what the lowest and the highest x alone would ask for.
   *
   * @param x log-odds, finite
   * @param bad weight of the charged-off at each x, at least 0
   * @param good weight of the fully-paid at each x, at least 0; both outcomes occur
   */
  static LogisticLine interceptOnly(double[] x, double[] bad, double[] good) {
    double level = level(bad, good);
    double low = level - Arrays.stream(x).max().orElseThrow();
    double high = level - Arrays.stream(x).min().orElseThrow();
    double a = Math.min(Math.max(0, low), high);
    Information at = Information.at(x, bad, good, a, 1);
    for (int step = 0; step < STEPS && at.a != 0 && low < high; step++) {
      // The sum of the misses falls as the intercept rises, so its sign says where to go on.
      low = at.a > 0 ? a : low;
      high = at.a < 0 ? a : high;
      double next = a + at.a / at.aa;
      double inside = next > low && next < high ? next : (low + high) / 2;
      boolean settled = Math.abs(inside - a) <= Math.ulp(a);
      a = inside;
      at = Information.at(x, bad, good, a, 1);
      if (settled) {
        break;
      }
    }
    return new LogisticLine(a, 1, 1 / Math.sqrt(at.aa), 0);
  }

  /**
   * The best intercept and slope.
   *
   * @return empty if there are none: all x equal, or no x at which both outcomes overlap
   * @see #interceptOnly
   */
  static Optional<LogisticLine> of(double[] x, double[] bad, double[] good) {
    double a = level(bad, good);
    double b = 0;
    double loss = loss(x, bad, good, a, b);
    int last = STEPS;
    for (int step = 0; step <= last; step++) {
      Information at = Information.at(x, bad, good, a, b);
      double determinant = at.aa * at.bb - at.ab * at.ab;
      // Relative, because rounding leaves a little of what is truly singular.
      if (!(determinant > 1e-13 * at.aa * at.bb)) {
        return Optional.empty();
      }
      if (step == last) {
        return withErrors(a, b, Math.sqrt(at.bb / determinant), Math.sqrt(at.aa / determinant));
      }
      double da = (at.bb * at.a - at.ab * at.b) / determinant;
      double db = (at.aa * at.b - at.ab * at.a) / determinant;
      if (last == STEPS && at.a * da + at.b * db <= SMALL * (1 + loss)) {
        // So near that the loss no longer tells: two whole steps, each squaring the distance.
        last = Math.min(STEPS, step + 2);
      }
      double share = 1;
      double tried = loss(x, bad, good, a + da, b + db);
      while (last == STEPS && tried > loss && share > SMALL) {
        share /= 2;
        tried = loss(x, bad, good, a + share * da, b + share * db);
      }
      a += share * da;
      b += share * db;
      loss = tried;
    }
    return Optional.empty();
  }

  /** Log-odds of the share of the charged-off. */
  private static double level(double[] bad, double[] good) {
    return StrictMath.log(Arrays.stream(bad).sum() / Arrays.stream(good).sum());
  }

  /** Where outcomes are separated the slope runs away and its error outgrows it. */
  private static Optional<LogisticLine> withErrors(
      double a, double b, double interceptError, double slopeError) {
    return slopeError <= LOOSE * (1 + Math.abs(b))
        ? Optional.of(new LogisticLine(a, b, interceptError, slopeError))
        : Optional.empty();
  }

  private static double loss(double[] x, double[] bad, double[] good, double a, double b) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double z = a + b * x[i];
      // Nearly every x has one outcome, and the other's loss would be worked out for nothing.
      sum +=
          (bad[i] > 0 ? bad[i] * Logistic.softplus(-z) : 0)
              + (good[i] > 0 ? good[i] * Logistic.softplus(z) : 0);
    }
    return sum;
  }

  /** Slope of the log-likelihood and its information at some coefficients. */
  private record Information(double a, double b, double aa, double ab, double bb) {
    static Information at(double[] x, double[] bad, double[] good, double a, double b) {
      double ga = 0;
      double gb = 0;
      double aa = 0;
      double ab = 0;
      double bb = 0;
      for (int i = 0; i < x.length; i++) {
        double p = Logistic.probability(a + b * x[i]);
        double miss = bad[i] * (1 - p) - good[i] * p;
        double weight = (bad[i] + good[i]) * p * (1 - p);
        ga += miss;
        gb += miss * x[i];
        aa += weight;
        ab += weight * x[i];
        bb += weight * x[i] * x[i];
      }
      return new Information(ga, gb, aa, ab, bb);
    }
  }
}
