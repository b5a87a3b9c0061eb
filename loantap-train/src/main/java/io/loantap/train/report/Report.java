package io.loantap.train.report;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.GainsTable;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.Json;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import io.loantap.train.TrainingResult;
import io.loantap.train.backtest.BackTest;
import io.loantap.train.backtest.Ranking;
import io.loantap.train.backtest.Vintages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a training report says, before it is put into words.
 *
 * @param file name of the file of loans
 * @param modelId of the model file
 * @param result the trained model and its figures
 * @param assumptions what loans earn and lose
 * @param ranking how the measured loans are ranked
 * @param calibration whether their probabilities are right
 * @param gains ten bands of them, riskiest first
 * @param thresholdEffects the effect of each threshold on them, ascending
 * @param scoreBands how their probabilities are distributed, by outcome
 * @param characteristics the one that separates most first
 * @param vintages the loans over time, if they have months
 */
public record Report(
    String file,
    String modelId,
    TrainingResult result,
    ProfitAssumptions assumptions,
    Ranking ranking,
    Calibration calibration,
    GainsTable gains,
    List<ThresholdEffectFigures> thresholdEffects,
    List<ScoreBand> scoreBands,
    List<CharacteristicFigures> characteristics,
    Optional<Vintages> vintages) {
  private static final int BANDS = 10;

  /** Copies the lists. */
  public Report {
    thresholdEffects = List.copyOf(thresholdEffects);
    scoreBands = List.copyOf(scoreBands);
    characteristics = List.copyOf(characteristics);
  }

  /**
   * The report of a training.
   *
   * @param file name of the file of loans
   */
  public static Report of(TrainingResult result, String file) {
    ScoreDistribution scores = result.testScores();
    ProfitAssumptions assumptions =
        result.business().assumptions(result.choice().objective().spec());
    List<Double> asked = new ArrayList<>();
    asked.add(result.choice().threshold());
    asked.add(breakEven(assumptions));
    result.npaCapTradeOffs().stream()
        .map(NpaCapTradeOff::outcome)
        .forEach(it -> asked.add(it.threshold()));
    BackTest backTest = result.backTest().get();
    return new Report(
        file,
        modelId(result.model()),
        result,
        assumptions,
        Ranking.of(scores),
        result.testCalibration(),
        GainsTable.of(scores, BANDS),
        ThresholdEffectFigures.table(scores, asked, assumptions),
        ScoreBand.of(scores),
        CharacteristicReader.read(result.model(), backTest.contributionGaps()),
        backTest.vintages());
  }

  /** As a scorer names the model that it has loaded. */
  private static String modelId(StoredModel model) {
    try {
      return Json.parse(ModelWriter.bytes(model)).get("contentSha256").text().substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException("a model that was just written can be read", e);
    }
  }

  /** The probability of default at which a loan is expected to earn nothing. */
  public static double breakEven(ProfitAssumptions assumptions) {
    return assumptions.margin() / (assumptions.margin() + assumptions.loss());
  }

  /** The effect of one of those thresholds. */
  public ThresholdEffectFigures thresholdEffect(double threshold) {
    return thresholdEffects.stream()
        .filter(effect -> effect.threshold() == threshold)
        .findFirst()
        .orElseThrow();
  }

  /** The figures of the threshold chosen. */
  public ThresholdEffectFigures chosen() {
    return thresholdEffect(result.choice().threshold());
  }

  /** Where the model comes from. */
  public TrainingRecord training() {
    return result.model().training();
  }

  /** The loans that the figures are of, in words. */
  public String measuredOn() {
    return result.testRows() == 0
        ? "the training loans, each scored by a fit that had not seen it"
        : "loans that neither the fit nor the threshold has seen";
  }
}
