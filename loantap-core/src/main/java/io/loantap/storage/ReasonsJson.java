package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.reason.ActionableField;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.reason.ReasonRules;
import io.loantap.scorecard.Scorecard;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules of reasons as JSON. */
final class ReasonsJson {
  private ReasonsJson() {}

  static void write(ReasonRules rules, Scorecard scorecard, ObjectNode json) {
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
        row.put(word(kind), baselines.contributions(kind)[place]);
      }
    }
    ArrayNode levers = json.putArray("influenceable");
    for (ActionableField lever : rules.levers()) {
      ActionableRuleJson.write(lever.rule(), levers.addObject())
          .put("from", lever.from())
          .put("to", lever.to());
    }
  }

  /** Reads the rules for the characteristics of a scorecard. */
  static ReasonRules read(JsonCursor json, Scorecard scorecard) {
    List<JsonCursor> rows = json.get("characteristics").elements();
    checkNames(json, rows, scorecard);
    Baseline standard = json.get("baseline").constant(Baseline.class);
    Map<Baseline, double[]> references = new EnumMap<>(Baseline.class);
    for (Baseline kind : Baseline.values()) {
      // All rows have the same kinds, and the standard one.
      if (kind == standard || (!rows.isEmpty() && rows.get(0).find(word(kind)).isPresent())) {
        references.put(
            kind, rows.stream().mapToDouble(row -> row.get(word(kind)).number()).toArray());
      }
    }
    List<ActionableField> levers =
        json.get("influenceable").elements().stream().map(ReasonsJson::lever).toList();
    return Checked.build(
        json,
        () ->
            new ReasonRules(
                json.get("catalogue").text(),
                rows.stream().map(row -> row.get("code").text()).toList(),
                new Baselines(standard, references, window(json.get("cutoffLoans"))),
                levers));
  }

  private static void checkNames(JsonCursor json, List<JsonCursor> rows, Scorecard scorecard) {
    List<String> names = rows.stream().map(row -> row.get("name").text()).toList();
    if (!names.equals(scorecard.characteristics().stream().map(it -> it.name()).toList())) {
      throw json.get("characteristics").wrong("expected those of the scorecard, in its order");
    }
  }

  private static String word(Baseline kind) {
    return JsonCursor.word(kind);
  }

  private static Baselines.Window window(JsonCursor json) {
    return Checked.build(
        json,
        () ->
            new Baselines.Window(
                json.get("from").number(), json.get("to").number(), json.get("rows").integer()));
  }

  private static ActionableField lever(JsonCursor json) {
    return Checked.build(
        json,
        () ->
            new ActionableField(
                ActionableRuleJson.read(json), json.get("from").number(), json.get("to").number()));
  }
}
