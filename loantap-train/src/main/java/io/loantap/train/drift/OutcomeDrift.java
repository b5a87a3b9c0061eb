package io.loantap.train.drift;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Discrimination;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.scorecard.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The ranking and calibration of a model on later loans, beside those on its test loans.
 *
 * @param loans finished later loans
 * @param figures in reading order
 * @param aucInterval 95 % interval of the AUC of the later loans (DeLong)
 */
public record OutcomeDrift(
    long loans, List<OutcomeFigure> figures, ConfidenceInterval aucInterval) {
  /** Copies the list. */
  public OutcomeDrift {
    figures = List.copyOf(figures);
  }

  /** Measures later loans of both outcomes. */
  public static OutcomeDrift of(TrainingRecord training, ScoreDistribution scores) {
    Map<String, Number> then = training.metrics();
    Discrimination ranking = Discrimination.of(scores);
    Calibration calibration = Calibration.of(scores);
    double rows = scores.rows();
    List<OutcomeFigure> figures = new ArrayList<>();
    add(figures, "auc", "AUC", then, ranking.auc());
    add(figures, "ks", "KS", then, ranking.ks());
    figures.add(
        new OutcomeFigure(
            "charged_off_rate",
            "bad rate",
            chargedOffRate(then),
            OptionalDouble.of(scores.chargedOff() / rows)));
    double expected = scores.cut(scores.distinctScores()).expectedChargedOff();
    add(figures, "mean_probability", "mean PD", then, expected / rows);
    add(
        figures,
        "calibration_in_the_large",
        "calibration in the large",
        then,
        calibration.inTheLarge());
    figures.add(
        new OutcomeFigure(
            "calibration_slope",
            "calibration slope",
            figure(then, "calibration_slope"),
            calibration
                .line()
                .map(line -> OptionalDouble.of(line.slope()))
                .orElse(OptionalDouble.empty())));
    add(
        figures,
        "expected_calibration_error",
        "calibration error",
        then,
        calibration.expectedCalibrationError());
    add(figures, "brier", "Brier", then, calibration.brier());
    return new OutcomeDrift(scores.rows(), figures, Discrimination.aucInterval(scores));
  }

  private static void add(
      List<OutcomeFigure> figures,
      String name,
      String words,
      Map<String, Number> then,
      double now) {
    figures.add(new OutcomeFigure(name, words, figure(then, name), OptionalDouble.of(now)));
  }

  private static OptionalDouble figure(Map<String, Number> then, String name) {
    @Nullable Number value = then.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
  }

  /** From the confusion counts, which model files have always held. */
  private static OptionalDouble chargedOffRate(Map<String, Number> then) {
    double bad = 0;
    double all = 0;
    for (String name : new String[] {"tp", "fn", "fp", "tn"}) {
      OptionalDouble count = figure(then, name);
      if (count.isEmpty()) {
        return OptionalDouble.empty();
      }
      bad += name.equals("tp") || name.equals("fn") ? count.getAsDouble() : 0;
      all += count.getAsDouble();
    }
    return OptionalDouble.of(bad / all);
  }
}
