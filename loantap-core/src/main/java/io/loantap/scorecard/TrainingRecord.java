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
 * @param funnel the candidates from which the characteristics were selected; none if they were not
 */
public record TrainingRecord(
    String libraryVersion,
    String recipe,
    String dataSha256,
    long rows,
    Map<String, String> settings,
    Map<String, Number> metrics,
    List<String> notices,
    List<Candidate> funnel) {
  /**
   * A characteristic that the recipe proposed.
   *
   * @param step of the selection at which it left, or {@code selected}
   * @param reason why, in words
   */
  public record Candidate(String name, String step, String reason) {}

  /** A record of a training without a selection. */
  public TrainingRecord(
      String libraryVersion,
      String recipe,
      String dataSha256,
      long rows,
      Map<String, String> settings,
      Map<String, Number> metrics,
      List<String> notices) {
    this(libraryVersion, recipe, dataSha256, rows, settings, metrics, notices, List.of());
  }

  /** Copies maps and lists. */
  public TrainingRecord {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    notices = List.copyOf(notices);
    funnel = List.copyOf(funnel);
  }
}
