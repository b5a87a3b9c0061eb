package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.ColumnsBuilder;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** From a specification with a direction to a scorecard that keeps it, to the last bit. */
class MonotoneCurveTest {
  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E");
  private static final List<String> NUMBERS = List.of("plain", "large", "line", "range");
  private static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              NumericField.of("plain"),
              NumericField.of("large"),
              NumericField.of("line"),
              NumericField.of("range"),
              NumericField.of("bins"),
              CategoricalField.of("grade", GRADES, "")));

  @Property(tries = 100)
  void logOdds_valueRises_neverGoAgainstTheDirection(@ForAll long seed) {
    Random random = new Random(seed);
    List<BoundApplicant> rows = new ArrayList<>();
    boolean[] chargedOff = new boolean[60 + random.nextInt(200)];
    for (int i = 0; i < chargedOff.length; i++) {
      rows.add(Applicant.of(values(random)).bind(SCHEMA));
      chargedOff[i] = i == 0 || (i > 1 && random.nextInt(3) == 0);
    }
    FieldSpace space = FieldSpace.of(SCHEMA, List.of());
    ColumnsBuilder builder = new ColumnsBuilder(space, SCHEMA.names());
    rows.forEach(builder::add);
    Columns columns = builder.build();
    List<FeatureEncoder> encoders = new ArrayList<>();
    specs(random).forEach(spec -> encoders.add(spec.fit(columns)));
    DesignMatrix.Builder design = DesignMatrix.builder(rows.size());
    encoders.forEach(encoder -> encoder.append(columns, design));
    int[] signs =
        encoders.stream().flatMapToInt(encoder -> Arrays.stream(encoder.signs())).toArray();
    LogisticFit fit =
        LogisticRegression.withL2(0.01).signs(signs).fit(design.build(), chargedOff, null);
    assertThat(fit.converged()).isTrue();
    Scorecard scorecard = ScorecardFolder.fold(fit.intercept(), fit.coefficients(), encoders);

    BoundScorecard bound = BoundScorecard.of(scorecard, space);
    for (FeatureEncoder encoder : encoders) {
      Map<String, Object> applicant = values(random);
      double before = Double.NaN;
      for (Object value : rising(encoder.characteristic(), scorecard, random)) {
        applicant.put(encoder.characteristic(), value);
        double logOdds = bound.logOdds(Applicant.of(applicant).bind(SCHEMA));
        assertThat((logOdds - before) * encoder.monotone().sign() < 0)
            .as("%s at %s", encoder.characteristic(), value)
            .isFalse();
        // The logistic function itself is monotone up to its last bit only.
        double probability = Logistic.probability(logOdds);
        double change = probability - Logistic.probability(before);
        assertThat(change * encoder.monotone().sign() < -2 * Math.ulp(probability)).isFalse();
        before = logOdds;
      }
    }
  }

  /** Values near and at every knot, and others; or the levels. */
  private static List<?> rising(String name, Scorecard scorecard, Random random) {
    if (name.equals("grade")) {
      return GRADES;
    }
    List<Double> values = new ArrayList<>();
    for (Characteristic characteristic : scorecard.characteristics()) {
      if (characteristic.name().equals(name)) {
        double[] knots = ((NumericCurve) characteristic.curve()).breakpoints();
        for (double knot : knots) {
          double value = knot;
          for (int step = 0; step < 8; step++) {
            value = Math.nextDown(value);
          }
          for (int step = 0; step < 16; step++, value = Math.nextUp(value)) {
            values.add(value);
          }
        }
        double range = knots[knots.length - 1] - knots[0];
        for (int i = 0; i < 100; i++) {
          values.add(knots[0] + (1.2 * random.nextDouble() - 0.1) * range);
        }
      }
    }
    return values.stream().sorted().toList();
  }

  private static Map<String, Object> values(Random random) {
    Map<String, Object> values = new HashMap<>();
    values.put("plain", random.nextGaussian());
    values.put("large", 1e6 + 3 * random.nextGaussian());
    values.put("line", random.nextGaussian() * 1e-3);
    values.put("range", (double) random.nextInt(9));
    values.put("bins", Math.rint(5 * random.nextGaussian()));
    values.put("grade", GRADES.get(random.nextInt(5)));
    return values;
  }

  private static List<FeatureSpec> specs(Random random) {
    Monotone[] directions = {Monotone.INCREASING, Monotone.DECREASING};
    List<FeatureSpec> specs = new ArrayList<>();
    for (String name : NUMBERS) {
      NumericShape shape =
          name.equals("line")
              ? new NumericShape.Standardised()
              : name.equals("range")
                  ? new NumericShape.MinMax()
                  : new NumericShape.PiecewiseLinear(2 + random.nextInt(8));
      specs.add(
          new NumericSpec(
              name,
              shape,
              random.nextBoolean() ? new Clip.None() : new Clip.AtQuantiles(0.05, 0.95),
              MissingPolicy.REJECT,
              null,
              directions[random.nextInt(2)]));
    }
    specs.add(
        new NumericSpec(
            "bins",
            new NumericShape.Bins(2 + random.nextInt(8)),
            new Clip.None(),
            MissingPolicy.REJECT,
            null,
            directions[random.nextInt(2)]));
    specs.add(
        new LevelSpec(
            "grade",
            new LevelOrder.Ordinal(GRADES),
            Map.of(),
            0,
            MissingPolicy.REJECT,
            UnseenPolicy.NEUTRAL,
            directions[random.nextInt(2)]));
    return specs;
  }
}
