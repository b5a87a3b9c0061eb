package io.loantap.learn.reference;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.engine.ColumnScorer;
import io.loantap.reason.TrainingScores;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.ArrayList;
import java.util.List;

/** The summary of the scores of the training loans, for later scores to be held against. */
public final class TrainingScoresFitter {
  private final ScoredColumns training;

  private TrainingScoresFitter(ScoredColumns training) {
    this.training = training;
  }

  /**
   * Summarises the scores; O(rows) for each characteristic and for the score.
   *
   * @param histograms of the same loans, one for each characteristic in its order
   */
  public static TrainingScores fit(
      ScoredColumns training, boolean[] chargedOff, List<CharacteristicHistogram> histograms) {
    TrainingScoresFitter fitter = new TrainingScoresFitter(training);
    List<TrainingScores.OfCharacteristic> characteristics = new ArrayList<>();
    for (int place = 0; place < histograms.size(); place++) {
      characteristics.add(fitter.characteristic(place, histograms.get(place)));
    }
    double sum = 0;
    for (int row : training.rows()) {
      sum += training.probability(row);
    }
    return new TrainingScores(
        fitter.histogram(chargedOff),
        training.rows().length == 0 ? 0 : sum / training.rows().length,
        characteristics);
  }

  private CharacteristicHistogram histogram(boolean[] chargedOff) {
    int[] scored = training.rows();
    double[] probability = new double[scored.length];
    boolean[] outcomes = new boolean[scored.length];
    for (int i = 0; i < scored.length; i++) {
      probability[i] = training.probability(scored[i]);
      outcomes[i] = chargedOff[scored[i]];
    }
    NumericColumn column = NumericColumn.over(TrainingScores.NAME, probability);
    return HistogramFitter.count(column, HistogramFitter.tenths(column.summary()), outcomes);
  }

  private TrainingScores.OfCharacteristic characteristic(
      int characteristicPlace, CharacteristicHistogram bins) {
    Columns columns = training.columns();
    Scorecard scorecard = training.scorecard();
    Characteristic characteristic = scorecard.characteristics().get(characteristicPlace);
    NumericColumn contributions =
        ColumnScorer.contributions(scorecard, characteristicPlace, columns);
    NumericColumn binOfRow =
        bins.hasLevels()
            ? HistogramFitter.binOf(bins, columns.level(characteristic.name()))
            : HistogramFitter.binOf(bins, columns.numeric(characteristic.name()));
    double[] sums = new double[bins.counts().length];
    long[] counts = new long[sums.length];
    double[] contribution = new double[NumberReader.BLOCK];
    double[] place = new double[NumberReader.BLOCK];
    for (int from = 0; from < columns.rows(); from += place.length) {
      int rows = Math.min(place.length, columns.rows() - from);
      contributions.read(from, rows, contribution);
      binOfRow.read(from, rows, place);
      add(contribution, place, from, rows, sums, counts);
    }
    List<Double> means = new ArrayList<>();
    for (int bin = 0; bin < sums.length; bin++) {
      means.add(counts[bin] > 0 ? sums[bin] / counts[bin] : empty(characteristic, bins, bin));
    }
    return new TrainingScores.OfCharacteristic(clipped(characteristic), means);
  }

  /** Adds the contributions of a block to the sums of their bins. */
  private void add(
      double[] contribution, double[] bin, int from, int rows, double[] sums, long[] counts) {
    for (int i = 0; i < rows; i++) {
      if (training.isScored(from + i)) {
        sums[(int) bin[i]] += contribution[i];
        counts[(int) bin[i]]++;
      }
    }
  }

  private long clipped(Characteristic characteristic) {
    if (!(characteristic instanceof Characteristic.Numeric numeric)) {
      return 0;
    }
    NumericCurve curve = numeric.curve();
    SpecialContributions special = numeric.special();
    NumericColumn values = training.columns().numeric(characteristic.name());
    long clipped = 0;
    for (int row : training.rows()) {
      double value = values.value(row);
      boolean plain = !Double.isNaN(value) && special.indexOf(value) < 0;
      clipped += plain && !curve.covers(value) ? 1 : 0;
    }
    return clipped;
  }

  /** What the model says of a bin in which there is no loan. */
  private static double empty(
      Characteristic characteristic, CharacteristicHistogram bins, int bin) {
    if (bin == bins.missingBin()) {
      return characteristic.missing().usual();
    }
    if (bin == bins.unseenBin()) {
      return characteristic.unseen().usual();
    }
    if (characteristic instanceof Characteristic.Levels levels) {
      return levels.curve().contribution(bins.levels().get(bin));
    }
    Characteristic.Numeric numeric = (Characteristic.Numeric) characteristic;
    if (bin > bins.edges().length) {
      double own = numeric.special().contribution(bin - bins.specialBin());
      return Double.isNaN(own) ? numeric.missing().usual() : own;
    }
    return numeric.curve().contribution(inside(bins.edges(), bin));
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
