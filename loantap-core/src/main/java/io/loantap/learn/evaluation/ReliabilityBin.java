package io.loantap.learn.evaluation;

/**
 * One line of a reliability table: loans of similar probability, and how many of them were charged
 * off.
 *
 * @param lowest lowest probability in the bin
 * @param highest highest probability in the bin
 * @param rows loans in the bin, at least 1
 * @param chargedOff how many of them were charged off
 * @param meanProbability what the model expects the share of the charged-off to be
 */
public record ReliabilityBin(
    double lowest, double highest, long rows, long chargedOff, double meanProbability) {
  /** What the share of the charged-off was. */
  public double observedRate() {
    return (double) chargedOff / rows;
  }

  /** 95 % Wilson interval of the observed rate. */
  public ConfidenceInterval interval() {
    return WilsonInterval.of(chargedOff, rows);
  }

  /** Whether the interval holds what the model expects. */
  public boolean agrees() {
    return interval().contains(meanProbability);
  }
}
