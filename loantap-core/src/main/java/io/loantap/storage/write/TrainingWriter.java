package io.loantap.storage.write;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.GoldenRecord;
import io.loantap.storage.JsonCursor;
import java.util.List;

/** The writer of the records of a model: its training, its recalibration, its golden records. */
public final class TrainingWriter {
  private TrainingWriter() {}

  static void write(TrainingRecord record, ObjectNode json) {
    json.put("libraryVersion", record.libraryVersion())
        .put("recipe", record.recipe())
        .put("dataSha256", record.dataSha256())
        .put("rows", record.rows());
    ObjectNode settings = json.putObject("settings");
    record.settings().forEach(settings::put);
    ObjectNode metrics = json.putObject("metrics");
    record.metrics().forEach((name, value) -> put(metrics, name, value));
    ArrayNode notices = json.putArray("notices");
    record.notices().forEach(notices::add);
    if (!record.funnel().isEmpty()) {
      ArrayNode funnel = json.putArray("funnel");
      for (TrainingRecord.Candidate candidate : record.funnel()) {
        funnel
            .addObject()
            .put("name", candidate.name())
            .put("step", candidate.step())
            .put("reason", candidate.reason());
      }
    }
  }

  private static void put(ObjectNode json, String name, Number value) {
    if (value instanceof Integer || value instanceof Long) {
      json.put(name, value.longValue());
    } else if (Double.isFinite(value.doubleValue())) {
      json.put(name, value.doubleValue());
    } else {
      throw new IllegalArgumentException("the metric " + name + " is not finite");
    }
  }

  /** Writes the record's members. */
  public static void calibration(CalibrationRecord record, ObjectNode json) {
    json.put("method", JsonCursor.word(record.method()))
        .put("intercept", record.intercept())
        .put("slope", record.slope())
        .put("rows", record.rows())
        .put("charged_off", record.chargedOff());
    write(record.before(), json.putObject("before"));
    write(record.after(), json.putObject("after"));
  }

  private static void write(CalibrationRecord.Figures figures, ObjectNode json) {
    json.put("log_loss", figures.logLoss())
        .put("brier", figures.brier())
        .put("in_the_large", figures.inTheLarge());
    figures.slope().ifPresent(slope -> json.put("slope", slope));
    json.put("expected_calibration_error", figures.expectedCalibrationError());
  }

  static void golden(List<GoldenRecord> golden, ArrayNode array) {
    for (GoldenRecord record : golden) {
      ObjectNode json = array.addObject();
      ObjectNode applicant = json.putObject("applicant");
      record
          .applicant()
          .forEach(
              (name, value) -> {
                if (value instanceof Number number) {
                  applicant.put(name, number.doubleValue());
                } else {
                  applicant.put(name, value.toString());
                }
              });
      json.put("probability", record.probability());
    }
  }
}
