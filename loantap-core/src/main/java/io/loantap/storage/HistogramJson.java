package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.scorecard.CharacteristicHistogram;
import java.util.List;

/** The histograms as JSON. */
final class HistogramJson {
  private HistogramJson() {}

  static void write(List<CharacteristicHistogram> histograms, ArrayNode array) {
    for (CharacteristicHistogram histogram : histograms) {
      ObjectNode json = array.addObject().put("name", histogram.characteristic());
      if (histogram.hasLevels()) {
        histogram.levels().forEach(json.putArray("levels")::add);
      } else {
        CurveJson.put(json, "edges", histogram.edges());
      }
      put(json, "counts", histogram.counts());
      put(json, "chargedOff", histogram.chargedOff());
    }
  }

  static void put(ObjectNode json, String key, long[] counts) {
    ArrayNode array = json.putArray(key);
    for (long count : counts) {
      array.add(count);
    }
  }

  static List<CharacteristicHistogram> read(JsonCursor array) {
    return array.elements().stream().map(HistogramJson::histogram).toList();
  }

  private static CharacteristicHistogram histogram(JsonCursor json) {
    String name = json.get("name").text();
    long[] counts = counts(json.get("counts"));
    long[] chargedOff = counts(json.get("chargedOff"));
    return Checked.build(
        json,
        () ->
            json.find("levels")
                .map(
                    levels ->
                        CharacteristicHistogram.ofLevels(name, levels.texts(), counts, chargedOff))
                .orElseGet(
                    () ->
                        CharacteristicHistogram.ofRanges(
                            name, json.get("edges").numbers(), counts, chargedOff)));
  }

  static long[] counts(JsonCursor json) {
    return json.elements().stream().mapToLong(JsonCursor::integer).toArray();
  }
}
