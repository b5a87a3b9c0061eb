package io.loantap.drift.count;

import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftCounts;
import io.loantap.drift.DriftReport;
import io.loantap.drift.ScoreDrift;
import io.loantap.drift.StabilityIndex;
import io.loantap.reason.Interpretation;
import io.loantap.reason.TrainingScores;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The training loans that later applicants are held against. Immutable. */
public final class DriftReference {
  private final Scorecard scorecard;
  private final List<CharacteristicHistogram> histograms;
  private final TrainingScores scores;
  private final ScoreScaling scaling;

  private DriftReference(
      Scorecard scorecard,
      List<CharacteristicHistogram> histograms,
      TrainingScores scores,
      ScoreScaling scaling) {
    this.scorecard = scorecard;
    this.histograms = histograms;
    this.scores = scores;
    this.scaling = scaling;
  }

  /**
   * The reference of a model.
   *
   * @throws IllegalArgumentException if the model does not hold the scores of its training loans
   */
  public static DriftReference of(Scorecard scorecard, Interpretation interpretation) {
    return new DriftReference(
        scorecard,
        interpretation.histograms(),
        interpretation
            .scores()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the model file does not hold the scores of its training loans, as files"
                            + " before format version 1.2 do not; train the model again")),
        interpretation.scaling());
  }

  Scorecard scorecard() {
    return scorecard;
  }

  CharacteristicHistogram histogram(int place) {
    return histograms.get(place);
  }

  double[] scoreEdges() {
    return scores.histogram().edges();
  }

  /**
   * Whether counts have these bins.
   *
   * @param counts of whatever model
   */
  public boolean fits(DriftCounts counts) {
    boolean fits =
        counts.score().length == scores.histogram().valueBins()
            && counts.characteristics() == histograms.size();
    for (int place = 0; fits && place < histograms.size(); place++) {
      fits = counts.characteristic(place).length == histograms.get(place).counts().length;
    }
    return fits;
  }

  /**
   * Holds counts against the training loans; O(bins).
   *
   * @throws IllegalArgumentException if the counts do not have these bins
   */
  public DriftReport compare(DriftCounts counts) {
    if (!fits(counts)) {
      throw new IllegalArgumentException("the counts are not of the bins of this model");
    }
    List<CharacteristicDrift> characteristics = new ArrayList<>();
    double shift = 0;
    for (int place = 0; place < histograms.size(); place++) {
      CharacteristicDrift drift = characteristic(place, counts);
      characteristics.add(drift);
      shift += drift.scoreShift();
    }
    characteristics.sort(
        Comparator.comparingDouble((CharacteristicDrift it) -> it.index().value()).reversed());
    return new DriftReport(
        scores.histogram().total(),
        counts.applicants(),
        counts.refused(),
        score(counts, shift),
        characteristics);
  }

  private ScoreDrift score(DriftCounts counts, double shift) {
    CharacteristicHistogram histogram = scores.histogram();
    long[] then = Arrays.copyOf(histogram.counts(), histogram.valueBins());
    return new ScoreDrift(
        StabilityIndex.of(then, counts.score()),
        shift,
        new DriftReport.Comparison(scores.meanProbability(), counts.meanProbability()),
        bins(histogram, then, counts.score(), new double[then.length]));
  }

  private CharacteristicDrift characteristic(int place, DriftCounts counts) {
    CharacteristicHistogram histogram = histograms.get(place);
    Characteristic characteristic = scorecard.characteristics().get(place);
    long[] then = scored(histogram, characteristic);
    long[] now = counts.characteristic(place);
    long allThen = Arrays.stream(then).sum();
    long allNow = counts.applicants();
    double[] points = points(place, characteristic);
    double shift = 0;
    for (int bin = 0; bin < then.length; bin++) {
      shift +=
          DriftReport.Comparison.shares(then[bin], allThen, now[bin], allNow).change()
              * points[bin];
    }
    int missing = histogram.missingBin();
    int unseen = histogram.unseenBin();
    return new CharacteristicDrift(
        characteristic.name(),
        StabilityIndex.of(then, now),
        allThen == 0 || allNow == 0 ? 0 : shift,
        DriftReport.Comparison.shares(then[missing], allThen, now[missing], allNow),
        DriftReport.Comparison.shares(then[unseen], allThen, now[unseen], allNow),
        DriftReport.Comparison.shares(
            scores.characteristics().get(place).clipped(), allThen, counts.clipped(place), allNow),
        bins(histogram, then, now, points));
  }

  /** The histogram without the values that the model refuses: no scored applicant has them. */
  private static long[] scored(CharacteristicHistogram histogram, Characteristic characteristic) {
    long[] counts = histogram.counts();
    if (characteristic.missing().refuses()) {
      counts[histogram.missingBin()] = 0;
      for (int bin : withoutContribution(histogram, characteristic)) {
        counts[bin] = 0;
      }
    }
    if (characteristic.unseen().refuses()) {
      counts[histogram.unseenBin()] = 0;
    }
    return counts;
  }

  /** The bins of special values that count as missing. */
  private static int[] withoutContribution(
      CharacteristicHistogram histogram, Characteristic characteristic) {
    return IntStream.range(0, histogram.special().size())
        .filter(place -> Double.isNaN(characteristic.special().contribution(place)))
        .map(place -> histogram.specialBin() + place)
        .toArray();
  }

  /** Points of each bin; of missing and unseen values as the scorecard in use treats them. */
  private double[] points(int place, Characteristic characteristic) {
    CharacteristicHistogram histogram = histograms.get(place);
    double[] contributions =
        scores.characteristics().get(place).contributions().stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    int missing = histogram.missingBin();
    contributions[missing] = characteristic.missing().constant().orElse(contributions[missing]);
    for (int bin : withoutContribution(histogram, characteristic)) {
      contributions[bin] = characteristic.missing().constant().orElse(contributions[bin]);
    }
    int unseen = histogram.unseenBin();
    contributions[unseen] = characteristic.unseen().constant().orElse(contributions[unseen]);
    return Arrays.stream(contributions).map(it -> 0 - scaling.points(it)).toArray();
  }

  private static List<DriftReport.Bin> bins(
      CharacteristicHistogram histogram, long[] then, long[] now, double[] points) {
    List<String> labels = BinLabels.of(histogram);
    List<DriftReport.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < then.length; bin++) {
      bins.add(new DriftReport.Bin(labels.get(bin), then[bin], now[bin], points[bin]));
    }
    return bins;
  }
}
