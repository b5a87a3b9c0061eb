package io.loantap.learn.evaluation;

import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Scorecard;

/**
 * A correction of log-odds that keeps their order. Immutable.
 *
 * <p>A straight line goes into the scorecard itself, whose contributions then still add up to the
 * log-odds. A curve cannot; it becomes the scorecard's last step.
 */
public sealed interface Recalibration {
  /** The corrected log-odds; a higher argument never gives a lower result. */
  double logOdds(double logOdds);

  /** The scorecard with the correction built in. */
  Scorecard applyTo(Scorecard scorecard);

  /**
   * {@code intercept + slope * log-odds}.
   *
   * @param intercept finite
   * @param slope above 0 and finite
   */
  record Line(double intercept, double slope) implements Recalibration {
    /** Changes nothing. */
    public static final Line IDENTITY = new Line(0, 1);

    /** Checks that the line rises. */
    public Line {
      if (!(Double.isFinite(intercept) && slope > 0 && Double.isFinite(slope))) {
        throw new IllegalArgumentException(
            "a recalibration needs a finite intercept and a slope above 0");
      }
    }

    @Override
    public double logOdds(double logOdds) {
      return intercept + slope * logOdds;
    }

    @Override
    public Scorecard applyTo(Scorecard scorecard) {
      return equals(IDENTITY) ? scorecard : scorecard.onLine(intercept, slope);
    }
  }

  /** A rising curve through the points of an isotonic regression. */
  record Curve(LogOddsMap map) implements Recalibration {
    @Override
    public double logOdds(double logOdds) {
      return map.apply(logOdds);
    }

    @Override
    public Scorecard applyTo(Scorecard scorecard) {
      return scorecard.withMap(map);
    }
  }
}
