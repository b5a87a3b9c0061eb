package io.loantap.train.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.ColumnsBuilder;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.learn.regression.ScorecardFolder;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.train.fit.MonotoneConstraint.Stretch;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.support.Progress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonotoneConstraintTest {
  private static final int ROWS = 4_000;
  private static final int[] FOLD_ENDS = {ROWS / 5, ROWS / 2, ROWS};
  private static final Penalty L2_1 = new Penalty.Fixed(1);

  /** Six values, whose true log-odds rise on the whole, but fall twice. */
  private static final double[] TRUTH = {-2, -1, -1.6, 0, -0.7, 1.5};

  private static final List<Stretch> STRETCHES =
      List.of(new Stretch(13.5, 14.5), new Stretch(15.5, 16.5));

  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E", "F");

  private final double[] values = new double[ROWS];
  private final boolean[] chargedOff = new boolean[ROWS];
  private final Columns columns;

  MonotoneConstraintTest() {
    Random random = new Random(3);
    Schema schema =
        Schema.of(List.<Field>of(NumericField.of("dti"), CategoricalField.of("grade", GRADES, "")));
    ColumnsBuilder builder = new ColumnsBuilder(FieldSpace.of(schema, List.of()), schema.names());
    for (int i = 0; i < ROWS; i++) {
      int value = random.nextInt(TRUTH.length);
      values[i] = random.nextInt(10) == 0 ? Double.NaN : 12.5 + value;
      Map<String, Object> applicant = new HashMap<>(Map.of("grade", GRADES.get(value)));
      if (!Double.isNaN(values[i])) {
        applicant.put("dti", values[i]);
      }
      builder.add(Applicant.of(applicant).bind(schema));
      chargedOff[i] = random.nextDouble() < Logistic.probability(TRUTH[value]);
    }
    columns = builder.build();
  }

  private static NumericSpec lines(Monotone monotone) {
    return new NumericSpec(
        "dti",
        new NumericShape.PiecewiseLinear(6),
        new Clip.None(),
        MissingPolicy.OWN,
        null,
        monotone);
  }

  private Fitting fit(Penalty penalty, int threads, FeatureSpec... specs) {
    FitOptions options = new FitOptions(penalty, threads, Statistics.FIT, Optional.empty());
    List<FeatureEncoder> encoders =
        Arrays.stream(specs).<FeatureEncoder>map(spec -> spec.fit(columns)).toList();
    RowWeights weights = RowWeights.of(ClassWeights.BALANCED, chargedOff, null);
    return Fitting.to(
        InMemoryEncodedLoans.of(columns, FOLD_ENDS, chargedOff, weights, encoders, options),
        options,
        Progress.NONE);
  }

  @Test
  void check_curveThatWantsToFall_isLevelThere() {
    Fitting fitting = fit(L2_1, 1, lines(Monotone.INCREASING));

    MonotoneConstraint held = fitting.monotone().get(0);
    assertThat(fitting.monotone()).hasSize(1);
    assertThat(held)
        .isEqualTo(new MonotoneConstraint("dti", Monotone.INCREASING, false, STRETCHES));
    assertThat(held.sentence())
        .isEqualTo(
            "Characteristic \"dti\" is held to rise with the value:"
                + " the constraint binds from 13.5 to 14.5 and from 15.5 to 16.5.");
    double[] curve = curve(fitting);
    assertThat(curve[0]).isLessThan(curve[1]);
    assertThat(curve[1]).isEqualTo(curve[2]).isLessThan(curve[3]);
    assertThat(curve[3]).isEqualTo(curve[4]).isLessThan(curve[5]);
  }

  @Test
  void check_wrongDirection_isFlat() {
    Fitting fitting = fit(L2_1, 1, lines(Monotone.DECREASING));

    MonotoneConstraint held = fitting.monotone().get(0);
    assertThat(held.flat()).isTrue();
    assertThat(held.stretches()).containsExactly(new Stretch(12.5, 17.5));
    assertThat(held.sentence())
        .isEqualTo(
            "Characteristic \"dti\" is held to fall with the value:"
                + " the constraint binds everywhere, so the value changes nothing.");
    assertThat(curve(fitting)).containsOnly(0);
  }

  @Test
  void check_freeCurve_isNotMentioned() {
    Fitting fitting = fit(L2_1, 1, lines(Monotone.FREE));

    assertThat(fitting.monotone()).isEmpty();
    assertThat(curve(fitting)[2]).isLessThan(curve(fitting)[1]);
  }

  @ParameterizedTest
  @CsvSource({"DECREASING, true", "INCREASING, false"})
  void check_lineOrLevels_areFlatOrDoNotBind(Monotone monotone, boolean flat) {
    FeatureSpec line =
        new NumericSpec(
            "dti",
            new NumericShape.Standardised(),
            new Clip.None(),
            MissingPolicy.MEDIAN,
            null,
            monotone);
    FeatureSpec levels =
        new LevelSpec(
            "grade",
            new LevelOrder.Ordinal(GRADES),
            Map.of(),
            0,
            MissingPolicy.REJECT,
            UnseenPolicy.REJECT,
            monotone);
    for (FeatureSpec spec : List.of(line, levels)) {
      MonotoneConstraint held = fit(L2_1, 1, spec).monotone().get(0);
      assertThat(held)
          .isEqualTo(new MonotoneConstraint(spec.characteristic(), monotone, flat, List.of()));
      assertThat(held.binds()).isEqualTo(flat);
      assertThat(held.sentence())
          .endsWith(
              flat
                  ? "the constraint binds everywhere, so the value changes nothing."
                  : "the constraint binds nowhere.");
    }
  }

  @Test
  void to_penaltyChosen_validatesAndFitsWithTheConstraint() {
    Penalty chosen = new Penalty.Chosen(Penalty.Rule.LOWEST_LOSS);
    Fitting one = fit(chosen, 1, lines(Monotone.INCREASING));
    Fitting two = fit(chosen, 2, lines(Monotone.INCREASING));

    assertThat(one.monotone().get(0).stretches()).isEqualTo(STRETCHES);
    assertThat(two.fit().weights()).isEqualTo(one.fit().weights());
    assertThat(two.outOfFold()).isEqualTo(one.outOfFold());
    // The fits of all folds are held in the same places.
    double[] outOfFold = one.outOfFold();
    double free = fit(chosen, 1, lines(Monotone.FREE)).path().get(6).meanLogLoss();
    assertThat(one.path().get(6).meanLogLoss()).isGreaterThan(free);
    double[] highest = new double[TRUTH.length];
    double[] lowest = {1, 1, 1, 1, 1, 1};
    for (int i = 0; i < ROWS; i++) {
      if (!Double.isNaN(values[i])) {
        int value = (int) (values[i] - 12.5);
        highest[value] = Math.max(highest[value], outOfFold[i]);
        lowest[value] = Math.min(lowest[value], outOfFold[i]);
      }
    }
    assertThat(highest[1]).isEqualTo(highest[2]).isLessThan(highest[3]);
    assertThat(lowest[3]).isEqualTo(lowest[4]).isLessThan(lowest[5]);
  }

  @Test
  void check_curveThatTurns_isABug() {
    FeatureEncoder encoder = lines(Monotone.INCREASING).fit(columns);
    Scorecard turned =
        ScorecardFolder.fold(0, new double[] {1, 0, -1e-9, 0, 1, 0}, List.of(encoder));

    assertThatIllegalStateException()
        .isThrownBy(() -> MonotoneConstraint.check(List.of(encoder), new boolean[6], turned))
        .withMessageContaining("\"dti\" is not monotone");
  }

  private static double[] curve(Fitting fitting) {
    return ((PiecewiseLinearCurve) fitting.scorecard().characteristics().get(0).curve())
        .contributions();
  }
}
