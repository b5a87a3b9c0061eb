package io.loantap.storage;

import io.loantap.scorecard.CalibrationFigures;
import io.loantap.scorecard.CalibrationMethod;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.TrainingRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The reader of the records of a model: its training, its recalibration, its golden records. */
final class TrainingReader {
  private TrainingReader() {}

  static TrainingRecord read(JsonCursor json) {
    Map<String, String> settings = new LinkedHashMap<>();
    json.get("settings").members().forEach((name, value) -> settings.put(name, value.text()));
    Map<String, Number> metrics = new LinkedHashMap<>();
    json.get("metrics").members().forEach((name, value) -> metrics.put(name, number(value)));
    return new TrainingRecord(
        json.get("libraryVersion").text(),
        json.get("recipe").text(),
        json.get("dataSha256").text(),
        json.get("rows").integer(),
        settings,
        metrics,
        json.get("notices").texts());
  }

  private static Number number(JsonCursor json) {
    double value = json.number();
    return json.node().isIntegralNumber() ? (Number) json.integer() : (Number) value;
  }

  static CalibrationRecord calibration(JsonCursor json) {
    return json.build(
        () ->
            new CalibrationRecord(
                json.get("method").constant(CalibrationMethod.class),
                json.get("intercept").number(),
                json.get("slope").number(),
                json.get("rows").integer(),
                json.get("charged_off").integer(),
                figures(json.get("before")),
                figures(json.get("after"))));
  }

  private static CalibrationFigures figures(JsonCursor json) {
    return new CalibrationFigures(
        json.get("log_loss").number(),
        json.get("brier").number(),
        json.get("in_the_large").number(),
        json.find("slope")
            .map(slope -> OptionalDouble.of(slope.number()))
            .orElse(OptionalDouble.empty()),
        json.get("expected_calibration_error").number());
  }

  static List<GoldenRecord> golden(JsonCursor array) {
    return array.elements().stream().map(TrainingReader::record).toList();
  }

  private static GoldenRecord record(JsonCursor json) {
    Map<String, Object> applicant = new LinkedHashMap<>();
    json.get("applicant")
        .members()
        .forEach(
            (name, value) -> applicant.put(name, value.isText() ? value.text() : value.number()));
    return new GoldenRecord(applicant, json.get("probability").number());
  }
}
