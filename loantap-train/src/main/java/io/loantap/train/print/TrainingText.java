package io.loantap.train.print;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ThresholdObjective;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.train.TrainingResult;
import io.loantap.train.backtest.Ranking;
import io.loantap.train.backtest.TimeSplit;
import java.util.Locale;
import java.util.Optional;

/** The result of a training run as text. */
public final class TrainingText {
  private TrainingText() {}

  /** The whole summary, ending in a line break. */
  public static String of(TrainingResult result) {
    TrainingRecord record = result.model().training();
    StringBuilder text = new StringBuilder();
    text.append(
        Prose.paragraph(
            String.format(
                Locale.ROOT,
                "Recipe \"%s\": %d characteristics in %d columns, fitted to %s loans in %d"
                    + " iterations (relative gradient norm %.1e).",
                record.recipe(),
                result.model().scorecard().characteristics().size(),
                result.columns().size(),
                Figures.count(result.trainingRows()),
                result.fit().iterations(),
                result.fit().relativeGradientNorm())));
    text.append(ModelText.notices(record));
    result.funnel().ifPresent(funnel -> text.append('\n').append(FunnelText.of(funnel)));
    text.append('\n').append(testHead(result)).append('\n');
    text.append(MetricsText.ranking(result.test(), result.testScores())).append('\n');
    text.append("Are the probabilities right?\n");
    text.append(CalibrationText.figures(result.testCalibration())).append('\n');
    result.inTime().ifPresent(inTime -> text.append(inTime(result, inTime)).append('\n'));
    text.append("Decisions on these loans at the chosen threshold\n");
    text.append(MetricsText.decisions(result.test(), result.words())).append('\n');
    text.append("What other thresholds would do to them\n");
    ThresholdObjective objective = result.choice().objective();
    ProfitAssumptions assumptions = result.business().assumptions(objective.spec());
    text.append(
        MetricsText.tradeOff(result.testScores(), result.choice().threshold(), assumptions));
    if (!result.npaCapTradeOffs().isEmpty()) {
      text.append(
          "\nWhat an NPA cap costs: thresholds chosen on the training loans, out of fold\n");
      text.append(NpaCapTradeOffText.of(result.npaCapTradeOffs(), objective, assumptions));
    }
    result
        .model()
        .calibration()
        .ifPresent(applied -> text.append('\n').append(CalibrationText.recalibration(applied)));
    text.append('\n').append(ModelText.threshold(result.model().threshold()));
    return text.toString();
  }

  private static String inTime(TrainingResult result, TimeSplit inTime) {
    return Prose.paragraph(
            String.format(
                Locale.ROOT,
                "In time: fitted to %s loans up to %s (%s), tested on %s later ones, beside the"
                    + " figures above",
                Figures.count(inTime.earlier()),
                inTime.last(),
                inTime.column(),
                Figures.count(inTime.observed().rows())))
        + new TextTable("", "AUC (95 % interval)", "slope", "mean PD", "bad rate")
            .row(
                "at random",
                ranking(Ranking.of(result.testScores())),
                slope(result.testCalibration().line()),
                Figures.percent(result.testScores().meanProbability()),
                Figures.percent(result.test().chargedOffRate()))
            .row(
                "in time",
                ranking(inTime.ranking()),
                slope(inTime.line()),
                Figures.percent(inTime.expected()),
                Figures.percent(inTime.observed().rate()));
  }

  private static String ranking(Ranking ranking) {
    return String.format(
        Locale.ROOT, "%.4f (%.4f to %.4f)", ranking.auc(), ranking.aucLow(), ranking.aucHigh());
  }

  private static String slope(Optional<Calibration.Line> line) {
    return line.map(it -> String.format(Locale.ROOT, "%.3f", it.slope())).orElse("-");
  }

  private static String testHead(TrainingResult result) {
    return result.testRows() == 0
        ? "Out-of-fold figures of the training loans (no loans were set aside for a test)"
        : "Test figures of "
            + Figures.count(result.test().rows())
            + " loans that neither the fit nor the threshold has seen";
  }
}
