package io.loantap.learn.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * One row of the table that answers "how many can we approve, and how bad will the book be": a
 * threshold, and what it does to rows with known outcome.
 *
 * @param threshold in [0, 1]; approved iff the probability of default is at most that
 * @param cut approval rate, NPA, precision and recall of charged-off, and the money behind them
 */
public record TradeOff(double threshold, ThresholdEffect cut) {

  /** The loans of the cut, counted. */
  public Confusion confusion() {
    return cut.confusion();
  }

  /** The effect of a threshold in [0, 1], such as the chosen one. */
  public static TradeOff at(ScoreDistribution scores, double threshold) {
    return new TradeOff(threshold, scores.cut(scores.cutAt(threshold)));
  }

  /**
   * The lowest thresholds that approve at least 1/n, 2/n, … n/n of the rows (n = {@code rows}; 10
   * for deciles), from the strictest to the one that approves everybody. Each approves somebody, so
   * its NPA is defined. Where many rows share a probability, steps that fall together appear once.
   *
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public static List<TradeOff> table(ScoreDistribution scores, int rows) {
    return Arrays.stream(scores.bands(rows))
        .skip(1)
        .mapToObj(cut -> new TradeOff(scores.threshold(cut), scores.cut(cut)))
        .toList();
  }
}
