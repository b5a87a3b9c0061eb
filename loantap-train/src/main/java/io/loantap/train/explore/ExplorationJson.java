package io.loantap.train.explore;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An exploration as JSON: every record an object with the same names in snake_case, null where
 * there is no value.
 */
public final class ExplorationJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private ExplorationJson() {}

  /** The document. */
  public static ObjectNode of(Exploration exploration) {
    return MAPPER.valueToTree(exploration);
  }
}
