package io.loantap.decision;

/**
 * Probabilities of default close to the threshold, for which a person decides: above {@code from}
 * and at most {@code to}.
 *
 * @param from in [0, 1]
 * @param to in [0, 1], at least {@code from}
 */
public record ReferBand(double from, double to) {
  /** Checks the range. */
  public ReferBand {
    if (!(from >= 0 && from <= to && to <= 1)) {
      throw new IllegalArgumentException("a refer band satisfies 0 <= from <= to <= 1");
    }
  }

  /** Whether the threshold is within the band or at one of its ends. */
  boolean spans(double threshold) {
    return from <= threshold && threshold <= to;
  }

  /** Whether a person decides on this probability of default. */
  public boolean contains(double probability) {
    return probability > from && probability <= to;
  }
}
