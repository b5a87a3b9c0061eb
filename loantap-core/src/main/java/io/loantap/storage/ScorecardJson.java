package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Scorecard;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The scorecard as JSON. */
public final class ScorecardJson {
  private ScorecardJson() {}

  /** A scorecard by itself, which {@link #parse} reads. */
  public static byte[] bytes(Scorecard scorecard) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(scorecard, json);
    return Json.pretty(json);
  }

  /**
   * The scorecard that {@link #bytes} wrote.
   *
   * @throws IOException if it is none
   */
  public static Scorecard parse(byte[] written) throws IOException {
    return read(Json.parse(written));
  }

  static void write(Scorecard scorecard, ObjectNode json) {
    json.put("intercept", scorecard.intercept());
    ArrayNode characteristics = json.putArray("characteristics");
    for (Characteristic characteristic : scorecard.characteristics()) {
      ObjectNode row = characteristics.addObject().put("name", characteristic.name());
      CurveJson.write(characteristic.curve(), row.putObject("curve"));
      write(characteristic.missing(), row.putObject("missing"));
      if (characteristic instanceof Characteristic.Levels levels) {
        write(levels.unseen(), row.putObject("unseen"));
      }
    }
    scorecard
        .map()
        .ifPresent(
            map -> {
              ObjectNode last = json.putObject("map");
              CurveJson.put(last, "from", map.from());
              CurveJson.put(last, "to", map.to());
            });
  }

  private static void write(Fallback fallback, ObjectNode json) {
    if (fallback instanceof Fallback.Contribution constant) {
      json.put("treatment", constant.treatment()).put("contribution", constant.contribution());
    } else if (fallback instanceof Fallback.ByGroup byGroup) {
      json.put("treatment", "group_mean").put("group", byGroup.group());
      CurveJson.put(json, "keys", byGroup.keys());
      CurveJson.put(json, "contributions", byGroup.contributions());
      json.put("otherwise", byGroup.otherwise());
    } else {
      json.put("treatment", "reject");
    }
  }

  static Scorecard read(JsonCursor json) {
    double intercept = json.get("intercept").number();
    JsonCursor rows = json.get("characteristics");
    List<Characteristic> characteristics =
        rows.elements().stream().map(ScorecardJson::characteristic).toList();
    Optional<LogOddsMap> map = json.find("map").map(ScorecardJson::map);
    return Checked.build(rows, () -> new Scorecard(intercept, characteristics, map));
  }

  private static LogOddsMap map(JsonCursor json) {
    return Checked.build(
        json, () -> LogOddsMap.through(json.get("from").numbers(), json.get("to").numbers()));
  }

  private static Characteristic characteristic(JsonCursor json) {
    String name = json.get("name").text();
    JsonCursor curve = json.get("curve");
    Fallback missing = fallback(json.get("missing"));
    if (CurveJson.isLevels(curve)) {
      Fallback unseen = fallback(json.get("unseen"));
      return Checked.build(
          json, () -> new Characteristic.Levels(name, CurveJson.levels(curve), missing, unseen));
    }
    return new Characteristic.Numeric(name, CurveJson.numeric(curve), missing);
  }

  private static Fallback fallback(JsonCursor json) {
    String treatment = json.get("treatment").text();
    return switch (treatment) {
      case "reject" -> new Fallback.Refusal();
      case "group_mean" ->
          Checked.build(
              json,
              () ->
                  new Fallback.ByGroup(
                      json.get("group").text(),
                      json.get("keys").numbers(),
                      json.get("contributions").numbers(),
                      json.get("otherwise").number()));
      default -> new Fallback.Contribution(treatment, json.get("contribution").number());
    };
  }
}
