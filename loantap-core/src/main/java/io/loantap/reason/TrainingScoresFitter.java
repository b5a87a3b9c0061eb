package io.loantap.reason;

import io.loantap.feature.CharacteristicHistogram;
import io.loantap.feature.Columns;
import io.loantap.feature.NumberReader;
import io.loantap.feature.NumericColumn;
import io.loantap.model.Characteristic;
import io.loantap.model.ColumnScorer;
import io.loantap.model.Fallback;
import io.loantap.model.Logistic;
import io.loantap.model.NumericCurve;
import io.loantap.model.Scorecard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scores the training loans with the finished model, for later scores to be held against. */
public final class TrainingScoresFitter {
  private final Columns columns;
  private final boolean[] isScored;
  private final int[] scored;
  private final double[] probability;

  private TrainingScoresFitter(Scorecard scorecard, Columns columns) {
    this.columns = columns;
    double[] logOdds = ColumnScorer.logOdds(scorecard, columns);
    this.isScored = new boolean[logOdds.length];
    for (int row = 0; row < logOdds.length; row++) {
      isScored[row] = !Double.isNaN(logOdds[row]);
    }
    this.scored = IntStream.range(0, logOdds.length).filter(row -> isScored[row]).toArray();
    this.probability =
        Arrays.stream(scored).mapToDouble(row -> Logistic.probability(logOdds[row])).toArray();
  }

  /**
   * Scores the loans; O(rows) for each characteristic, O(rows * log rows) for the score.
   *
   * @param columns raw values of every characteristic
   * @param histograms of the same loans, one for each characteristic in its order
   */
  public static TrainingScores fit(
      Scorecard scorecard,
      Columns columns,
      boolean[] chargedOff,
      List<CharacteristicHistogram> histograms) {
    TrainingScoresFitter fitter = new TrainingScoresFitter(scorecard, columns);
    List<TrainingScores.OfCharacteristic> characteristics = new ArrayList<>();
    for (int place = 0; place < histograms.size(); place++) {
      characteristics.add(
          fitter.characteristic(scorecard.characteristics().get(place), histograms.get(place)));
    }
    double sum = 0;
    for (double each : fitter.probability) {
      sum += each;
    }
    return new TrainingScores(
        fitter.histogram(chargedOff),
        fitter.scored.length == 0 ? 0 : sum / fitter.scored.length,
        characteristics);
  }

  private CharacteristicHistogram histogram(boolean[] chargedOff) {
    boolean[] outcomes = new boolean[scored.length];
    for (int i = 0; i < scored.length; i++) {
      outcomes[i] = chargedOff[scored[i]];
    }
    NumericColumn column = NumericColumn.over(TrainingScores.NAME, probability);
    return CharacteristicHistogram.count(
        column, CharacteristicHistogram.tenths(column.summary()), outcomes);
  }

  private TrainingScores.OfCharacteristic characteristic(
      Characteristic characteristic, CharacteristicHistogram bins) {
    NumericColumn contributions = ColumnScorer.contributions(characteristic, columns);
    NumericColumn binOfRow =
        bins.hasLevels()
            ? bins.binOf(columns.level(characteristic.name()))
            : bins.binOf(columns.numeric(characteristic.name()));
    double[] sums = new double[bins.counts().length];
    long[] counts = new long[sums.length];
    double[] contribution = new double[NumberReader.BLOCK];
    double[] place = new double[NumberReader.BLOCK];
    for (int from = 0; from < columns.rows(); from += place.length) {
      int rows = Math.min(place.length, columns.rows() - from);
      contributions.read(from, rows, contribution);
      binOfRow.read(from, rows, place);
      for (int i = 0; i < rows; i++) {
        if (isScored[from + i]) {
          sums[(int) place[i]] += contribution[i];
          counts[(int) place[i]]++;
        }
      }
    }
    List<Double> means = new ArrayList<>();
    for (int bin = 0; bin < sums.length; bin++) {
      means.add(counts[bin] > 0 ? sums[bin] / counts[bin] : empty(characteristic, bins, bin));
    }
    return new TrainingScores.OfCharacteristic(clipped(characteristic), means);
  }

  private long clipped(Characteristic characteristic) {
    if (!(characteristic.curve() instanceof NumericCurve curve)) {
      return 0;
    }
    NumericColumn beyond =
        columns
            .numeric(characteristic.name())
            .map(value -> Double.isNaN(value) || curve.covers(value) ? 0 : 1);
    return beyond.countBins(2, isScored).marked()[1];
  }

  /** What the model says of a bin in which there is no loan. */
  private static double empty(
      Characteristic characteristic, CharacteristicHistogram bins, int bin) {
    if (bin == bins.missingBin()) {
      return constant(characteristic.missing());
    }
    if (characteristic instanceof Characteristic.Levels levels) {
      return bin == bins.unseenBin()
          ? constant(levels.unseen())
          : levels.curve().contribution(bins.levels().get(bin));
    }
    if (bin == bins.unseenBin()) {
      return 0; // a number is never unseen
    }
    return ((Characteristic.Numeric) characteristic)
        .curve()
        .contribution(inside(bins.edges(), bin));
  }

  private static double constant(Fallback fallback) {
    if (fallback instanceof Fallback.ByGroup byGroup) {
      return byGroup.otherwise();
    }
    return fallback instanceof Fallback.Contribution constant ? constant.contribution() : 0;
  }

  /** A number of the range; of an outer one the number next to its edge. */
  private static double inside(double[] edges, int bin) {
    if (edges.length == 0) {
      return 0;
    }
    if (bin == 0) {
      return Math.nextDown(edges[0]);
    }
    return bin == edges.length ? edges[bin - 1] : edges[bin - 1] / 2 + edges[bin] / 2;
  }
}
