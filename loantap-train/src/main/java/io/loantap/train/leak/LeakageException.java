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
            + " of the recipe, or train all the same with --allow-leakage.");
  }
}
