package io.loantap.train.binning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A binning as JSON: every record an object with the same names in snake_case. */
public final class BinningJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private BinningJson() {}

  /** The document. */
  public static ObjectNode of(Binning binning) {
    return MAPPER.valueToTree(binning);
  }
}
