package io.loantap.train.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/** A comparison as JSON for other programs. */
public final class ComparisonJson {
  private ComparisonJson() {}

  /** All that was found. */
  public static ObjectNode of(Comparison comparison) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("source", comparison.file())
            .put("loans", comparison.loans())
            .put("profit_unit", comparison.unit());
    put(comparison.first(), json.putObject("first"));
    put(comparison.second(), json.putObject("second"));
    put(comparison.ranking(), json.putObject("auc_difference"));
    json.putObject("scores")
        .put("psi", comparison.scores().value())
        .put("critical", comparison.scores().critical());
    put(comparison.own(), json.putObject("own_thresholds"));
    ArrayNode level = json.putArray("same_approval");
    comparison.level().forEach(swap -> put(swap, level.addObject()));
    ArrayNode reasons = json.putArray("principal_reasons");
    comparison
        .reasons()
        .forEach(
            it ->
                reasons
                    .addObject()
                    .put("code", it.code())
                    .put("text", it.text())
                    .put("first", it.first())
                    .put("second", it.second()));
    json.put("same_principal_reason", comparison.sameReason());
    ArrayNode characteristics = json.putArray("characteristics");
    comparison.characteristics().forEach(it -> put(it, characteristics.addObject()));
    ArrayNode movers = json.putArray("largest_differences");
    comparison
        .movers()
        .forEach(
            it ->
                movers
                    .addObject()
                    .put("place", it.place())
                    .put("first", it.first())
                    .put("second", it.second())
                    .put("log_odds", it.logOdds())
                    .put("bad", it.bad()));
    ArrayNode periods = json.putArray("periods");
    comparison.periods().forEach(it -> put(it, periods.addObject()));
    ArrayNode notices = json.putArray("notices");
    comparison.notices().forEach(notices::add);
    return json;
  }

  private static void put(ModelFigures model, ObjectNode json) {
    json.put("model", model.modelId())
        .put("file", model.file())
        .put("refused", model.refused())
        .put("auc", model.metrics().auc())
        .put("ks", model.metrics().ks())
        .put("log_loss", model.metrics().logLoss())
        .put("brier", model.metrics().brier())
        .put("calibration_in_the_large", model.calibration().inTheLarge())
        .put("threshold", model.metrics().threshold());
    model.calibration().line().ifPresent(line -> json.put("calibration_slope", line.slope()));
  }

  private static void put(DeLongTest test, ObjectNode json) {
    json.put("first", test.first())
        .put("second", test.second())
        .put("difference", test.difference())
        .put("standard_error", test.standardError())
        .put("low", test.low())
        .put("high", test.high())
        .put("z", test.z())
        .put("p", test.p());
  }

  private static void put(SwapSet swap, ObjectNode json) {
    json.put("first_threshold", swap.firstThreshold())
        .put("second_threshold", swap.secondThreshold())
        .put("first_approval", swap.firstApproval())
        .put("second_approval", swap.secondApproval());
    put(swap.both(), json.putObject("both"));
    put(swap.out(), json.putObject("out"));
    put(swap.in(), json.putObject("in"));
    put(swap.neither(), json.putObject("neither"));
  }

  private static void put(SwapSet.Cell cell, ObjectNode json) {
    json.put("loans", cell.loans()).put("bad", cell.bad()).put("profit", cell.profit());
  }

  private static void put(CharacteristicSpread spread, ObjectNode json) {
    json.put("name", spread.name());
    put("first", spread.first(), json);
    put("second", spread.second(), json);
    json.put("difference", spread.difference());
  }

  private static void put(String name, OptionalDouble number, ObjectNode json) {
    if (number.isPresent()) {
      json.put(name, number.getAsDouble());
    } else {
      json.putNull(name);
    }
  }

  private static void put(Period period, ObjectNode json) {
    json.put("period", period.label())
        .put("loans", period.loans())
        .put("bad", period.bad())
        .put("first_probability", period.first())
        .put("second_probability", period.second());
    period.ranking().ifPresent(test -> put(test, json.putObject("auc_difference")));
  }
}
