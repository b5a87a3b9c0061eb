package io.loantap.train.leak;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is too good to be true.
 *
 * @param sentence for people, with figures
 * @param suspect the characteristic that it is about, or null if it is about a whole model
 */
public record LeakFinding(Severity severity, String sentence, @Nullable String suspect) {
  /** What follows from a finding. */
  public enum Severity {
    /** Training stops unless leakage is allowed. */
    LEAK,
    /** Somebody should look. */
    WARNING
  }

  /** The characteristic that it is about; empty if it is about a whole model. */
  public Optional<String> characteristic() {
    return Optional.ofNullable(suspect);
  }
}
