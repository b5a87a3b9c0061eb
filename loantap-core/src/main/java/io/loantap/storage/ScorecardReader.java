package io.loantap.storage;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LevelCurve;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.NumericCurve;
import io.loantap.scorecard.PiecewiseLinearCurve;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.StepCurve;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reader of scorecards. */
public final class ScorecardReader {
  private static final String LINES = "piecewise_linear";
  private static final String STEPS = "steps";
  private static final String LEVELS = "levels";

  private ScorecardReader() {}

  /**
   * The scorecard that {@code ScorecardWriter} wrote.
   *
   * @throws IOException if it is none
   */
  public static Scorecard parse(byte[] written) throws IOException {
    return read(Json.parse(written));
  }

  static Scorecard read(JsonCursor json) {
    double intercept = json.get("intercept").number();
    JsonCursor rows = json.get("characteristics");
    List<Characteristic> characteristics =
        rows.elements().stream().map(ScorecardReader::characteristic).toList();
    Optional<LogOddsMap> map = json.find("map").map(ScorecardReader::map);
    return rows.build(() -> new Scorecard(intercept, characteristics, map));
  }

  private static LogOddsMap map(JsonCursor json) {
    return json.build(
        () -> LogOddsMap.through(json.get("from").numbers(), json.get("to").numbers()));
  }

  private static Characteristic characteristic(JsonCursor json) {
    String name = json.get("name").text();
    JsonCursor curve = json.get("curve");
    Fallback missing = fallback(json.get("missing"));
    if (isLevels(curve)) {
      Fallback unseen = fallback(json.get("unseen"));
      return json.build(() -> new Characteristic.Levels(name, levels(curve), missing, unseen));
    }
    return new Characteristic.Numeric(name, numeric(curve), missing);
  }

  private static Fallback fallback(JsonCursor json) {
    String treatment = json.get("treatment").text();
    return switch (treatment) {
      case "reject" -> new Fallback.Refusal();
      case "group_mean" ->
          json.build(
              () ->
                  new Fallback.ByGroup(
                      json.get("group").text(),
                      json.get("keys").numbers(),
                      json.get("contributions").numbers(),
                      json.get("otherwise").number()));
      default -> new Fallback.Contribution(treatment, json.get("contribution").number());
    };
  }

  private static boolean isLevels(JsonCursor json) {
    return json.get("shape").text().equals(LEVELS);
  }

  private static LevelCurve levels(JsonCursor json) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    json.get("contributions")
        .members()
        .forEach((level, contribution) -> contributions.put(level, contribution.number()));
    return new LevelCurve(contributions);
  }

  private static NumericCurve numeric(JsonCursor json) {
    JsonCursor shape = json.get("shape");
    double[] contributions = json.get("contributions").numbers();
    return switch (shape.text()) {
      case LINES ->
          json.build(
              () ->
                  PiecewiseLinearCurve.through(
                      json.get("knots").numbers(),
                      contributions,
                      json.get("outside").constant(PiecewiseLinearCurve.Outside.class)));
      case STEPS -> json.build(() -> StepCurve.at(json.get("edges").numbers(), contributions));
      default -> throw shape.wrong("expected one of [piecewise_linear, steps, levels]");
    };
  }
}
