package io.loantap.train.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON that can stand in a script element: nothing in it ends the element or begins another. */
final class ScriptJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // The JDK's own Double.toString writes other digits before version 19.
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .build();

  private ScriptJson() {}

  static String of(JsonNode node) {
    try {
      // Outside of strings JSON has none of these characters.
      return MAPPER
          .writeValueAsString(node)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory can always be written", e);
    }
  }

  /** The whole specification of a chart, data and all. */
  static String of(Chart chart, DataTable table) {
    ObjectNode specification = chart.specification();
    specification.put("description", chart.description());
    specification.putObject("data").set("values", table.values());
    return of(specification);
  }
}
