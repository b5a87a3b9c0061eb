package io.loantap.train;

import io.loantap.applicant.DateField;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.encode.PairEncoder;
import io.loantap.train.backtest.TimeSplit;
import io.loantap.train.data.DataException;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.Outcomes;
import io.loantap.train.fit.Encoders;
import io.loantap.train.fit.Encodings;
import io.loantap.train.fit.FitOptions;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.Statistics;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.support.Progress;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file's earlier and later loans, a sample of each, by which a model that is tested on a random
 * share of them is tested in time, too.
 */
final class EarlierAndLater {
  /** Loans of either side, enough for an AUC to two digits. */
  private static final int SAMPLE = 10_000;

  private static final double LATER = 0.3;

  /** Fewer loans of an outcome on a side say nothing. */
  private static final int FEWEST = 30;

  private final String column;
  private final YearMonth last;
  private final InMemoryTrainingData data;
  private final TrainingOptions options;

  private EarlierAndLater(
      String column, YearMonth last, InMemoryTrainingData data, TrainingOptions options) {
    this.column = column;
    this.last = last;
    this.data = data;
    this.options = options;
  }

  /** The loans split after the month that leaves about the usual share; empty if none will do. */
  static Optional<EarlierAndLater> of(FinishedLoans loans, TrainingOptions options) {
    Outcomes outcomes = loans.outcomes();
    Optional<String> column = loans.recipe().dateColumn();
    Optional<Double> last = column.flatMap(name -> last(outcomes));
    if (last.isEmpty()) {
      return Optional.empty();
    }
    int[] earlier = rows(outcomes, last.get(), false, options.seed());
    int[] later = rows(outcomes, last.get(), true, options.seed());
    if (!hasBoth(outcomes, earlier) || !hasBoth(outcomes, later)) {
      return Optional.empty();
    }
    return Optional.of(
        new EarlierAndLater(
            column.orElseThrow(),
            DateField.month(last.get()),
            InMemoryTrainingData.of(loans, earlier, loans, later, options),
            options));
  }

  private static Optional<Double> last(Outcomes outcomes) {
    SortedMap<Double, Integer> byMonth = new TreeMap<>();
    int dated = 0;
    for (int row = 0; row < outcomes.rows(); row++) {
      if (!Double.isNaN(outcomes.month(row))) {
        byMonth.merge(outcomes.month(row), 1, Integer::sum);
        dated++;
      }
    }
    if (byMonth.size() < 2) {
      return Optional.empty();
    }
    double best = byMonth.firstKey();
    double nearest = Double.POSITIVE_INFINITY;
    int upTo = 0;
    for (double month : byMonth.headMap(byMonth.lastKey()).keySet()) {
      upTo += byMonth.getOrDefault(month, 0);
      double off = Math.abs(1 - LATER - (double) upTo / dated);
      if (off < nearest) {
        nearest = off;
        best = month;
      }
    }
    return Optional.of(best);
  }

  private static int[] rows(Outcomes outcomes, double last, boolean later, long seed) {
    int[] all = new int[outcomes.rows()];
    int size = 0;
    for (int row = 0; row < all.length; row++) {
      double month = outcomes.month(row);
      all[size] = row;
      size += later ? (month > last ? 1 : 0) : (month <= last ? 1 : 0);
    }
    int[] rows = Arrays.copyOf(all, size);
    if (size <= SAMPLE) {
      return rows;
    }
    Random random = new Random(seed);
    for (int i = 0; i < SAMPLE; i++) {
      int other = i + random.nextInt(rows.length - i);
      int row = rows[i];
      rows[i] = rows[other];
      rows[other] = row;
    }
    int[] sample = Arrays.copyOf(rows, SAMPLE);
    Arrays.sort(sample);
    return sample;
  }

  private static boolean hasBoth(Outcomes outcomes, int[] rows) {
    long bad = Arrays.stream(rows).filter(outcomes::chargedOff).count();
    return bad >= FEWEST && rows.length - bad >= FEWEST;
  }

  /** The recipe of the characteristics that the fit has, not those that it was spared. */
  private static Recipe fitted(Recipe recipe, Fitting all) {
    Set<String> names =
        all.encoders().stream().map(FeatureEncoder::characteristic).collect(Collectors.toSet());
    return recipe.withFeatures(
        recipe.features().stream()
            .filter(it -> names.contains(it.spec().characteristic()))
            .toList());
  }

  /** The pairs of the fit both of whose characteristics are here. */
  private static List<FeatureEncoder> pairs(Fitting all, List<FeatureEncoder> encoders) {
    List<String> here = encoders.stream().map(FeatureEncoder::characteristic).toList();
    return all.encoders().stream()
        .filter(it -> it instanceof PairEncoder pair && here.containsAll(pair.names()))
        .toList();
  }

  /**
   * Fits the earlier loans and measures on the later ones.
   *
   * @param all whose penalty, knots and directions the fit has
   * @return empty if the recipe cannot be fitted to the earlier loans
   */
  Optional<TimeSplit> measure(Fitting all) {
    Recipe recipe = fitted(data.loans().recipe(), all);
    List<FeatureSpec> specs = options.specs(recipe);
    try {
      List<FeatureSummary> summaries = data.summarise(specs);
      List<Integer> varying = ConstantFilter.varying(recipe, summaries, new ArrayList<>());
      List<FeatureEncoder> encoders =
          Encoders.fit(
              varying.stream().map(specs::get).map(it -> it.withKnots(all.knots())).toList(),
              varying.stream().map(summaries::get).toList());
      List<FeatureEncoder> directed = new ArrayList<>(all.directed(encoders));
      directed.addAll(pairs(all, encoders));
      Fitting fitting =
          Fitting.to(
              data.encode(new Encodings.Encoded(directed, all.knots())),
              new FitOptions(
                  new Penalty.Fixed(all.l2(), OptionalDouble.of(all.bend())),
                  options.threads(),
                  Statistics.NONE,
                  Optional.empty()),
              Progress.NONE);
      return Optional.of(
          TimeSplit.of(
              column, last, data.trainingRows(), data.scoredTest(fitting.scorecard()).scores()));
    } catch (DataException e) {
      return Optional.empty(); // what is wrong with all loans is told of all
    }
  }
}
