package io.loantap.scorecard;

import java.util.ArrayList;
import java.util.List;

/**
 * The step that puts a straight line of log-odds into a scorecard: every contribution is multiplied
 * by the slope, and the intercept becomes {@code a + b * intercept}. The contributions go on adding
 * up to the log-odds.
 */
public final class ScorecardScaling {
  private final double slope;

  private ScorecardScaling(double slope) {
    this.slope = slope;
  }

  /**
   * The scorecard whose log-odds are {@code intercept + slope * logOdds}, up to rounding.
   *
   * @param slope above 0, so that no curve changes its direction
   * @throws IllegalArgumentException if a number is not finite, before or after, the slope is not
   *     above 0, or the scorecard ends in a map already
   */
  public static Scorecard of(Scorecard scorecard, double intercept, double slope) {
    CurveChecks.checkFinite("intercept and slope", new double[] {intercept, slope});
    if (!(slope > 0) || scorecard.map().isPresent()) {
      throw new IllegalArgumentException(
          "a scorecard can be scaled by a slope above 0, before it ends in a map");
    }
    ScorecardScaling scaling = new ScorecardScaling(slope);
    List<Characteristic> scaled = new ArrayList<>();
    scorecard.characteristics().forEach(it -> scaled.add(scaling.scaled(it)));
    return new Scorecard(intercept + slope * scorecard.intercept(), scaled);
  }

  private Characteristic scaled(Characteristic characteristic) {
    if (characteristic instanceof Characteristic.Numeric numeric) {
      return new Characteristic.Numeric(
          numeric.name(),
          numeric.curve().scaled(slope),
          scaled(numeric.missing()),
          numeric.range(),
          numeric.special().scaled(slope));
    }
    Characteristic.Levels levels = (Characteristic.Levels) characteristic;
    return new Characteristic.Levels(
        levels.name(),
        levels.curve().scaled(slope),
        scaled(levels.missing()),
        scaled(levels.unseen()));
  }

  private Fallback scaled(Fallback fallback) {
    if (fallback instanceof Fallback.Contribution constant) {
      return new Fallback.Contribution(constant.treatment(), slope * constant.contribution());
    }
    if (fallback instanceof Fallback.ByGroup byGroup) {
      return new Fallback.ByGroup(
          byGroup.group(),
          byGroup.keys(),
          CurveChecks.scaled(byGroup.contributions(), slope),
          slope * byGroup.otherwise());
    }
    return fallback;
  }
}
