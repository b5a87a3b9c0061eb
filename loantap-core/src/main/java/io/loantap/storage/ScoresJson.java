package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.reason.TrainingScores;
import io.loantap.scorecard.CharacteristicHistogram;
import java.util.Arrays;

/** The scores of the training loans as JSON. */
final class ScoresJson {
  private ScoresJson() {}

  static void write(TrainingScores scores, ObjectNode json) {
    CharacteristicHistogram histogram = scores.histogram();
    int ranges = histogram.valueBins();
    json.put("meanProbability", scores.meanProbability());
    CurveJson.put(json, "edges", histogram.edges());
    HistogramJson.put(json, "counts", Arrays.copyOf(histogram.counts(), ranges));
    HistogramJson.put(json, "chargedOff", Arrays.copyOf(histogram.chargedOff(), ranges));
    ArrayNode characteristics = json.putArray("characteristics");
    for (TrainingScores.OfCharacteristic each : scores.characteristics()) {
      CurveJson.put(
          characteristics.addObject().put("clipped", each.clipped()),
          "contributions",
          each.contributions().stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  static TrainingScores read(JsonCursor json) {
    return Checked.build(
        json,
        () ->
            new TrainingScores(
                CharacteristicHistogram.ofRanges(
                    TrainingScores.NAME,
                    json.get("edges").numbers(),
                    ranges(json.get("counts")),
                    ranges(json.get("chargedOff"))),
                json.get("meanProbability").number(),
                json.get("characteristics").elements().stream()
                    .map(ScoresJson::characteristic)
                    .toList()));
  }

  /** With nothing in the bins of missing and unseen values, which a probability never has. */
  private static long[] ranges(JsonCursor json) {
    long[] counts = HistogramJson.counts(json);
    return Arrays.copyOf(counts, counts.length + 2);
  }

  private static TrainingScores.OfCharacteristic characteristic(JsonCursor json) {
    return Checked.build(
        json,
        () ->
            new TrainingScores.OfCharacteristic(
                json.get("clipped").integer(),
                Arrays.stream(json.get("contributions").numbers()).boxed().toList()));
  }
}
