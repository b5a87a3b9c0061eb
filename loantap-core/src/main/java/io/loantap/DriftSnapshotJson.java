package io.loantap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.drift.DriftCounts;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Snapshots as JSON. */
final class DriftSnapshotJson {
  private DriftSnapshotJson() {}

  static String write(DriftSnapshot snapshot) {
    return JsonTrees.line(tree(snapshot));
  }

  static ObjectNode tree(DriftSnapshot snapshot) {
    DriftCounts counts = snapshot.counts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("modelId", snapshot.modelId())
        .put("refused", counts.refused())
        .put("probabilityBillionths", counts.probability());
    put(counts.score(), json.putArray("score"));
    ArrayNode characteristics = json.putArray("characteristics");
    for (int place = 0; place < counts.characteristics(); place++) {
      ObjectNode each = characteristics.addObject().put("clipped", counts.clipped(place));
      put(counts.characteristic(place), each.putArray("counts"));
    }
    return json;
  }

  private static void put(long[] counts, ArrayNode array) {
    for (long count : counts) {
      array.add(count);
    }
  }

  static DriftSnapshot read(String text) {
    try {
      return read(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "A drift snapshot is one well-formed JSON object: " + e.getMessage(), e);
    } catch (JsonFormatException e) {
      throw new IllegalArgumentException("This is no drift snapshot: " + e.getMessage() + ".", e);
    }
  }

  private static DriftSnapshot read(JsonCursor json) {
    List<JsonCursor> characteristics = json.get("characteristics").elements();
    return json.build(
        () ->
            new DriftSnapshot(
                json.get("modelId").text(),
                DriftCounts.of(
                    json.get("refused").integer(),
                    json.get("probabilityBillionths").integer(),
                    counts(json.get("score")),
                    characteristics.stream().map(each -> counts(each.get("counts"))).toList(),
                    characteristics.stream()
                        .mapToLong(each -> each.get("clipped").integer())
                        .toArray())));
  }

  private static long[] counts(JsonCursor json) {
    return json.elements().stream().mapToLong(JsonCursor::integer).toArray();
  }
}
