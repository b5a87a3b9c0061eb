package io.loantap.train;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.evaluation.ThresholdChoice;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import io.loantap.train.backtest.BackTest;
import io.loantap.train.backtest.TimeSplit;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.TurningCurve;
import io.loantap.train.selection.Funnel;
import io.loantap.train.statistics.Interval;
import io.loantap.train.support.OutcomeWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The result of a training run: the model, its fit, and its figures on the test loans.
 *
 * @param model content of the model file
 * @param fitting encoders and coefficients, and how they were found
 * @param turning the curves over numbers that rise and fall, with the loans behind each stretch
 * @param funnel how the characteristics were selected among candidates, if they were
 * @param choice the threshold on training loans scored out of fold
 * @param test metrics on the test loans at that threshold
 * @param testScores the test loans in order of probability
 * @param testCalibration whether their probabilities are right
 * @param trainingRows loans trained on
 * @param testRows loans set aside; if there are none, the test figures are out-of-fold figures of
 *     the training loans
 * @param rejectedTestRows test loans that the model refuses to score
 * @param aucInterval 95 % bootstrap interval of the test AUC, if the options ask for it
 * @param npaCapTradeOffs what NPA caps cost on the loans of the test figures: that of the
 *     objective, if it is one, and those that the options ask for
 * @param words for the outcomes
 * @param business how the money side is reported
 * @param inTime what a split in time gives beside the random one, if there is one
 * @param rounding what whole points cost, if the options ask for them
 * @param backTest how it does over time, and what each characteristic is worth: worked out, from
 *     the loans, whenever it is asked for
 */
public record TrainingResult(
    StoredModel model,
    Fitting fitting,
    List<TurningCurve> turning,
    Optional<Funnel> funnel,
    ThresholdChoice choice,
    Metrics test,
    ScoreDistribution testScores,
    Calibration testCalibration,
    long trainingRows,
    long testRows,
    long rejectedTestRows,
    Optional<Interval> aucInterval,
    List<NpaCapTradeOff> npaCapTradeOffs,
    OutcomeWords words,
    BusinessOptions business,
    Optional<TimeSplit> inTime,
    Optional<RoundingCost> rounding,
    Supplier<BackTest> backTest) {
  /** Copies the lists. */
  public TrainingResult {
    turning = List.copyOf(turning);
    npaCapTradeOffs = List.copyOf(npaCapTradeOffs);
  }

  /** The coefficients and how they were found. */
  public LogisticFit fit() {
    return fitting.fit();
  }

  /** Names of the columns that the coefficients belong to. */
  public List<String> columns() {
    return fitting.columnNames();
  }

  /**
   * Writes the model file, whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    ModelWriter.write(model, file);
  }
}
