package io.loantap.train.personalloan.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A categorical distribution: turns a standard normal draw into one of a few levels.
 *
 * <p>Levels are laid along the normal axis in their given order, each over a stretch as probable as
 * its share. So a level can be correlated with other draws as well as drawn alone. Immutable.
 */
final class Levels<T> {
  private final List<T> levels;
  private final double[] upperScores;

  private Levels(List<T> levels, double[] upperScores) {
    this.levels = levels;
    this.upperScores = upperScores;
  }

  /** Levels with their shares, which are scaled to sum to one. */
  @SafeVarargs
  static <T> Levels<T> of(Map.Entry<T, Double>... shares) {
    List<T> levels = new ArrayList<>();
    double total = 0;
    for (Map.Entry<T, Double> share : shares) {
      total += share.getValue();
    }
    double[] upperScores = new double[shares.length - 1];
    double cumulated = 0;
    for (int i = 0; i < shares.length; i++) {
      levels.add(shares[i].getKey());
      cumulated += shares[i].getValue();
      if (i < upperScores.length) {
        upperScores[i] = StandardNormal.quantile(cumulated / total);
      }
    }
    return new Levels<>(List.copyOf(levels), upperScores);
  }

  /** The level over whose stretch {@code z} lies. */
  T at(double z) {
    int i = 0;
    while (i < upperScores.length && z > upperScores[i]) {
      i++;
    }
    return levels.get(i);
  }

  T draw(Random random) {
    return at(random.nextGaussian());
  }
}
