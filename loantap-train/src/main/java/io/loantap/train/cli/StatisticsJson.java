package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.train.TrainingResult;
import io.loantap.train.statistics.Coefficient;
import io.loantap.train.statistics.CorrelationMatrix;
import io.loantap.train.statistics.FitStatistics;
import io.loantap.train.statistics.Interval;
import io.loantap.train.statistics.LikelihoodRatioTest;
import io.loantap.train.statistics.ModelStatistics;
import io.loantap.train.statistics.VarianceInflation;
import java.util.List;
import java.util.OptionalDouble;

/** Statistics of a model as JSON. What does not exist is null: JSON has no NaN or infinity. */
final class StatisticsJson {
  private StatisticsJson() {}

  /** Adds what the result has; nothing if no statistics were computed. */
  static void put(TrainingResult result, ObjectNode json) {
    result.fitting().statistics().ifPresent(statistics -> put(statistics, json));
    if (!result.fitting().pointsByHand().isEmpty()) {
      result.fitting().pointsByHand().forEach(json.putArray("set_by_hand")::add);
    }
    if (json.get("bootstrap") instanceof ObjectNode bootstrap) {
      result.aucInterval().ifPresent(auc -> put(auc, bootstrap.putObject("auc")));
    }
  }

  private static void put(ModelStatistics statistics, ObjectNode json) {
    FitStatistics fit = statistics.fit();
    put(fit.likelihoodRatio(), json.putObject("likelihood_ratio"));
    json.put("aic", fit.criteria().aic())
        .put("bic", fit.criteria().bic())
        .put("effective_coefficients", fit.criteria().effectiveCoefficients());
    ArrayNode coefficients = json.putArray("coefficients");
    fit.coefficients().coefficients().forEach(it -> put(it, coefficients.addObject()));
    statistics.collinearity().ifPresent(it -> put(it, json));
    statistics
        .resampled()
        .ifPresent(it -> put(it, fit.coefficients().coefficients(), json.putObject("bootstrap")));
  }

  private static void put(LikelihoodRatioTest test, ObjectNode json) {
    json.put("log_likelihood", test.logLikelihood())
        .put("null_log_likelihood", test.nullLogLikelihood())
        .put("statistic", test.statistic())
        .put("degrees_of_freedom", test.degreesOfFreedom())
        .put("p_value", test.p())
        .put("mcfadden_r2", test.mcFaddenR2());
  }

  private static void put(Coefficient coefficient, ObjectNode json) {
    json.put("name", coefficient.name()).put("estimate", coefficient.estimate());
    coefficient
        .wald()
        .ifPresentOrElse(
            wald -> {
              json.put("standard_error", wald.standardError())
                  .put("z", wald.z())
                  .put("p_value", wald.p());
              put(wald.interval(), json);
            },
            () -> List.of("standard_error", "z", "p_value", "low", "high").forEach(json::putNull));
  }

  private static void put(Interval interval, ObjectNode json) {
    json.put("low", interval.low()).put("high", interval.high());
  }

  private static void put(ModelStatistics.Collinearity collinearity, ObjectNode json) {
    ObjectNode inflation = json.putObject("variance_inflation");
    ArrayNode columns = inflation.putArray("columns");
    for (VarianceInflation.OfColumn column : collinearity.inflation().columns()) {
      put("vif", column.factor(), columns.addObject().put("name", column.column()));
    }
    ArrayNode characteristics = inflation.putArray("characteristics");
    for (VarianceInflation.OfCharacteristic it : collinearity.inflation().characteristics()) {
      ObjectNode entry = characteristics.addObject().put("name", it.characteristic());
      entry.put("degrees_of_freedom", it.degreesOfFreedom());
      put("gvif", it.factor(), entry);
      put("scaled_gvif", it.scaled(), entry);
    }
    CorrelationMatrix correlations = collinearity.correlations();
    ArrayNode matrix = json.putArray("correlations");
    for (int i = 0; i < correlations.size(); i++) {
      ArrayNode row = matrix.addArray();
      for (int j = 0; j < correlations.size(); j++) {
        correlations.between(i, j).ifPresentOrElse(row::add, row::addNull);
      }
    }
  }

  private static void put(String name, OptionalDouble value, ObjectNode json) {
    value.ifPresentOrElse(number -> json.put(name, number), () -> json.putNull(name));
  }

  private static void put(
      ModelStatistics.Resampled resampled, List<Coefficient> names, ObjectNode json) {
    json.put("resamples", resampled.how().resamples())
        .put("seed", resampled.how().seed())
        .put("without_optimum", resampled.coefficients().withoutOptimum());
    ArrayNode coefficients = json.putArray("coefficients");
    List<Interval> intervals = resampled.coefficients().intervals();
    for (int j = 0; j < intervals.size(); j++) {
      put(intervals.get(j), coefficients.addObject().put("name", names.get(j).name()));
    }
  }
}
