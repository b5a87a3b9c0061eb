package io.loantap.train.drift;

import io.loantap.drift.DriftReport;
import java.util.List;
import java.util.Optional;

/**
 * Everything that {@code loantap drift} has found.
 *
 * @param model id of the model
 * @param source name of the file of later applicants
 * @param report scores and characteristics
 * @param outcomes figures of the finished loans, if there are any
 * @param notices what else the reader should know, in sentences
 */
public record DriftFindings(
    String model,
    String source,
    DriftReport report,
    Optional<OutcomeDrift> outcomes,
    List<String> notices) {
  /** Copies the list. */
  public DriftFindings {
    notices = List.copyOf(notices);
  }
}
