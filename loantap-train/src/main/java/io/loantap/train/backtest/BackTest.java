package io.loantap.train.backtest;

import java.util.List;
import java.util.Optional;

/**
 * A back-test of a model on its own training and test loans.
 *
 * @param vintages empty if the loans have no month
 * @param contributionGaps of the loans that the figures are measured on, in the order of the
 *     scorecard
 */
public record BackTest(Optional<Vintages> vintages, List<ContributionGap> contributionGaps) {
  /** Copies the list. */
  public BackTest {
    contributionGaps = List.copyOf(contributionGaps);
  }
}
