package io.loantap.train.leak;

/**
 * One thing that is too good to be true.
 *
 * @param sentence for people, with figures
 */
public record LeakFinding(Severity severity, String sentence) {
  /** What follows from a finding. */
  public enum Severity {
    /** Training stops unless leakage is allowed. */
    LEAK,
    /** Somebody should look. */
    WARNING
  }
}
