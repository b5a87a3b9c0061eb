package io.loantap.train.personalloan.generate;

/**
 * A distribution given by published quantiles: turns a standard normal draw into a value.
 *
 * <p>Between two quantiles the value is linear in the normal score, beyond the first and the last
 * it stays at theirs. Immutable.
 */
final class Quantiles {
  private final double[] scores;
  private final double[] values;

  private Quantiles(double[] scores, double[] values) {
    this.scores = scores;
    this.values = values;
  }

  /** From pairs {@code probability, value, probability, value, ...}, both strictly increasing. */
  static Quantiles of(double... pairs) {
    int n = pairs.length / 2;
    double[] scores = new double[n];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      scores[i] = StandardNormal.quantile(pairs[2 * i]);
      values[i] = pairs[2 * i + 1];
      if (i > 0 && !(scores[i] > scores[i - 1] && values[i] > values[i - 1])) {
        throw new IllegalArgumentException("quantiles must increase, but pair " + i + " does not");
      }
    }
    return new Quantiles(scores, values);
  }

  /** The value whose rank among the population is that of {@code z} in a standard normal. */
  double at(double z) {
    int last = scores.length - 1;
    if (z <= scores[0]) {
      return values[0];
    }
    if (z >= scores[last]) {
      return values[last];
    }
    int i = 1;
    while (z > scores[i]) {
      i++;
    }
    double share = (z - scores[i - 1]) / (scores[i] - scores[i - 1]);
    return values[i - 1] + share * (values[i] - values[i - 1]);
  }
}
