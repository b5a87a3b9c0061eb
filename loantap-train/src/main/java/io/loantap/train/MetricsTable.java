package io.loantap.train;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ScoreDistribution;
import java.util.LinkedHashMap;
import java.util.Map;

/** Metrics under the names that they have in files. */
public final class MetricsTable {
  private MetricsTable() {}

  /** Ranking, calibration and threshold figures in reading order. */
  public static Map<String, Number> of(Metrics metrics) {
    Map<String, Number> table = new LinkedHashMap<>();
    table.put("auc", metrics.auc());
    table.put("average_precision", metrics.averagePrecision());
    table.put("log_loss", metrics.logLoss());
    table.put("brier", metrics.brier());
    table.put("ks", metrics.ks());
    table.put("gini", metrics.gini());
    table.put("threshold", metrics.threshold());
    Confusion confusion = metrics.confusion();
    table.put("accuracy", confusion.accuracy());
    table.put("precision_charged_off", confusion.precisionChargedOff());
    table.put("recall_charged_off", confusion.recallChargedOff());
    table.put("f1_charged_off", confusion.f1ChargedOff());
    table.put("precision_fully_paid", confusion.precisionFullyPaid());
    table.put("recall_fully_paid", confusion.recallFullyPaid());
    table.put("f1_fully_paid", confusion.f1FullyPaid());
    table.put("approval_rate", confusion.approvalRate());
    confusion.npa().ifPresent(npa -> table.put("npa", npa));
    return table;
  }

  /** How right the probabilities are; the slope only if it is defined. */
  public static Map<String, Number> calibration(ScoreDistribution scores, Calibration calibration) {
    Map<String, Number> table = new LinkedHashMap<>();
    table.put("mean_probability", scores.meanProbability());
    table.put("calibration_in_the_large", calibration.inTheLarge());
    calibration.line().ifPresent(line -> table.put("calibration_slope", line.slope()));
    table.put("expected_calibration_error", calibration.expectedCalibrationError());
    return table;
  }

  /** The four counts; positive is charged off. */
  public static Map<String, Number> counts(Confusion confusion) {
    Map<String, Number> counts = new LinkedHashMap<>();
    counts.put("tp", confusion.tp());
    counts.put("fp", confusion.fp());
    counts.put("tn", confusion.tn());
    counts.put("fn", confusion.fn());
    return counts;
  }
}
