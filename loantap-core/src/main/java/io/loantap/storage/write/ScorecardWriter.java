package io.loantap.storage.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.TrainingRange;
import io.loantap.scorecard.curve.Curve;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.storage.JsonCursor;
import org.jspecify.annotations.Nullable;

/** The writer of scorecards. */
public final class ScorecardWriter {
  private ScorecardWriter() {}

  /** A scorecard by itself, which {@link io.loantap.storage.ScorecardReader#parse} reads. */
  public static byte[] bytes(Scorecard scorecard) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(scorecard, json);
    return PrettyJson.bytes(json);
  }

  static void write(Scorecard scorecard, ObjectNode json) {
    json.put("intercept", scorecard.intercept());
    ArrayNode characteristics = json.putArray("characteristics");
    for (Characteristic characteristic : scorecard.characteristics()) {
      ObjectNode row = characteristics.addObject().put("name", characteristic.name());
      write(characteristic.curve(), row.putObject("curve"));
      write(characteristic.missing(), row.putObject("missing"));
      if (characteristic instanceof Characteristic.Levels levels) {
        write(levels.unseen(), row.putObject("unseen"));
      }
      @Nullable TrainingRange range = characteristic.range();
      if (range != null) {
        put(row, "training_range", new double[] {range.lowest(), range.highest()});
      }
      if (!characteristic.special().isEmpty()) {
        write(characteristic.special(), row.putObject("special"));
      }
    }
    if (!scorecard.surfaces().isEmpty()) {
      ArrayNode surfaces = json.putArray("surfaces");
      scorecard.surfaces().forEach(surface -> write(surface, surfaces.addObject()));
    }
    scorecard
        .map()
        .ifPresent(
            map -> {
              ObjectNode last = json.putObject("map");
              put(last, "from", map.from());
              put(last, "to", map.to());
            });
  }

  private static void write(Surface surface, ObjectNode json) {
    put(
        json.putObject("first").put("name", surface.first()),
        "knots",
        surface.knots(surface.first()));
    put(
        json.putObject("second").put("name", surface.second()),
        "knots",
        surface.knots(surface.second()));
    ArrayNode rows = json.putArray("contributions");
    for (double[] row : surface.heights()) {
      put(rows.addArray(), row);
    }
  }

  private static void write(SpecialContributions special, ObjectNode json) {
    double[] values = special.values();
    for (int place = 0; place < values.length; place++) {
      ObjectNode treatment = json.putObject(SpecialValues.text(values[place]));
      double contribution = special.contribution(place);
      if (Double.isNaN(contribution)) {
        treatment.put("treatment", "missing");
      } else {
        treatment.put("treatment", "own").put("contribution", contribution);
      }
    }
  }

  private static void write(Fallback fallback, ObjectNode json) {
    if (fallback instanceof Fallback.Contribution constant) {
      json.put("treatment", constant.treatment()).put("contribution", constant.contribution());
    } else if (fallback instanceof Fallback.ByGroup byGroup) {
      json.put("treatment", "group_mean").put("group", byGroup.group());
      put(json, "keys", byGroup.keys());
      put(json, "contributions", byGroup.contributions());
      json.put("otherwise", byGroup.otherwise());
    } else {
      json.put("treatment", "reject");
    }
  }

  private static void write(Curve curve, ObjectNode json) {
    if (curve instanceof PiecewiseLinearCurve lines) {
      json.put("shape", "piecewise_linear");
      put(json, "knots", lines.knots());
      put(json, "contributions", lines.contributions());
      json.put("outside", JsonCursor.word(lines.outside()));
    } else if (curve instanceof StepCurve steps) {
      json.put("shape", "steps");
      put(json, "edges", steps.edges());
      put(json, "contributions", steps.contributions());
    } else {
      ObjectNode levels = json.put("shape", "levels").putObject("contributions");
      ((LevelCurve) curve).contributions().forEach(levels::put);
    }
  }

  static void put(ObjectNode json, String key, double[] values) {
    put(json.putArray(key), values);
  }

  private static void put(ArrayNode array, double[] values) {
    for (double value : values) {
      array.add(value);
    }
  }
}
