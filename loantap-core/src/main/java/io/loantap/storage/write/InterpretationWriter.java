package io.loantap.storage.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.reason.ActionableField;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.reason.ReasonRules;
import io.loantap.reason.TrainingScores;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.storage.JsonCursor;
import java.util.Arrays;
import java.util.List;

/** The writer of how scores are interpreted: scaling, rules of reasons, histograms, scores. */
final class InterpretationWriter {
  private InterpretationWriter() {}

  static void scaling(ScoreScaling scaling, ObjectNode json) {
    json.put("score", scaling.score())
        .put("odds", scaling.odds())
        .put("pointsToDouble", scaling.pointsToDouble());
  }

  static void reasons(ReasonRules rules, Scorecard scorecard, ObjectNode json) {
    Baselines baselines = rules.baselines();
    json.put("catalogue", rules.catalogueVersion())
        .put("baseline", JsonCursor.word(baselines.standard()));
    json.putObject("cutoffLoans")
        .put("from", baselines.window().from())
        .put("to", baselines.window().to())
        .put("rows", baselines.window().rows());
    ArrayNode rows = json.putArray("characteristics");
    for (int place = 0; place < rules.codes().size(); place++) {
      ObjectNode row =
          rows.addObject()
              .put("name", scorecard.characteristics().get(place).name())
              .put("code", rules.codes().get(place));
      for (Baseline kind : baselines.kinds()) {
        row.put(JsonCursor.word(kind), baselines.contributions(kind)[place]);
      }
    }
    ArrayNode actionable = json.putArray("influenceable");
    for (ActionableField each : rules.actionable()) {
      write(each.rule(), actionable.addObject()).put("from", each.from()).put("to", each.to());
    }
  }

  private static ObjectNode write(ActionableRule rule, ObjectNode json) {
    return json.put("field", rule.field())
        .put("direction", JsonCursor.word(rule.direction()))
        .put("step", rule.step());
  }

  static void histograms(List<CharacteristicHistogram> histograms, ArrayNode array) {
    for (CharacteristicHistogram histogram : histograms) {
      ObjectNode json = array.addObject().put("name", histogram.characteristic());
      if (histogram.hasLevels()) {
        histogram.levels().forEach(json.putArray("levels")::add);
      } else {
        ScorecardWriter.put(json, "edges", histogram.edges());
        SchemaWriter.special(histogram.special(), json);
      }
      put(json, "counts", histogram.counts());
      put(json, "chargedOff", histogram.chargedOff());
    }
  }

  private static void put(ObjectNode json, String key, long[] counts) {
    ArrayNode array = json.putArray(key);
    for (long count : counts) {
      array.add(count);
    }
  }

  static void scores(TrainingScores scores, ObjectNode json) {
    CharacteristicHistogram histogram = scores.histogram();
    int ranges = histogram.valueBins();
    json.put("meanProbability", scores.meanProbability());
    ScorecardWriter.put(json, "edges", histogram.edges());
    put(json, "counts", Arrays.copyOf(histogram.counts(), ranges));
    put(json, "chargedOff", Arrays.copyOf(histogram.chargedOff(), ranges));
    ArrayNode characteristics = json.putArray("characteristics");
    for (TrainingScores.OfCharacteristic each : scores.characteristics()) {
      ScorecardWriter.put(
          characteristics.addObject().put("clipped", each.clipped()),
          "contributions",
          each.contributions().stream().mapToDouble(Double::doubleValue).toArray());
    }
  }
}
