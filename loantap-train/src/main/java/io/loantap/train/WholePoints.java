package io.loantap.train;

import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.PointsSpec;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.train.data.DataException;
import io.loantap.train.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * The rounding of a scorecard of steps and levels to whole points, which a person adds up to the
 * score. Base points are a multiple of the number of characteristics, so that an equal share of
 * them is whole too; what that takes from the base is spread over the characteristics before they
 * are rounded, but for those whose points somebody has set.
 */
final class WholePoints {
  private final ScoreScaling scaling;

  private WholePoints(ScoreScaling scaling) {
    this.scaling = scaling;
  }

  /**
   * Makes sure that the scorecard of a recipe can have whole points.
   *
   * @param specs its characteristics
   * @throws DataException with all that stands against it, and the remedy
   */
  static void check(Recipe recipe, List<FeatureSpec> specs, CalibrationRecord.Method calibration) {
    List<String> problems = new ArrayList<>();
    List<String> curves =
        specs.stream()
            .filter(spec -> !isStepwise(spec.bins()) && !spec.isSet())
            .map(spec -> '"' + spec.characteristic() + '"')
            .toList();
    if (!curves.isEmpty()) {
      problems.add(
          "These characteristics have curves, whose points change with every value: "
              + String.join(", ", curves)
              + ". Give them the encoder \"bins\" in the recipe (loantap bin --out writes one), or"
              + " leave those out in which it finds no cut");
    }
    List<String> broken =
        specs.stream()
            .filter(spec -> spec instanceof PointsSpec set && !isWhole(set))
            .map(spec -> '"' + spec.characteristic() + '"')
            .toList();
    if (!broken.isEmpty()) {
      problems.add(
          "The points that the recipe sets for these are not whole: " + String.join(", ", broken));
    }
    if (recipe.pairRules().isPresent()) {
      problems.add("Pairs have surfaces, which no table of points holds: --pairs none");
    }
    if (calibration == CalibrationRecord.Method.ISOTONIC) {
      problems.add(
          "--calibrate isotonic makes the score of the sum by another step; --calibrate platt or"
              + " intercept does not");
    }
    if (!problems.isEmpty()) {
      throw new DataException(
          "A scorecard of whole points is one of steps and levels. "
              + String.join(". ", problems)
              + ". Or leave out --whole-points.");
    }
  }

  private static boolean isStepwise(FeatureSpec bins) {
    return bins instanceof LevelSpec || bins.isBinned();
  }

  private static boolean isWhole(PointsSpec set) {
    return set.points().values().stream().allMatch(points -> points == Math.rint(points));
  }

  /**
   * The scorecard with whole points.
   *
   * @param scorecard of steps and levels, without surfaces and map
   * @param set names of the characteristics whose points somebody has set
   */
  static Scorecard of(Scorecard scorecard, ScoreScaling scaling, Set<String> set) {
    WholePoints points = new WholePoints(scaling);
    List<Characteristic> characteristics = scorecard.characteristics();
    long free = characteristics.stream().filter(it -> !set.contains(it.name())).count();
    double base = scaling.offset() - scaling.factor() * scorecard.intercept();
    long step = free == 0 ? 1 : characteristics.size();
    double whole = step * Math.rint(base / step);
    double spread = free == 0 ? 0 : (base - whole) / free;
    List<Characteristic> rounded = new ArrayList<>();
    for (Characteristic characteristic : characteristics) {
      double shift = set.contains(characteristic.name()) ? 0 : spread;
      rounded.add(points.rounded(characteristic, value -> points.rounded(value, shift)));
    }
    return new Scorecard((whole - scaling.offset()) / -scaling.factor(), rounded);
  }

  /** As a scorecard that was stated in points has it: {@link io.loantap.build.ModelBuilder}. */
  private double rounded(double contribution, double shift) {
    // Never -0.0.
    return Math.rint(-scaling.factor() * contribution + shift) / -scaling.factor() + 0.0;
  }

  private Characteristic rounded(Characteristic characteristic, DoubleUnaryOperator rounding) {
    Fallback missing = rounded(characteristic.missing(), rounding);
    if (characteristic instanceof Characteristic.Levels levels) {
      Map<String, Double> contributions = new LinkedHashMap<>();
      levels
          .curve()
          .contributions()
          .forEach((level, value) -> contributions.put(level, rounding.applyAsDouble(value)));
      return new Characteristic.Levels(
          levels.name(),
          new LevelCurve(contributions),
          missing,
          rounded(levels.unseen(), rounding));
    }
    if (characteristic instanceof Characteristic.Numeric number
        && number.curve() instanceof StepCurve steps) {
      SpecialContributions special = number.special();
      double[] ofSpecial = new double[special.size()];
      Arrays.setAll(ofSpecial, place -> rounding.applyAsDouble(special.contribution(place)));
      return new Characteristic.Numeric(
          number.name(),
          StepCurve.at(steps.edges(), Arrays.stream(steps.contributions()).map(rounding).toArray()),
          missing,
          number.range(),
          SpecialContributions.of(special.values(), ofSpecial));
    }
    throw new IllegalArgumentException(
        "the curve of \"" + characteristic.name() + "\" has neither steps nor levels");
  }

  private static Fallback rounded(Fallback fallback, DoubleUnaryOperator rounding) {
    if (fallback instanceof Fallback.Contribution constant) {
      return new Fallback.Contribution(
          constant.treatment(), rounding.applyAsDouble(constant.contribution()));
    }
    return fallback instanceof Fallback.ByGroup byGroup
        ? new Fallback.ByGroup(
            byGroup.group(),
            byGroup.keys(),
            Arrays.stream(byGroup.contributions()).map(rounding).toArray(),
            rounding.applyAsDouble(byGroup.otherwise()))
        : fallback;
  }
}
