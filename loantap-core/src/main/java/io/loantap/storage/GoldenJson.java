package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The golden records as JSON. */
final class GoldenJson {
  private GoldenJson() {}

  static void write(List<GoldenRecord> golden, ArrayNode array) {
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

  static List<GoldenRecord> read(JsonCursor array) {
    return array.elements().stream().map(GoldenJson::record).toList();
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
