package io.loantap.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An invented application and the probability the model gave it when it was written; any other
 * result at load means that model, library or machine is not what it was.
 *
 * @param applicant values by field name: numbers, and text for levels, months and free text
 * @param probability of default, to the last bit
 */
public record GoldenRecord(Map<String, Object> applicant, double probability) {
  /** Copies the map. */
  public GoldenRecord {
    applicant = Collections.unmodifiableMap(new LinkedHashMap<>(applicant));
  }
}
