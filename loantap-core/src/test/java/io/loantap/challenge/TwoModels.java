package io.loantap.challenge;

import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A champion and challengers of few characteristics, and applicants of all kinds for them. */
final class TwoModels {
  private static final NumericField DTI = new NumericField("dti", "", 0, 100, "");
  private static final NumericField INCOME = new NumericField("income", "", 0, 1e6, "");
  private static final CategoricalField HOME =
      CategoricalField.of("home", List.of("OWN", "RENT"), "");

  private TwoModels() {}

  static Scorer champion() {
    return load(
        ModelBuilder.ofLogOdds("champion", Schema.of(List.of(DTI, INCOME, HOME)))
            .base(-1.5)
            .line("dti", new double[] {0, 40}, -0.8, 1.6)
            .missing("dti", 0.9)
            .line("income", new double[] {10_000, 90_000}, 0.6, -0.6)
            .levels("home", Map.of("OWN", -0.2, "RENT", 0.3))
            .missing("home", 0.1)
            .threshold(0.25));
  }

  /** Another model of the same fields, with another threshold. */
  static Scorer challenger() {
    return load(
        ModelBuilder.ofLogOdds("challenger", Schema.of(List.of(DTI, INCOME, HOME)))
            .base(-1.4)
            .bins("dti", new double[] {10, 25}, -0.7, 0.1, 1.1)
            .line("income", new double[] {10_000, 90_000}, 0.9, -0.9)
            .missing("income", 0.4)
            .levels("home", Map.of("OWN", -0.4, "RENT", 0.5))
            .threshold(0.22));
  }

  /** A model without the field {@code home}. */
  static Scorer withFewerFields() {
    return load(
        ModelBuilder.ofLogOdds("fewer", Schema.of(List.of(DTI, INCOME)))
            .base(-1.4)
            .line("dti", new double[] {0, 40}, -0.5, 1)
            .missing("dti", 0)
            .line("income", new double[] {10_000, 90_000}, 0.5, -0.5)
            .threshold(0.25));
  }

  /** The same, which leaves fields that it lacks out of account. */
  static Scorer withFewerFieldsIgnoringOthers() {
    return withFewerFields()
        .with(ScorerOptions.asModel().withUnknownField(ScorerOptions.UnknownField.IGNORE));
  }

  private static Scorer load(ModelBuilder model) {
    try {
      return Scorer.load(new ByteArrayInputStream(model.toJson()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An applicant whom all models score. */
  static Map<String, Object> plain() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("dti", 18.5);
    values.put("income", 40_000);
    values.put("home", "RENT");
    return values;
  }

  /** Applicants, some of whom the champion refuses, and others the challenger. */
  static List<Map<String, Object>> applicants(long seed, int count) {
    Random random = new Random(seed);
    List<Map<String, Object>> applicants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> values = plain();
      values.put("dti", random.nextInt(12) == 0 ? null : random.nextInt(450) / 10.0);
      values.put("income", random.nextInt(12) == 0 ? null : random.nextInt(120_000));
      values.put("home", random.nextInt(12) == 0 ? null : random.nextBoolean() ? "OWN" : "RENT");
      if (random.nextInt(20) == 0) {
        values.put("incom", 1);
      }
      applicants.add(values);
    }
    return applicants;
  }
}
