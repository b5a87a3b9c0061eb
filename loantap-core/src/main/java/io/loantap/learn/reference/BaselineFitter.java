package io.loantap.learn.reference;

import io.loantap.columns.NumericColumn;
import io.loantap.compact.SortedValues;
import io.loantap.engine.ColumnScorer;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.scorecard.Scorecard;
import java.util.Arrays;
import java.util.Map;

/** The fit of a model's references to its training loans. */
public final class BaselineFitter {
  /** How far below the threshold CUTOFF reaches at first, as a share of it. */
  private static final double WINDOW = 0.25;

  /** CUTOFF reaches further down until it has as many loans. */
  private static final int ENOUGH = 200;

  private final ScoredColumns training;
  private final double threshold;

  private BaselineFitter(ScoredColumns training, double threshold) {
    this.training = training;
    this.threshold = threshold;
  }

  /**
   * Computes all kinds; O(rows) for each characteristic. Loans that the scorecard refuses don't
   * count.
   *
   * @param threshold approved is who has at most this probability
   * @param standard the kind that is used unless another is asked for
   */
  public static Baselines fit(ScoredColumns training, double threshold, Baseline standard) {
    return new BaselineFitter(training, threshold).fit(standard);
  }

  private Baselines fit(Baseline standard) {
    int[] scored = training.rows();
    int[] cutoff = cutoff(scored);
    Scorecard scorecard = training.scorecard();
    int size = scorecard.characteristics().size();
    double[] max = new double[size];
    double[] population = new double[size];
    double[] median = new double[size];
    double[] justApproved = new double[size];
    for (int place = 0; place < size; place++) {
      NumericColumn contributions =
          ColumnScorer.contributions(scorecard, place, training.columns());
      SortedValues ascending = contributions.ascending(scored);
      double least = scorecard.least(place);
      double best = ascending.size() == 0 ? least : Math.min(least, ascending.at(0));
      max[place] = best;
      population[place] = ascending.size() == 0 ? best : ascending.mean();
      median[place] = median(ascending, best);
      justApproved[place] = mean(contributions, cutoff, best);
    }
    Map<Baseline, double[]> all =
        Map.of(
            Baseline.CUTOFF, justApproved,
            Baseline.POPULATION, population,
            Baseline.MAX, max,
            Baseline.MEDIAN, median);
    return new Baselines(standard, all, window(cutoff));
  }

  /** The rows within the window; below them the riskiest approved ones until there are enough. */
  private int[] cutoff(int[] scored) {
    double lower = threshold * (1 - WINDOW);
    int[] within = between(lower, scored);
    if (within.length >= ENOUGH) {
      return within;
    }
    double[] approved =
        Arrays.stream(scored)
            .mapToDouble(training::probability)
            .filter(it -> it <= threshold)
            .sorted()
            .toArray();
    return approved.length == 0
        ? within
        : between(Math.min(lower, approved[Math.max(0, approved.length - ENOUGH)]), scored);
  }

  /** The approved rows of at least this probability. */
  private int[] between(double from, int[] scored) {
    return Arrays.stream(scored)
        .filter(row -> training.probability(row) >= from && training.probability(row) <= threshold)
        .toArray();
  }

  private Baselines.Window window(int[] cutoff) {
    double from = Arrays.stream(cutoff).mapToDouble(training::probability).min().orElse(0);
    double to = Arrays.stream(cutoff).mapToDouble(training::probability).max().orElse(0);
    return new Baselines.Window(from, to, cutoff.length);
  }

  private static double mean(NumericColumn contributions, int[] rows, double otherwise) {
    double sum = 0;
    for (int row : rows) {
      sum += contributions.value(row);
    }
    return rows.length == 0 ? otherwise : sum / rows.length;
  }

  private static double median(SortedValues ascending, double otherwise) {
    long half = ascending.size() / 2;
    if (ascending.size() == 0) {
      return otherwise;
    }
    return ascending.size() % 2 == 1
        ? ascending.at(half)
        : ascending.at(half - 1) / 2 + ascending.at(half) / 2;
  }
}
