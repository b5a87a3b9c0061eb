package io.loantap.learn.evaluation;

import io.loantap.scorecard.Logistic;
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
  private static final double TINY = 1e-200;

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
    Point at = Point.at(x, bad, good, Math.min(Math.max(0, low), high), 1);
    for (int step = 0; step < STEPS && at.da != 0 && low < high; step++) {
      // The sum of the misses falls as the intercept rises, so its sign says where to go on.
      double a = at.a;
      low = at.da > 0 ? a : low;
      high = at.da < 0 ? a : high;
      double next = a + at.da / at.aa;
      double inside = next > low && next < high ? next : (low + high) / 2;
      at = Point.at(x, bad, good, inside, 1);
      if (Math.abs(inside - a) <= Math.ulp(a)) {
        break;
      }
    }
    return new LogisticLine(at.a, 1, 1 / Math.sqrt(at.aa), 0);
  }

  /**
   * The best intercept and slope.
   *
   * @return empty if there are none: all x equal, or no x at which both outcomes overlap
   * @see #interceptOnly
   */
  static Optional<LogisticLine> of(double[] x, double[] bad, double[] good) {
    Point at = Point.at(x, bad, good, level(bad, good), 0);
    Point asGiven = Point.at(x, bad, good, 0, 1);
    if (asGiven.loss < at.loss) {
      at = asGiven; // log-odds of a sound model are nearly right
    }
    int last = STEPS;
    for (int step = 0; step <= last; step++) {
      double determinant = at.aa * at.bb - at.ab * at.ab;
      // Relative, because rounding leaves a little of what is truly singular.
      if (!(determinant > 1e-13 * at.aa * at.bb)) {
        return Optional.empty();
      }
      if (step == last) {
        return withErrors(
            at.a, at.b, Math.sqrt(at.bb / determinant), Math.sqrt(at.aa / determinant));
      }
      double a = (at.bb * at.da - at.ab * at.db) / determinant;
      double b = (at.aa * at.db - at.ab * at.da) / determinant;
      if (last == STEPS && at.da * a + at.db * b <= SMALL * (1 + at.loss)) {
        // So near that the loss no longer tells: two whole steps, each squaring the distance.
        last = Math.min(STEPS, step + 2);
      }
      double share = 1;
      Point tried = Point.at(x, bad, good, at.a + a, at.b + b);
      while (last == STEPS && tried.loss > at.loss && share > SMALL) {
        share /= 2;
        tried = Point.at(x, bad, good, at.a + share * a, at.b + share * b);
      }
      at = tried;
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

  /** The loss at some coefficients, how it falls, and the information there. */
  private record Point(
      double a, double b, double loss, double da, double db, double aa, double ab, double bb) {
    static Point at(double[] x, double[] bad, double[] good, double a, double b) {
      double loss = 0;
      double product = 1;
      double da = 0;
      double db = 0;
      double aa = 0;
      double ab = 0;
      double bb = 0;
      for (int i = 0; i < x.length; i++) {
        double z = a + b * x[i];
        double p = Logistic.probability(z);
        double rows = bad[i] + good[i];
        double miss = bad[i] * (1 - p) - good[i] * p;
        double weight = rows * p * (1 - p);
        // The loss of repaying is max(z, 0) - log(max(p, 1 - p)), and one logarithm does for many.
        loss += rows * Math.max(z, 0) - bad[i] * z;
        double larger = Math.max(p, 1 - p);
        product *= rows == 1 ? larger : 1;
        if (rows != 1 || product < TINY) {
          loss -= StrictMath.log(product) + (rows == 1 ? 0 : rows * StrictMath.log(larger));
          product = 1;
        }
        da += miss;
        db += miss * x[i];
        aa += weight;
        ab += weight * x[i];
        bb += weight * x[i] * x[i];
      }
      loss -= StrictMath.log(product);
      return new Point(a, b, loss, da, db, aa, ab, bb);
    }
  }
}
