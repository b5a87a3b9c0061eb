package io.loantap.train.leak;

import java.util.List;
import java.util.stream.Collectors;

/** Training stopped because a characteristic gives the outcome away. */
public final class LeakageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes the findings that stopped it. */
  public LeakageException(List<LeakFinding> findings) {
    super(
        findings.stream().map(LeakFinding::sentence).collect(Collectors.joining("\n  ", "  ", ""))
            + "\nA model of it would look excellent and decide nothing. Take the characteristic out"
            + " of the recipe, or, if it is known when somebody applies, train all the same with"
            + " --allow-leakage"
            + columns(findings)
            + ".");
  }

  private static String columns(List<LeakFinding> findings) {
    String columns =
        findings.stream()
            .flatMap(finding -> finding.characteristic().stream())
            .distinct()
            .collect(Collectors.joining(","));
    return columns.isEmpty() ? "" : " " + columns;
  }
}
