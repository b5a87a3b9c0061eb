package io.loantap.train.report;

import java.util.List;
import java.util.Optional;

/**
 * What is found out while the loans are at hand.
 *
 * @param vintages empty if the loans have no month
 * @param separation of the loans that the figures are measured on, in the order of the scorecard
 */
public record Hindsight(Optional<Vintages> vintages, List<Separation> separation) {
  /** Copies the list. */
  public Hindsight {
    separation = List.copyOf(separation);
  }
}
