package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.scorecard.TrainingRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** The training record as JSON. */
final class TrainingJson {
  private TrainingJson() {}

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
}
