package io.loantap.storage;

import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.Surface;
import io.loantap.scorecard.TrainingRange;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    List<Characteristic> characteristics = new ArrayList<>();
    for (JsonCursor row : rows.elements()) {
      characteristics.add(characteristic(row));
    }
    @Nullable JsonCursor last = json.member("map");
    Optional<LogOddsMap> map = last == null ? Optional.empty() : Optional.of(map(last));
    Scorecard scorecard =
        rows.build(() -> new Scorecard(intercept, characteristics, List.of(), map));
    @Nullable JsonCursor surfaces = json.member("surfaces");
    if (surfaces == null) {
      return scorecard;
    }
    List<Surface> all = new ArrayList<>();
    for (JsonCursor surface : surfaces.elements()) {
      all.add(surface(surface));
    }
    return surfaces.build(() -> scorecard.withSurfaces(all));
  }

  private static Surface surface(JsonCursor json) {
    JsonCursor first = json.get("first");
    JsonCursor second = json.get("second");
    List<JsonCursor> rows = json.get("contributions").elements();
    double[][] heights = new double[rows.size()][];
    for (int row = 0; row < heights.length; row++) {
      heights[row] = rows.get(row).numbers();
    }
    return json.build(
        () ->
            Surface.over(
                first.get("name").text(),
                first.get("knots").numbers(),
                second.get("name").text(),
                second.get("knots").numbers(),
                heights));
  }

  private static LogOddsMap map(JsonCursor json) {
    try {
      return LogOddsMap.through(json.get("from").numbers(), json.get("to").numbers());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static Characteristic characteristic(JsonCursor json) {
    String name = json.get("name").text();
    JsonCursor curve = json.get("curve");
    Fallback missing = fallback(json.get("missing"));
    if (isLevels(curve)) {
      Fallback unseen = fallback(json.get("unseen"));
      try {
        return new Characteristic.Levels(name, levels(curve), missing, unseen);
      } catch (IllegalArgumentException e) {
        throw json.wrong(e);
      }
    }
    @Nullable JsonCursor range = json.member("training_range");
    return new Characteristic.Numeric(
        name, numeric(curve), missing, range == null ? null : range(range), special(json));
  }

  private static TrainingRange range(JsonCursor json) {
    double[] ends = json.numbers();
    if (ends.length != 2) {
      throw json.wrong("expected the lowest and the highest number of training");
    }
    try {
      return new TrainingRange(ends[0], ends[1]);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  /** A special value without a contribution has the treatment of missing ones. */
  private static SpecialContributions special(JsonCursor json) {
    @Nullable JsonCursor member = json.member("special");
    if (member == null) {
      return SpecialContributions.none();
    }
    TreeMap<Double, Double> contributions = new TreeMap<>();
    for (Map.Entry<String, JsonCursor> each : member.members().entrySet()) {
      JsonCursor treatment = each.getValue().get("treatment");
      double contribution =
          switch (treatment.text()) {
            case "own" -> each.getValue().get("contribution").number();
            case "missing" -> Double.NaN;
            default -> throw treatment.wrong("expected one of [own, missing]");
          };
      double value = member.build(() -> SpecialValues.number(each.getKey()));
      if (contributions.put(value, contribution) != null) {
        throw member.wrong("the special value " + SpecialValues.text(value) + " is listed twice");
      }
    }
    return member.build(() -> special(contributions));
  }

  private static SpecialContributions special(Map<Double, Double> contributions) {
    double[] values = new double[contributions.size()];
    double[] all = new double[values.length];
    int place = 0;
    for (Map.Entry<Double, Double> each : contributions.entrySet()) {
      values[place] = each.getKey();
      all[place++] = each.getValue();
    }
    return SpecialContributions.of(values, all);
  }

  private static Fallback fallback(JsonCursor json) {
    String treatment = json.get("treatment").text();
    try {
      return switch (treatment) {
        case "reject" -> new Fallback.Refusal();
        case "group_mean" ->
            new Fallback.ByGroup(
                json.get("group").text(),
                json.get("keys").numbers(),
                json.get("contributions").numbers(),
                json.get("otherwise").number());
        default -> new Fallback.Contribution(treatment, json.get("contribution").number());
      };
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static boolean isLevels(JsonCursor json) {
    return json.get("shape").text().equals(LEVELS);
  }

  private static LevelCurve levels(JsonCursor json) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonCursor> level : json.get("contributions").members().entrySet()) {
      contributions.put(level.getKey(), level.getValue().number());
    }
    return new LevelCurve(contributions);
  }

  private static NumericCurve numeric(JsonCursor json) {
    JsonCursor shape = json.get("shape");
    double[] contributions = json.get("contributions").numbers();
    try {
      return switch (shape.text()) {
        case LINES ->
            PiecewiseLinearCurve.through(
                json.get("knots").numbers(),
                contributions,
                json.get("outside").constant(PiecewiseLinearCurve.Outside.values()));
        case STEPS -> StepCurve.at(json.get("edges").numbers(), contributions);
        default -> throw shape.wrong("expected one of [piecewise_linear, steps, levels]");
      };
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }
}
