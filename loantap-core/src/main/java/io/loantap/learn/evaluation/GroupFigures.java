package io.loantap.learn.evaluation;

import java.util.OptionalDouble;

/**
 * The figures of the finished loans of one group: what was decided on them, and how they ended.
 *
 * @param group its value in the group column
 * @param confusion decisions against outcomes; positive is charged off
 * @param meanProbability mean probability of default, in [0, 1]: against {@link
 *     Confusion#chargedOffRate} it shows whether probabilities hold within the group
 * @param meanScore mean score; the higher, the safer
 * @param scoreVariance sample variance of the score; 0 for a single loan
 * @param meanApr mean rate of those who were offered one, a fraction a year; empty if nobody was
 */
public record GroupFigures(
    String group,
    Confusion confusion,
    double meanProbability,
    double meanScore,
    double scoreVariance,
    OptionalDouble meanApr) {

  public long applicants() {
    return confusion.rows();
  }

  public double approvalRate() {
    return confusion.approvalRate();
  }

  /** Share of the charged-off that were declined; empty if nobody was charged off. */
  public OptionalDouble truePositiveRate() {
    return confusion.tp() + confusion.fn() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(confusion.recallChargedOff());
  }

  /** Share of those who repaid that were declined; empty if nobody repaid. */
  public OptionalDouble falsePositiveRate() {
    return confusion.falsePositiveRate();
  }

  /**
   * Mean probability less the rate at which loans were charged off, in [-1, 1]: above 0 the group
   * is taken for riskier than it turned out to be.
   */
  public double calibrationGap() {
    return meanProbability - confusion.chargedOffRate();
  }
}
