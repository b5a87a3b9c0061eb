package io.loantap.train;

import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Scorecard;
import io.loantap.train.backtest.TimeSplit;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.fit.EncodedLoans;
import io.loantap.train.fit.Encodings;
import io.loantap.train.fit.Fitting;
import java.util.List;
import java.util.Optional;

/**
 * All loans of a training run, split into a training and a test sample, in memory or on a cluster.
 * All of them are summarised, fitted and measured; what cannot be added up from parts is learned
 * from those in memory, which are all of them or a sample.
 */
public interface TrainingData {
  /** The loans in memory, with what is known of all: recipe, schema, notices. */
  FinishedLoans loans();

  /** Those of the loans in memory that are trained on. */
  LoanSample training();

  /** Those of the loans in memory that are tested on. */
  LoanSample test();

  /** How many loans are trained on in all. */
  long trainingRows();

  /** How many loans are tested on in all. */
  long testRows();

  /** The summary of all training loans for each specification, in order. */
  List<FeatureSummary> summarise(List<FeatureSpec> specs);

  /** All training loans, encoded; what was encoded before need not be kept. */
  EncodedLoans encode(Encodings.Encoded by);

  /**
   * All training loans with the probabilities that they have out of fold.
   *
   * @param recalibration corrects the log-odds
   * @param inMemory the corrected probability of each of those in memory
   */
  ScoredLoans outOfFold(Fitting fitting, Recalibration recalibration, double[] inMemory);

  /** All test loans with the scores that the scorecard gives them. */
  ScoredLoans scoredTest(Scorecard scorecard);

  /**
   * The figures of a model of the same recipe that is fitted to the earlier loans and tested on the
   * later ones; empty if the test loans are not a random share, or there are no months to split by.
   *
   * @param fitting whose penalty, knots and directions it has
   */
  default Optional<TimeSplit> splitInTime(Fitting fitting) {
    return Optional.empty();
  }

  /**
   * Where the loans of each fold end in the training sample; none where it does not stand by folds.
   */
  default int[] foldEnds() {
    return new int[0];
  }

  /** All training loans by the bins of each characteristic. */
  List<CharacteristicHistogram> histograms(Scorecard scorecard);
}
