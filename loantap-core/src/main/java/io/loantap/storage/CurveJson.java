package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.scorecard.Curve;
import io.loantap.scorecard.LevelCurve;
import io.loantap.scorecard.NumericCurve;
import io.loantap.scorecard.PiecewiseLinearCurve;
import io.loantap.scorecard.StepCurve;
import java.util.LinkedHashMap;
import java.util.Map;

/** The curves as JSON. */
final class CurveJson {
  private static final String LINES = "piecewise_linear";
  private static final String STEPS = "steps";
  private static final String LEVELS = "levels";

  private CurveJson() {}

  static void write(Curve curve, ObjectNode json) {
    if (curve instanceof PiecewiseLinearCurve lines) {
      json.put("shape", LINES);
      put(json, "knots", lines.knots());
      put(json, "contributions", lines.contributions());
      json.put("outside", JsonCursor.word(lines.outside()));
    } else if (curve instanceof StepCurve steps) {
      json.put("shape", STEPS);
      put(json, "edges", steps.edges());
      put(json, "contributions", steps.contributions());
    } else {
      ObjectNode levels = json.put("shape", LEVELS).putObject("contributions");
      ((LevelCurve) curve).contributions().forEach(levels::put);
    }
  }

  static void put(ObjectNode json, String key, double[] values) {
    ArrayNode array = json.putArray(key);
    for (double value : values) {
      array.add(value);
    }
  }

  static boolean isLevels(JsonCursor json) {
    return json.get("shape").text().equals(LEVELS);
  }

  static LevelCurve levels(JsonCursor json) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    json.get("contributions")
        .members()
        .forEach((level, contribution) -> contributions.put(level, contribution.number()));
    return new LevelCurve(contributions);
  }

  static NumericCurve numeric(JsonCursor json) {
    JsonCursor shape = json.get("shape");
    double[] contributions = json.get("contributions").numbers();
    return switch (shape.text()) {
      case LINES ->
          Checked.build(
              json,
              () ->
                  PiecewiseLinearCurve.through(
                      json.get("knots").numbers(),
                      contributions,
                      json.get("outside").constant(PiecewiseLinearCurve.Outside.class)));
      case STEPS ->
          Checked.build(json, () -> StepCurve.at(json.get("edges").numbers(), contributions));
      default -> throw shape.wrong("expected one of [piecewise_linear, steps, levels]");
    };
  }
}
