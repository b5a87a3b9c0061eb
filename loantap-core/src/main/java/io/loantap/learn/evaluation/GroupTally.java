package io.loantap.learn.evaluation;

import java.util.OptionalDouble;

/** Running sums over the loans of one group. */
final class GroupTally {
  private static final double LEAST_PROBABILITY = 1e-9;

  private long tp;
  private long fp;
  private long tn;
  private long fn;
  private double probability;
  private double meanScore;
  private double squares; // of the scores' distances from their mean, by Welford's recurrence
  private long offers;
  private double apr;

  void add(double probabilityOfDefault, boolean approved, boolean chargedOff, double offeredApr) {
    if (chargedOff) {
      tp += approved ? 0 : 1;
      fn += approved ? 1 : 0;
    } else {
      fp += approved ? 0 : 1;
      tn += approved ? 1 : 0;
    }
    probability += probabilityOfDefault;
    double score = score(probabilityOfDefault);
    double distance = score - meanScore;
    meanScore += distance / count();
    squares += distance * (score - meanScore);
    if (!Double.isNaN(offeredApr)) {
      offers++;
      apr += offeredApr;
    }
  }

  /** Log-odds of repaying, finite: points are these times a factor, which no ratio depends on. */
  private static double score(double probabilityOfDefault) {
    double p = Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, probabilityOfDefault));
    return StrictMath.log((1 - p) / p);
  }

  private long count() {
    return tp + fp + tn + fn;
  }

  GroupFigures figures(String group) {
    return new GroupFigures(
        group,
        new Confusion(tp, fp, tn, fn),
        probability / count(),
        meanScore,
        count() == 1 ? 0 : squares / (count() - 1),
        offers == 0 ? OptionalDouble.empty() : OptionalDouble.of(apr / offers));
  }
}
