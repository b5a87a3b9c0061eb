package io.loantap.scorecard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The record of a model's training, for those who have to answer for it. Nothing here influences a
 * score.
 *
 * @param libraryVersion version of loantap that trained the model
 * @param recipe name of the recipe
 * @param dataSha256 SHA-256 of the training file's bytes, in lower-case hexadecimal
 * @param rows rows of that file that were read
 * @param settings what was asked for, by option
 * @param metrics figures of the trained model, by name
 * @param notices what was skipped, warned of or allowed, in sentences
 */
public record TrainingRecord(
    String libraryVersion,
    String recipe,
    String dataSha256,
    long rows,
    Map<String, String> settings,
    Map<String, Number> metrics,
    List<String> notices) {
  /** Copies maps and list. */
  public TrainingRecord {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    notices = List.copyOf(notices);
  }
}
