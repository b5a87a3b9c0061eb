package io.loantap.examples.http.documents;

import io.loantap.Scorer;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Violation;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hints of a form to a model's fields, beyond the schema: which count, which cannot be left out,
 * what training saw and what is usual.
 *
 * @param used fields that a score depends on
 * @param required fields without which the model refuses to score
 * @param typical ends of what training saw, by field
 * @param usual the middle number or the most frequent level of training, by field
 */
record FieldHints(
    Set<String> used,
    Set<String> required,
    Map<String, double[]> typical,
    Map<String, Object> usual) {
  private static final int YEARS_OF_CREDIT = 15;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  FieldHints {
    used = Collections.unmodifiableSet(new LinkedHashSet<>(used));
    required = Set.copyOf(required);
    typical = Map.copyOf(typical);
    usual = Map.copyOf(usual);
  }

  /**
   * The hints to a model.
   *
   * @param month that counts as now
   */
  static FieldHints of(Scorer scorer, YearMonth month) {
    Map<String, double[]> typical = typical(scorer);
    Map<String, Object> usual = new LinkedHashMap<>();
    for (CharacteristicHistogram histogram : scorer.interpretation().histograms()) {
      double[] ends = typical.getOrDefault(histogram.characteristic(), new double[1]);
      usual.put(histogram.characteristic(), middle(histogram, ends[0]));
    }
    for (Field field : scorer.schema().fields()) {
      if (field instanceof DateField date) {
        // No histogram has dates: an application is made now, and credit began some time ago.
        YearMonth past = date.name().equals("issue_d") ? month : month.minusYears(YEARS_OF_CREDIT);
        usual.put(date.name(), date.format().print(past));
      } else if (!usual.containsKey(field.name())) {
        fallback(field).ifPresent(value -> usual.put(field.name(), value));
      }
    }
    return new FieldHints(
        new LinkedHashSet<>(scorer.usedFields()), required(scorer), typical, usual);
  }

  private static Optional<Object> fallback(Field field) {
    if (field instanceof NumericField numeric) {
      return Optional.of(number(Math.max(0, numeric.min())));
    }
    return field instanceof CategoricalField levels && !levels.levels().isEmpty()
        ? Optional.of(levels.levels().get(0))
        : Optional.empty();
  }

  /** What an application without any value is refused for. */
  private static Set<String> required(Scorer scorer) {
    try {
      scorer.predict(Map.of());
      return Set.of();
    } catch (InvalidApplicantException e) {
      return e.violations().stream()
          .filter(violation -> violation.code() == Violation.Code.MISSING)
          .map(Violation::field)
          .filter(name -> scorer.schema().slot(name) >= 0)
          .collect(Collectors.toSet());
    }
  }

  private static Map<String, double[]> typical(Scorer scorer) {
    Map<String, double[]> typical = new LinkedHashMap<>();
    for (Characteristic characteristic : scorer.scorecard().characteristics()) {
      double[] points = new double[0];
      if (characteristic.curve() instanceof PiecewiseLinearCurve curve) {
        points = curve.knots();
      } else if (characteristic.curve() instanceof StepCurve curve) {
        points = curve.edges();
      }
      if (points.length > 1) {
        typical.put(characteristic.name(), new double[] {points[0], points[points.length - 1]});
      }
    }
    return typical;
  }

  private static Object middle(CharacteristicHistogram histogram, double lowest) {
    long half = 0;
    int most = 0;
    for (int bin = 0; bin < histogram.valueBins() - histogram.special().size(); bin++) {
      half += histogram.count(bin);
      most = histogram.count(bin) > histogram.count(most) ? bin : most;
    }
    if (histogram.hasLevels()) {
      return histogram.levels().get(most);
    }
    double[] edges = histogram.edges();
    long below = 0;
    int bin = 0;
    while (bin < edges.length && 2 * (below + histogram.count(bin)) < half) {
      below += histogram.count(bin);
      bin++;
    }
    // The lower end of the bin in which the middle loan lies: counts stay whole numbers.
    return number(bin == 0 ? lowest : round(edges[bin - 1]));
  }

  private static double round(double value) {
    return new BigDecimal(value).round(TWO_DIGITS).doubleValue();
  }

  private static Number number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return (long) value;
    }
    return value;
  }
}
