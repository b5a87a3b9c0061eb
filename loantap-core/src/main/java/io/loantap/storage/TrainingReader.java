package io.loantap.storage;

import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.TrainingRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The reader of the records of a model: its training, its recalibration, its golden records. */
final class TrainingReader {
  private TrainingReader() {}

  static TrainingRecord read(JsonCursor json) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Map.Entry<String, JsonCursor> setting : json.get("settings").members().entrySet()) {
      settings.put(setting.getKey(), setting.getValue().text());
    }
    Map<String, Number> metrics = new LinkedHashMap<>();
    for (Map.Entry<String, JsonCursor> metric : json.get("metrics").members().entrySet()) {
      metrics.put(metric.getKey(), number(metric.getValue()));
    }
    return new TrainingRecord(
        json.get("libraryVersion").text(),
        json.get("recipe").text(),
        json.get("dataSha256").text(),
        json.get("rows").integer(),
        settings,
        metrics,
        json.get("notices").texts(),
        json.find("funnel").map(TrainingReader::funnel).orElse(List.of()));
  }

  private static List<TrainingRecord.Candidate> funnel(JsonCursor array) {
    return array.elements().stream()
        .map(
            json ->
                new TrainingRecord.Candidate(
                    json.get("name").text(), json.get("step").text(), json.get("reason").text()))
        .toList();
  }

  private static Number number(JsonCursor json) {
    double value = json.number();
    return json.isWhole() ? (Number) json.integer() : (Number) value;
  }

  static CalibrationRecord calibration(JsonCursor json) {
    try {
      return new CalibrationRecord(
          json.get("method").constant(CalibrationRecord.Method.values()),
          json.get("intercept").number(),
          json.get("slope").number(),
          json.get("rows").integer(),
          json.get("charged_off").integer(),
          figures(json.get("before")),
          figures(json.get("after")));
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static CalibrationRecord.Figures figures(JsonCursor json) {
    @Nullable JsonCursor slope = json.member("slope");
    return new CalibrationRecord.Figures(
        json.get("log_loss").number(),
        json.get("brier").number(),
        json.get("in_the_large").number(),
        slope == null ? OptionalDouble.empty() : OptionalDouble.of(slope.number()),
        json.get("expected_calibration_error").number());
  }

  static List<GoldenRecord> golden(JsonCursor array) {
    List<GoldenRecord> golden = new ArrayList<>();
    for (JsonCursor json : array.elements()) {
      golden.add(record(json));
    }
    return List.copyOf(golden);
  }

  private static GoldenRecord record(JsonCursor json) {
    Map<String, Object> applicant = new LinkedHashMap<>();
    for (Map.Entry<String, JsonCursor> member : json.get("applicant").members().entrySet()) {
      JsonCursor value = member.getValue();
      applicant.put(member.getKey(), value.isText() ? value.text() : (Object) value.number());
    }
    return new GoldenRecord(applicant, json.get("probability").number());
  }
}
