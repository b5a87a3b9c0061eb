package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The directions of the curves of a fit, and what they cost on loans held out.
 *
 * <p>Curves whose direction is left to cross-validation are all held to that of their trend first.
 * Then that whose freedom gains most is freed, one after the other, as long as it gains more than
 * one standard error, or the freedom of all of them together does.
 */
final class Directions {
  /** More weights take too long to be solved for anew with each curve free. */
  static final int MOST_COLUMNS = 600;

  private final EncodedLoans rows;
  private final LogisticRegression regression;
  private final FoldModels models;
  private final List<FeatureEncoder> encoders;
  private final List<DirectionCost> costs = new ArrayList<>();

  /** By the place of the encoder, whether its direction is to be chosen. */
  private final boolean[] open;

  /** By how much the loss falls if all curves whose direction is to be chosen are free. */
  private LossDifference ofAllOpen = new LossDifference(0, 0);

  private Directions(
      EncodedLoans rows,
      LogisticRegression regression,
      FoldModels models,
      List<FeatureEncoder> encoders) {
    this.rows = rows;
    this.regression = regression;
    this.models = models;
    this.encoders = new ArrayList<>(encoders);
    this.open = new boolean[encoders.size()];
  }

  /**
   * Chooses the directions that are left to cross-validation; at most {@value #MOST_COLUMNS}
   * columns.
   *
   * @param regression what has fitted the rows
   * @param fit with those curves free whose direction is to be chosen
   */
  static Directions choose(
      EncodedLoans rows, LogisticRegression regression, LogisticFit fit, int threads) {
    Directions directions =
        new Directions(rows, regression, FoldModels.around(rows, fit, threads), rows.encoders());
    directions.choose(fit.coefficients());
    return directions;
  }

  /** The sign that each coefficient must have, 0 for any. */
  static int[] signs(List<FeatureEncoder> encoders) {
    return encoders.stream().flatMapToInt(it -> Arrays.stream(it.signs())).toArray();
  }

  /** Whether the direction of some curve is left to cross-validation. */
  static boolean areOpen(List<FeatureEncoder> encoders) {
    return encoders.stream().anyMatch(encoder -> encoder.monotone() == Monotone.AUTO);
  }

  /** The encoders with those curves free whose direction is left to cross-validation. */
  static List<FeatureEncoder> freed(List<FeatureEncoder> encoders) {
    return encoders.stream()
        .<FeatureEncoder>map(
            it -> it.monotone() == Monotone.AUTO ? it.withMonotone(Monotone.FREE) : it)
        .toList();
  }

  /** The encoders with the directions chosen. */
  List<FeatureEncoder> encoders() {
    return List.copyOf(encoders);
  }

  /** What the directions that bind cost, in the order of the encoders. */
  List<DirectionCost> costs() {
    return List.copyOf(costs);
  }

  private void choose(double[] coefficients) {
    int at = 0;
    for (int i = 0; i < open.length; i++) {
      FeatureEncoder encoder = encoders.get(i);
      int width = encoder.columnNames().size();
      open[i] = encoder.monotone() == Monotone.AUTO;
      if (open[i]) {
        encoders.set(i, alongTrend(encoder, Arrays.copyOfRange(coefficients, at, at + width)));
      }
      at += width;
    }
    measure();
    for (int dearest = dearest(); dearest >= 0; dearest = dearest()) {
      encoders.set(dearest, encoders.get(dearest).withMonotone(Monotone.FREE));
      measure();
    }
  }

  /** The encoder held to the direction in which the contributions at its knots go on the whole. */
  private static FeatureEncoder alongTrend(FeatureEncoder encoder, double[] weights) {
    FeatureEncoder rising = encoder.withMonotone(Monotone.INCREASING);
    int rises = (int) Arrays.stream(rising.signs()).filter(sign -> sign != 0).count();
    double trend = 0;
    for (int k = 0; k < rises; k++) {
      // A rise lifts all knots behind it: the covariance of knots 0 to rises with their heights.
      trend += weights[k] * (k + 1) * (rises - k);
    }
    return trend == 0
        ? encoder.withMonotone(Monotone.FREE)
        : trend > 0 ? rising : encoder.withMonotone(Monotone.DECREASING);
  }

  /** The curve whose freedom gains most, if its gain or that of all is felt; else -1. */
  private int dearest() {
    int dearest = -1;
    double most = 0;
    for (DirectionCost cost : costs) {
      int place = place(cost.characteristic());
      boolean felt = cost.cost().isFelt() || ofAllOpen.isFelt();
      if (open[place] && felt && cost.cost().mean() > most) {
        dearest = place;
        most = cost.cost().mean();
      }
    }
    return dearest;
  }

  private int place(String characteristic) {
    int place = 0;
    while (!encoders.get(place).characteristic().equals(characteristic)) {
      place++;
    }
    return place;
  }

  /** Frees each curve in turn that a direction binds in some fold. */
  private void measure() {
    List<List<double[]>> fits = new ArrayList<>(List.of(fits(encoders)));
    List<FeatureEncoder> bound = new ArrayList<>();
    int at = 1;
    for (int i = 0; i < encoders.size(); i++) {
      FeatureEncoder encoder = encoders.get(i);
      if (binds(encoder.signs(), at, fits.get(0))) {
        List<FeatureEncoder> freed = new ArrayList<>(encoders);
        freed.set(i, encoder.withMonotone(Monotone.FREE));
        fits.add(fits(freed));
        bound.add(encoder);
      }
      at += encoder.columnNames().size();
    }
    boolean isAnyOpen = false;
    List<FeatureEncoder> free = new ArrayList<>(encoders);
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        isAnyOpen = true;
        free.set(i, free.get(i).withMonotone(Monotone.FREE));
      }
    }
    if (isAnyOpen) {
      fits.add(fits(free));
    }
    HeldOutLosses losses = rows.losses(fits);
    if (isAnyOpen) {
      ofAllOpen = losses.difference(bound.size() + 1);
    }
    costs.clear();
    for (int i = 0; i < bound.size(); i++) {
      FeatureEncoder encoder = bound.get(i);
      costs.add(
          new DirectionCost(
              encoder.characteristic(), encoder.monotone(), losses.difference(i + 1)));
    }
  }

  private List<double[]> fits(List<FeatureEncoder> some) {
    return models.fits(regression.signs(signs(some)));
  }

  private static boolean binds(int[] signs, int first, List<double[]> fits) {
    for (int k = 0; k < signs.length; k++) {
      for (double[] w : fits) {
        if (signs[k] != 0 && w[first + k] == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
