package io.loantap.train.explore;

import io.loantap.train.statistics.BadRate;

/**
 * The difference of the loans of a level from all loans.
 *
 * @param share of all loans
 * @param rate with its 95 % interval
 * @param difference of the rate from that of all loans
 * @param logOdds log-odds of the rate less that of all loans, with half a loan added to each count:
 *     positive is riskier
 * @param verdict judged by an interval widened for the number of levels compared (Bonferroni)
 */
public record Effect(
    String level, double share, BadRate rate, double difference, double logOdds, Verdict verdict) {
  /** Whether the level's rate differs from that of all loans beyond chance. */
  public enum Verdict {
    /** More of its loans end badly. */
    RISKIER("riskier"),
    /** Fewer do. */
    SAFER("safer"),
    /** The data do not say. */
    NOT_CLEAR("not clear");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /** The verdict in words. */
    public String word() {
      return word;
    }
  }
}
