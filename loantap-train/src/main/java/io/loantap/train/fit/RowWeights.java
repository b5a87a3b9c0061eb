package io.loantap.train.fit;

import io.loantap.learn.regression.PriorCorrection;
import org.jspecify.annotations.Nullable;

/**
 * The weight of each training row in the fit: its sample weight times the weight of its class.
 *
 * <p>Sample weights say what the rows stand for, so the probabilities shall follow them. Class
 * weights do not: what they add to the log-odds is taken away again after the fit.
 */
public final class RowWeights {
  private final double @Nullable [] samples;
  private final double @Nullable [] weights;
  private final double shift;

  private RowWeights(double @Nullable [] samples, double @Nullable [] weights, double shift) {
    this.samples = samples;
    this.weights = weights;
    this.shift = shift;
  }

  /**
   * The weights of some rows.
   *
   * @param samples positive and finite, or null for 1 each; kept and not modified
   */
  public static RowWeights of(
      ClassWeights classes, boolean[] chargedOff, double @Nullable [] samples) {
    return classes == ClassWeights.NONE
        ? new RowWeights(samples, samples, 0)
        : balanced(chargedOff, samples);
  }

  /** Both outcomes weigh half of the total, which stays: scikit-learn's "balanced". */
  private static RowWeights balanced(boolean[] chargedOff, double @Nullable [] samples) {
    double total = 0;
    double bad = 0;
    for (int row = 0; row < chargedOff.length; row++) {
      double weight = samples == null ? 1 : samples[row];
      total += weight;
      bad += chargedOff[row] ? weight : 0;
    }
    return of(ClassWeights.BALANCED, total, bad, chargedOff, samples);
  }

  /**
   * The weights of some of the rows.
   *
   * @param total sum of the sample weights of all rows
   * @param bad that of the charged-off ones among them
   * @param samples of the rows given, positive and finite, or null for 1 each; kept and not
   *     modified
   */
  public static RowWeights of(
      ClassWeights classes,
      double total,
      double bad,
      boolean[] chargedOff,
      double @Nullable [] samples) {
    if (classes == ClassWeights.NONE || bad == 0 || bad == total) {
      return new RowWeights(samples, samples, 0); // the fit will say if an outcome is missing
    }
    double[] weights = new double[chargedOff.length];
    for (int row = 0; row < weights.length; row++) {
      double ofClass = total / 2 / (chargedOff[row] ? bad : total - bad);
      weights[row] = ofClass * (samples == null ? 1 : samples[row]);
    }
    return new RowWeights(samples, weights, new PriorCorrection(0.5, bad / total).logOdds());
  }

  /** Log-odds to be taken from the intercept of a fit to these rows, or to any part of them. */
  public double shift() {
    return shift;
  }

  /** The sample weight of a row, without that of its class. */
  public double sample(int row) {
    return samples == null ? 1 : samples[row];
  }

  /** The weights, null for 1 each; a copy. */
  public double @Nullable [] all() {
    return weights == null ? null : weights.clone();
  }
}
