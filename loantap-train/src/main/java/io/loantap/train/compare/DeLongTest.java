package io.loantap.train.compare;

import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.statistics.Coefficient;
import java.util.Optional;

/**
 * The test of DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988) whether two scores of the
 * same rows have the same area under the ROC curve, ties counting one half.
 *
 * <p>Each AUC is the mean, over bad rows, of the share of good rows that each outranks, and
 * likewise the other way round. The variance of the difference is that of the differences of these
 * shares, row by row, so what both scores find easy or hard alike cancels.
 *
 * @param first AUC of the first score
 * @param second AUC of the second
 * @param standardError of {@code second - first}; 0 if both rank alike
 */
public record DeLongTest(double first, double second, double standardError) {
  /**
   * Compares two scores in O(n log n).
   *
   * @param first probability of each row, in [0, 1]
   * @param second the same of the other score
   * @param bad outcome of each row
   * @throws IllegalArgumentException if there are not two rows or more of each outcome, or the
   *     lengths differ
   */
  public static DeLongTest of(double[] first, double[] second, boolean[] bad) {
    if (second.length != first.length) {
      throw new IllegalArgumentException("both scores must have as many rows");
    }
    double[] one = shares(first, bad);
    double[] other = shares(second, bad);
    double[] means = new double[4];
    long[] rows = new long[2];
    for (int row = 0; row < bad.length; row++) {
      int kind = bad[row] ? 0 : 1;
      rows[kind]++;
      means[kind] += one[row];
      means[2 + kind] += other[row];
    }
    if (rows[0] < 2 || rows[1] < 2) {
      throw new IllegalArgumentException("a comparison needs two loans or more of each outcome");
    }
    double[] squares = new double[2];
    for (int row = 0; row < bad.length; row++) {
      int kind = bad[row] ? 0 : 1;
      double mean = (means[2 + kind] - means[kind]) / rows[kind];
      double off = other[row] - one[row] - mean;
      squares[kind] += off * off;
    }
    double variance = 0;
    for (int kind = 0; kind < 2; kind++) {
      variance += squares[kind] / (rows[kind] - 1) / rows[kind];
    }
    return new DeLongTest(means[0] / rows[0], means[2] / rows[0], Math.sqrt(variance));
  }

  /** The share of rows of the other outcome that each row is on the right side of. */
  private static double[] shares(double[] probability, boolean[] bad) {
    ScoreDistribution scores = ScoreDistribution.of(probability, bad);
    double[] shares = new double[bad.length];
    for (int row = 0; row < bad.length; row++) {
      int cut = scores.cutAt(probability[row]);
      Confusion upTo = scores.confusion(cut);
      Confusion below = scores.confusion(cut - 1);
      shares[row] =
          bad[row]
              ? (below.tn() + upTo.tn()) / (2.0 * scores.fullyPaid())
              : 1 - (below.fn() + upTo.fn()) / (2.0 * scores.chargedOff());
    }
    return shares;
  }

  /** The second AUC less the first. */
  public double difference() {
    return second - first;
  }

  /** Lower end of the 95 % interval of the difference. */
  public double low() {
    return wald().map(it -> it.interval().low()).orElse(difference());
  }

  /** Upper end of the interval. */
  public double high() {
    return wald().map(it -> it.interval().high()).orElse(difference());
  }

  /** The difference in standard errors; 0 if both rank alike. */
  public double z() {
    return wald().map(Coefficient.Wald::z).orElse(0.0);
  }

  /** Two-sided p-value of the hypothesis that both areas are the same, in [0, 1]. */
  public double p() {
    return wald().map(Coefficient.Wald::p).orElse(1.0);
  }

  /** Empty if both rank alike: then there is no error to go by. */
  private Optional<Coefficient.Wald> wald() {
    return standardError == 0
        ? Optional.empty()
        : Optional.of(Coefficient.Wald.of(difference(), standardError));
  }
}
