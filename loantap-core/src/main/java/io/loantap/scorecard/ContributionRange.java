package io.loantap.scorecard;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The contributions that a characteristic can make, missing and unseen values among them. Where
 * outer lines go on without end, only as far as the outer knots.
 *
 * @param least lowers the risk most, in log-odds
 * @param greatest raises the risk most
 */
public record ContributionRange(double least, double greatest) {

  /** The range of a characteristic. */
  public static ContributionRange of(Characteristic characteristic) {
    DoubleStream all =
        DoubleStream.concat(ofCurve(characteristic.curve()), ofFallback(characteristic.missing()));
    if (characteristic instanceof Characteristic.Levels levels) {
      all = DoubleStream.concat(all, ofFallback(levels.unseen()));
    }
    double[] sorted = all.sorted().toArray();
    return sorted.length == 0
        ? new ContributionRange(0, 0)
        : new ContributionRange(sorted[0], sorted[sorted.length - 1]);
  }

  private static DoubleStream ofCurve(Curve curve) {
    if (curve instanceof PiecewiseLinearCurve lines) {
      return Arrays.stream(lines.contributions());
    }
    if (curve instanceof StepCurve steps) {
      return Arrays.stream(steps.contributions());
    }
    return ((LevelCurve) curve).contributions().values().stream().mapToDouble(Double::doubleValue);
  }

  private static DoubleStream ofFallback(Fallback fallback) {
    if (fallback instanceof Fallback.Contribution constant) {
      return DoubleStream.of(constant.contribution());
    }
    return fallback instanceof Fallback.ByGroup byGroup
        ? DoubleStream.concat(
            Arrays.stream(byGroup.contributions()), DoubleStream.of(byGroup.otherwise()))
        : DoubleStream.empty();
  }
}
