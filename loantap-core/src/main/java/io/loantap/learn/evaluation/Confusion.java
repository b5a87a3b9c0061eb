package io.loantap.learn.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The confusion matrix of a threshold on rows with known outcome: its four counts and the ratios
 * read from them.
 *
 * <p>The positive class is <em>charged off</em>. An applicant is approved iff the probability of
 * default is at most the threshold, so "predicted charged off" means declined, {@code probability >
 * threshold}. Programs that predict the positive class for {@code probability >= threshold} differ
 * on rows whose probability equals the threshold, and only there.
 *
 * <p>Every ratio is in [0, 1]. Where its denominator is zero there are two conventions, chosen so
 * that an empty group never looks good: ratios of which more is better are then 0 (as in
 * scikit-learn with {@code zero_division=0}); ratios of which less is better are an {@link
 * OptionalDouble} and then empty. None is ever NaN.
 *
 * @param tp charged off and declined
 * @param fp fully paid, yet declined
 * @param tn fully paid and approved
 * @param fn charged off, yet approved
 */
public record Confusion(long tp, long fp, long tn, long fn) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or all are zero
   */
  public Confusion {
    if (tp < 0 || fp < 0 || tn < 0 || fn < 0) {
      throw new IllegalArgumentException("A confusion matrix has no negative counts");
    }
    if (tp + fp + tn + fn == 0) {
      throw new IllegalArgumentException("A confusion matrix needs at least one row");
    }
  }

  /**
   * Counts the rows at one threshold.
   *
   * @param probability probability of default of each row, in [0, 1]
   * @param chargedOff outcome of each row; one class only is accepted
   * @param threshold in [0, 1]
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a number is
   *     outside its range
   */
  public static Confusion of(double[] probability, boolean[] chargedOff, double threshold) {
    ScoredRowChecks.check(probability, chargedOff);
    ScoredRowChecks.checkThreshold(threshold);
    long tp = 0;
    long fp = 0;
    long tn = 0;
    long fn = 0;
    for (int i = 0; i < probability.length; i++) {
      boolean declined = probability[i] > threshold;
      if (chargedOff[i]) {
        tp += declined ? 1 : 0;
        fn += declined ? 0 : 1;
      } else {
        fp += declined ? 1 : 0;
        tn += declined ? 0 : 1;
      }
    }
    return new Confusion(tp, fp, tn, fn);
  }

  public long rows() {
    return tp + fp + tn + fn;
  }

  public long approved() {
    return tn + fn;
  }

  public long declined() {
    return tp + fp;
  }

  /** Share of all rows that were charged off, whatever the threshold. */
  public double chargedOffRate() {
    return ratio(tp + fn, rows());
  }

  public double approvalRate() {
    return ratio(approved(), rows());
  }

  /** Share of rows decided as their outcome deserved. */
  public double accuracy() {
    return ratio(tp + tn, rows());
  }

  /** Share of the declined that were charged off; 0 if nobody was declined. */
  public double precisionChargedOff() {
    return ratio(tp, declined());
  }

  /** Share of the charged-off that were declined; 0 if nobody was charged off. */
  public double recallChargedOff() {
    return ratio(tp, tp + fn);
  }

  /** Harmonic mean of precision and recall of charged-off, {@code 2tp / (2tp + fp + fn)}. */
  public double f1ChargedOff() {
    return ratio(2 * tp, 2 * tp + fp + fn);
  }

  /**
   * Weighted harmonic mean of precision and recall of charged-off, {@code (1 + b^2) tp / ((1 + b^2)
   * tp + b^2 fn + fp)}: recall counts {@code beta} times as much as precision.
   */
  public double fBetaChargedOff(double beta) {
    double hits = (1 + beta * beta) * tp;
    double all = hits + beta * beta * fn + fp;
    return all == 0 ? 0 : hits / all;
  }

  /** Share of the approved that repaid, {@code 1 - npa}; 0 if nobody was approved. */
  public double precisionFullyPaid() {
    return ratio(tn, approved());
  }

  /** Share of those who repaid that were approved; 0 if nobody repaid. */
  public double recallFullyPaid() {
    return ratio(tn, tn + fp);
  }

  /** Harmonic mean of precision and recall of fully-paid, {@code 2tn / (2tn + fp + fn)}. */
  public double f1FullyPaid() {
    return ratio(2 * tn, 2 * tn + fp + fn);
  }

  /**
   * Non-performing share of the approved book: the share of approved rows that were charged off, a
   * count over the life of the loans (not a balance at one date). Empty if nobody was approved.
   */
  public OptionalDouble npa() {
    return approved() == 0 ? OptionalDouble.empty() : OptionalDouble.of(ratio(fn, approved()));
  }

  /** 95 % interval of {@link #npa}, by Wilson; empty if nobody was approved. */
  public Optional<ConfidenceInterval> npaInterval() {
    return approved() == 0 ? Optional.empty() : Optional.of(WilsonInterval.of(fn, approved()));
  }

  /** 95 % interval of {@link #approvalRate}, by Wilson. */
  public ConfidenceInterval approvalRateInterval() {
    return WilsonInterval.of(approved(), rows());
  }

  /** Share of those who repaid that were declined; empty if nobody repaid. */
  public OptionalDouble falsePositiveRate() {
    return fp + tn == 0 ? OptionalDouble.empty() : OptionalDouble.of(ratio(fp, fp + tn));
  }

  /**
   * Youden's J, the true minus the false positive rate, in [-1, 1]: 0 is no better than chance, and
   * is the value if one class is absent.
   */
  public double youden() {
    // Over the common denominator equal values come out as equal bits, so ties are seen as ties.
    double numerator = (double) tp * tn - (double) fp * fn;
    double denominator = (double) (tp + fn) * (fp + tn);
    return denominator == 0 ? 0 : numerator / denominator;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
