package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.regression.LogOdds;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.curve.StepCurve;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointsSpecTest {
  private static final double NAN = Double.NaN;

  /** A point is -1 in log-odds, so that points can be read off. */
  private static final ScoreScaling UNIT = new ScoreScaling(600, 1, Math.log(2));

  private static Columns numbers(double... values) {
    return Columns.of(values.length, List.of(NumericColumn.of("x", values)));
  }

  private static Columns levels(String... values) {
    return Columns.of(values.length, List.of(LevelColumn.of("l", values)));
  }

  private static NumericSpec edges(MissingPolicy missing, double... edges) {
    return new NumericSpec(
            "x",
            new NumericShape.GivenBins(Arrays.stream(edges).boxed().toList()),
            new Clip.None(),
            missing,
            null)
        .withSpecial(SpecialValues.of(Map.of(-9.0, "NONE", -8.0, "NEVER")));
  }

  private static LevelSpec groups(double rareBelow, UnseenPolicy unseen) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("home", List.of("own", "mortgage"));
    groups.put("rent", List.of("rent"));
    return new LevelSpec(
        "l", new LevelOrder.GivenGroups(), groups, rareBelow, MissingPolicy.OWN, unseen);
  }

  private static Map<String, Double> points(Object... labelsAndPoints) {
    Map<String, Double> points = new LinkedHashMap<>();
    for (int i = 0; i < labelsAndPoints.length; i += 2) {
      points.put((String) labelsAndPoints[i], ((Number) labelsAndPoints[i + 1]).doubleValue());
    }
    return points;
  }

  private static PointsSpec spec(FeatureSpec bins, Object... points) {
    return new PointsSpec(bins, points(points), Monotone.FREE, UNIT);
  }

  private static double[] offsets(OffsetEncoder encoder, Columns rows) {
    DesignMatrix.Builder design = DesignMatrix.builder(rows.rows());
    encoder.append(rows, design);
    DesignMatrix matrix = design.build();
    assertThat(matrix.columns()).isZero();
    return LogOdds.of(matrix, new double[] {0});
  }

  @Test
  void fit_numbers_offsetsAndCurveAreThePoints() {
    PointsSpec spec =
        spec(
            edges(MissingPolicy.OWN, 5, 7.5),
            "below 5",
            10,
            "5 to below 7.5",
            4,
            "from 7.5",
            -3,
            "(missing)",
            1,
            "-9",
            7,
            "-8",
            6);
    Columns rows = numbers(1, 5, 7, 7.5, NAN, -9, 4.999);
    OffsetEncoder encoder = spec.fit(rows);
    assertThat(encoder.columnNames()).isEmpty();
    assertThat(encoder.isSet()).isTrue();
    assertThat(offsets(encoder, rows))
        .containsExactly(new double[] {-10, -4, -4, 3, -1, -7, -10}, within(1e-12));
    Characteristic folded = encoder.fold(new double[0]);
    StepCurve curve = (StepCurve) folded.curve();
    assertThat(curve.edges()).containsExactly(5, 7.5);
    assertThat(curve.contributions()).containsExactly(new double[] {-10, -4, 3}, within(1e-12));
    assertThat(folded.missing().constant().orElseThrow()).isCloseTo(-1, within(1e-12));
    // -8 is set although no loan has it.
    assertThat(folded.special().contribution(0)).isCloseTo(-7, within(1e-12));
    assertThat(folded.special().contribution(1)).isCloseTo(-6, within(1e-12));
  }

  @Test
  void fit_nothingMissing_isSetOrNeutral() {
    Columns rows = numbers(1, 1, 1, 9);
    Object[] ranges = {"below 5", 8, "from 5", 4};
    PointsSpec neutral = spec(edges(MissingPolicy.OWN_OR_NEUTRAL, 5), ranges);
    Fallback mean = neutral.fit(rows).fold(new double[0]).missing();
    assertThat(mean.constant().orElseThrow()).isCloseTo(-7, within(1e-12));
    PointsSpec set = spec(edges(MissingPolicy.OWN, 5), "below 5", 8, "from 5", 4, "(missing)", -2);
    assertThat(set.fit(rows).fold(new double[0]).missing().constant().orElseThrow())
        .isCloseTo(2, within(1e-12));
    PointsSpec refused = spec(edges(MissingPolicy.REJECT, 5), ranges);
    assertThat(refused.fit(rows).fold(new double[0]).missing().refuses()).isTrue();
  }

  @Test
  void fit_withoutTheSpecialValueAmongLoans_countsItAsMissing() {
    PointsSpec spec =
        spec(edges(MissingPolicy.OWN_OR_NEUTRAL, 5), "below 5", 8, "from 5", 4, "-9", 1);
    Characteristic folded = spec.fit(numbers(1, 6, -9)).fold(new double[0]);
    assertThat(folded.special().contribution(1)).isNaN();
  }

  @Test
  void fit_pointsThatLoansNeed_areAskedForAtOnce() {
    PointsSpec spec =
        spec(edges(MissingPolicy.OWN_OR_NEUTRAL, 5), "below 5", 8, "from 5", 4, "-7", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec.fit(numbers(1, 6, NAN, -9)))
        .withMessage(
            "x: there are no points for \"(missing)\", and training loans have no value;"
                + " there are points for \"-7\", which is no special value of the field;"
                + " there are no points for the special value \"-9\"."
                + " Set them under \"points\" in the recipe");
  }

  @Test
  void fit_levels_listedOnesHavePoints_seenOrNot() {
    PointsSpec spec = spec(groups(0, UnseenPolicy.NEUTRAL), "home", 6, "rent", -2, "(missing)", 1);
    Columns rows = levels("own", "rent", "own", null, "own");
    OffsetEncoder encoder = spec.fit(rows);
    assertThat(offsets(encoder, rows))
        .containsExactly(new double[] {-6, 2, -6, -1, -6}, within(1e-12));
    Characteristic.Levels folded = (Characteristic.Levels) encoder.fold(new double[0]);
    assertThat(folded.curve().contribution("mortgage")).isCloseTo(-6, within(1e-12));
    assertThat(folded.missing().constant().orElseThrow()).isCloseTo(-1, within(1e-12));
    // The mean of the four with a level.
    assertThat(folded.unseen().constant().orElseThrow()).isCloseTo(-4, within(1e-12));
  }

  @Test
  void fit_levelInNoGroup_isRefusedWithoutItsName() {
    PointsSpec spec = spec(groups(0, UnseenPolicy.NEUTRAL), "home", 6, "rent", -2, "(missing)", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec.fit(levels("own", "castle", "tent")))
        .withMessageContaining("l: 2 levels of training loans are in no group, and so without")
        .withMessageNotContaining("castle");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec.fit(levels("own", "castle")))
        .withMessageContaining("l: 1 level of the training loans is in no group");
  }

  @Test
  void new_allThatIsWrong_isSaidAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PointsSpec(
                    edges(MissingPolicy.OWN, 5, 7),
                    points("below 5", 3, "from 7", Double.NaN, "from 8", 1),
                    Monotone.AUTO,
                    UNIT))
        .withMessage(
            "x: there are no points for the bin \"5 to below 7\";"
                + " there are no points for \"(missing)\";"
                + " the points for \"from 7\" are not finite;"
                + " there are points for \"from 8\", which is no bin;"
                + " the direction of points is theirs, so \"monotone\" cannot be auto."
                + " The bins are: \"below 5\", \"5 to below 7\", \"from 7\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec(groups(0.1, UnseenPolicy.NEUTRAL), "home", 6, "rent", -2, "-9", 1))
        .withMessageContaining(
            "\"rare_below\" plays no part with points: every level is in a group; leave it out")
        .withMessageContaining("there are points for \"-9\", which is no bin")
        .withMessageContaining("there are no points for \"(missing)\"");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> spec(edges(MissingPolicy.REJECT, 5), "below 5", 1, "from 5", 2, "(missing)", 3))
        .withMessageContaining("for \"(missing)\", but a missing value is rejected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec(edges(MissingPolicy.MEDIAN, 5), "below 5", 1, "from 5", 2))
        .withMessageContaining("\"missing\" is one of [own_or_neutral, own, reject]");
  }

  @Test
  void new_binsThatAreFound_areRefused() {
    NumericSpec found =
        new NumericSpec("x", new NumericShape.Bins(4), new Clip.None(), MissingPolicy.OWN, null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec(found, "below 5", 1))
        .withMessageContaining("x: points are of bins set by hand");
  }

  @Test
  void new_direction_isThatOfTheRisk() {
    NumericSpec bins = edges(MissingPolicy.REJECT, 5, 7);
    Map<String, Double> falling = points("below 5", 3, "5 to below 7", 3, "from 7", -1);
    // More points are safer: points that fall are risk that rises.
    assertThat(new PointsSpec(bins, falling, Monotone.INCREASING, UNIT).monotone())
        .isEqualTo(Monotone.INCREASING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointsSpec(bins, falling, Monotone.DECREASING, UNIT))
        .withMessageContaining(
            "the points fall from \"5 to below 7\" to \"from 7\", against \"monotone\"")
        .withMessageNotContaining("from \"below 5\"");
  }

  @Test
  void new_directionOfGroups_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PointsSpec(
                    groups(0, UnseenPolicy.NEUTRAL),
                    points("home", 6, "rent", -2, "(missing)", 1),
                    Monotone.INCREASING,
                    UNIT))
        .withMessageContaining("l: groups of levels cannot be monotone. The bins are: \"home\"");
  }

  @Test
  void withScaling_changesWhatAPointMeans() {
    PointsSpec spec =
        spec(edges(MissingPolicy.REJECT, 5), "below 5", 20, "from 5", 0)
            .withScaling(ScoreScaling.standard());
    StepCurve curve = (StepCurve) spec.fit(numbers(1, 6)).fold(new double[0]).curve();
    // 20 points double the odds of repaying.
    assertThat(curve.contributions())
        .containsExactly(new double[] {-Math.log(2), 0}, within(1e-12));
  }
}
