package io.loantap.examples.spark.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.learn.evaluation.ScoreHistogram;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.fit.EncodedLoans;
import io.loantap.train.fit.HeldOutLosses;
import io.loantap.train.statistics.ModelStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;

/**
 * Training rows encoded on a cluster. A fit of all rows begins with a fit of those on the driver,
 * which leaves few passes over the cluster.
 */
final class ClusterEncodedLoans implements EncodedLoans {
  private final JavaRDD<EncodedPart> parts;
  private final List<FeatureEncoder> encoders;
  private final int folds;
  private final double shift;
  private final SampledRows sample;

  ClusterEncodedLoans(
      JavaRDD<EncodedPart> parts,
      List<FeatureEncoder> encoders,
      int folds,
      double shift,
      SampledRows sample) {
    this.parts = parts;
    this.encoders = encoders;
    this.folds = folds;
    this.shift = shift;
    this.sample = sample;
  }

  @Override
  public List<FeatureEncoder> encoders() {
    return encoders;
  }

  @Override
  public double shift() {
    return shift;
  }

  @Override
  public int folds() {
    return folds;
  }

  @Override
  public LogisticFit fit(LogisticRegression regression) {
    return (sample.hasBothOutcomes() ? regression.start(sample.fit(regression)) : regression)
        .fit(sums(ClusterTrainingData.NO_FOLD));
  }

  /** One: each fit has the whole cluster to itself. */
  @Override
  public int sideBySide() {
    return 1;
  }

  @Override
  public List<Fold> heldOut(LogisticFit all) {
    return IntStream.range(0, folds).mapToObj(fold -> held(fold, all)).toList();
  }

  private Fold held(int fold, LogisticFit all) {
    return new Fold() {
      @Override
      public LogisticRegression started(LogisticRegression regression) {
        return regression.start(all);
      }

      @Override
      public LogisticFit fitOthers(LogisticRegression regression) {
        return regression.fit(sums(fold));
      }
    };
  }

  /** One pass for all folds. */
  @Override
  public List<Evaluation> sums(double[] weights) {
    double[][] sums = added(parts.map(part -> part.evaluateFolds(weights, Objective.Order.FISHER)));
    int dimension = weights.length;
    return Arrays.stream(sums)
        .map(ofFold -> EvaluationArray.evaluation(ofFold, dimension, Objective.Order.FISHER))
        .toList();
  }

  /** One pass for all folds and fits. */
  @Override
  public HeldOutLosses losses(List<List<double[]>> fits) {
    double[][][] weights =
        fits.stream().map(byFold -> byFold.toArray(new double[0][])).toArray(double[][][]::new);
    double taken = shift;
    return HeldOutLosses.of(List.of(added(parts.map(part -> part.losses(weights, taken)))));
  }

  /** By fold, the sums of all parts, in their order. */
  private static double[][] added(JavaRDD<double[][]> byPart) {
    List<double[][]> all = byPart.collect();
    double[][] sums = all.get(0);
    for (double[][] next : all.subList(1, all.size())) {
      for (int fold = 0; fold < sums.length; fold++) {
        EvaluationArray.add(sums[fold], next[fold]);
      }
    }
    return sums;
  }

  private ClusterSums sums(int without) {
    int columns = sample.matrix().columns();
    return new ClusterSums(parts, columns + 1, without);
  }

  @Override
  public double[] outOfFold(List<LogisticFit> byFold) {
    return Arrays.stream(sample.logOdds(byFold)).map(logOdds -> logOdds - shift).toArray();
  }

  /** All rows by the probability that the fit of their fold gives them, corrected. */
  ScoreHistogram scores(
      List<LogisticFit> byFold, Recalibration recalibration, boolean withAmounts) {
    double[][] weights = byFold.stream().map(LogisticFit::weights).toArray(double[][]::new);
    RecalibrationTask correction = RecalibrationTask.of(recalibration);
    double taken = shift;
    return HistogramArrays.joined(
        parts
            .map(
                part ->
                    HistogramArrays.of(
                        part.scores(weights, taken, correction.recalibration(), withAmounts), 0))
            .collect(),
        withAmounts);
  }

  /** None: they need all rows in one place. */
  @Override
  public Optional<ModelStatistics> statistics(
      LogisticFit fit, LogisticRegression regression, double l2) {
    return Optional.empty();
  }

  /** Gives the memory of the cluster free. */
  void close() {
    parts.unpersist();
  }
}
