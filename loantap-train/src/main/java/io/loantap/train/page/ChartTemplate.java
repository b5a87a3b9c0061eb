package io.loantap.train.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Vega-Lite specification from a file {@code charts/NAME.json}, in which the text {@code "@x"}
 * stands for the value of x. Values are put in as values: nothing in them is read as a part of the
 * specification.
 */
public final class ChartTemplate {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String name;
  private final JsonNode template;
  private final Map<String, JsonNode> values = new HashMap<>();

  private ChartTemplate(String name, JsonNode template) {
    this.name = name;
    this.template = template;
  }

  /**
   * The template of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ChartTemplate of(String name) {
    try {
      return new ChartTemplate(
          name, MAPPER.readTree(PageResources.text("charts/" + name + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a text. */
  public ChartTemplate with(String key, String value) {
    return with(key, JsonNodeFactory.instance.textNode(value));
  }

  /** Sets a number. */
  public ChartTemplate with(String key, double value) {
    return with(key, JsonNodeFactory.instance.numberNode(value));
  }

  /** Sets any value. */
  public ChartTemplate with(String key, JsonNode value) {
    values.put(key, value);
    return this;
  }

  /**
   * The chart.
   *
   * @throws IllegalStateException if a value has not been set
   */
  public Chart chart(String title, String description) {
    return new Chart(title, description, (ObjectNode) filled(template));
  }

  private JsonNode filled(JsonNode node) {
    if (node.isTextual() && node.textValue().startsWith("@")) {
      @Nullable JsonNode value = values.get(node.textValue().substring(1));
      if (value == null) {
        throw new IllegalStateException("chart " + name + " lacks a value for " + node.textValue());
      }
      return value;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(entry -> copy.set(entry.getKey(), filled(entry.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(filled(element)));
      return copy;
    }
    return node;
  }
}
