package io.loantap;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.ThresholdRecord;
import io.loantap.pricing.PricingPolicy;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that prices, with few characteristics, each monotone: risk rises with amount, dti and
 * term and falls with income.
 */
final class LoanModel {
  static final double THRESHOLD = 0.25;
  private static final Fallback NOTHING = new Fallback.Contribution("neutral", 0);

  private LoanModel() {}

  static Scorer scorer() {
    return scorer(LendingTerms.priced(new LoanPricing(PricingPolicy.example())));
  }

  static Scorer scorer(LendingTerms terms) {
    Schema schema =
        Schema.of(
            List.<Field>of(
                new NumericField("loan_amnt", "", 0, 1e6, ""),
                CategoricalField.of("term", List.of("36 months", "60 months"), ""),
                new NumericField("annual_inc", "", 0, 1e9, ""),
                new NumericField("dti", "", 0, 9999, ""),
                new TextField("emp_title", "")));
    Scorecard scorecard =
        new Scorecard(
            -2,
            List.of(
                line("loan_amnt", 1000, 40_000, 0, 0.8),
                new Characteristic.Levels(
                    "term",
                    new LevelCurve(Map.of("36 months", 0.0, "60 months", 0.4)),
                    NOTHING,
                    NOTHING),
                line("annual_inc", 10_000, 150_000, 0.9, -0.9),
                line("dti", 0, 40, -0.5, 1.5)));
    StoredModel model =
        new StoredModel(
            schema,
            List.of(),
            scorecard,
            new DecisionPolicy(THRESHOLD, terms),
            new ThresholdRecord("f1", true, "Set by hand."),
            new TrainingRecord("0", "hand", "0".repeat(64), 0, Map.of(), Map.of(), List.of()),
            List.of());
    try {
      return Scorer.load(new ByteArrayInputStream(ModelWriter.bytes(model)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Characteristic line(String name, double from, double to, double low, double high) {
    return new Characteristic.Numeric(
        name,
        PiecewiseLinearCurve.through(
            new double[] {from, to}, new double[] {low, high}, Outside.CLAMP),
        NOTHING);
  }

  /** An applicant; a null value leaves the field out. */
  static Map<String, Object> applicant(double amount, int months, double income, double dti) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("loan_amnt", amount);
    values.put("term", months + " months");
    values.put("annual_inc", income);
    values.put("dti", dti);
    return values;
  }
}
