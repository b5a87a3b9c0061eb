package io.loantap.learn.regression;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The step from fitted encoders and their weights to a scorecard. A contribution is linear in the
 * columns and the columns are linear between breakpoints, so the contributions at the breakpoints
 * are all there is to know.
 */
public final class ScorecardFolder {
  private ScorecardFolder() {}

  /**
   * The scorecard that gives every applicant the log-odds {@code intercept + columns * weights}, up
   * to rounding. Pairs, which come behind the characteristics that they are of, become surfaces.
   *
   * @param weights one for each column of the encoders, in their order
   * @throws IllegalArgumentException if the encoders do not have as many columns as there are
   *     weights
   */
  public static Scorecard fold(
      double intercept, double[] weights, List<? extends FeatureEncoder> encoders) {
    List<Characteristic> characteristics = new ArrayList<>();
    List<Surface> surfaces = new ArrayList<>();
    int at = 0;
    for (FeatureEncoder encoder : encoders) {
      int width = encoder.columnNames().size();
      double[] own = Arrays.copyOfRange(weights, at, at + width);
      encoder.foldInto(own, characteristics, surfaces);
      at += width;
    }
    if (at != weights.length) {
      throw new IllegalArgumentException(
          "the encoders have " + at + " columns, but there are " + weights.length + " weights");
    }
    return new Scorecard(intercept, characteristics).withSurfaces(surfaces);
  }
}
