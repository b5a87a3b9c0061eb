package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.scorecard.CalibrationFigures;
import io.loantap.scorecard.CalibrationMethod;
import io.loantap.scorecard.CalibrationRecord;
import java.util.OptionalDouble;

/** The record of a recalibration as JSON. */
public final class CalibrationJson {
  private CalibrationJson() {}

  /** Writes the record's members. */
  public static void write(CalibrationRecord record, ObjectNode json) {
    json.put("method", JsonCursor.word(record.method()))
        .put("intercept", record.intercept())
        .put("slope", record.slope())
        .put("rows", record.rows())
        .put("charged_off", record.chargedOff());
    write(record.before(), json.putObject("before"));
    write(record.after(), json.putObject("after"));
  }

  private static void write(CalibrationFigures figures, ObjectNode json) {
    json.put("log_loss", figures.logLoss())
        .put("brier", figures.brier())
        .put("in_the_large", figures.inTheLarge());
    figures.slope().ifPresent(slope -> json.put("slope", slope));
    json.put("expected_calibration_error", figures.expectedCalibrationError());
  }

  static CalibrationRecord read(JsonCursor json) {
    return Checked.build(
        json,
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
}
