package io.loantap.storage;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanFields;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.PolicyRule.Consequence;
import io.loantap.decision.ReferBand;
import io.loantap.decision.ThresholdRecord;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.engine.BoundScorecard;
import io.loantap.pricing.PricingPolicy;
import io.loantap.reason.ActionableField;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.ActionableRule.Direction;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.reason.Interpretation;
import io.loantap.reason.ReasonRules;
import io.loantap.reason.TrainingScores;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.storage.write.ModelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small model with every kind of field, derivation, curve and fallback that format 1.2 knows. It
 * makes the committed {@code model-1.2.json}; to write that file again after a change of this class
 * (never after a change of the format: that takes a new version and a new file), run {@link #main}.
 */
public final class ExampleModel {
  private static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              new NumericField("amount", "currency units", 0, 1e6, "amount applied for"),
              new NumericField("income", "currency units", 0, Double.POSITIVE_INFINITY, ""),
              NumericField.of("balance"),
              new NumericField("accounts", "count", 0, 100, "open credit lines"),
              CategoricalField.of("term", List.of("36 months", "60 months"), "instalments"),
              CategoricalField.of("job", List.of("< 1 year", "1 year", "10+ years"), ""),
              CategoricalField.of("home", List.of("RENT", "OWN"), "housing"),
              new DateField("asked", DateFormat.MONTH_YEAR, "month of the application"),
              new DateField("first", DateFormat.ISO_MONTH, ""),
              new DateField("born", DateFormat.ISO_DATE, ""),
              new TextField("address", "ends in the zip code"),
              new NumericField("unused", "", -1, 1, "no characteristic is made of it")));

  private static final List<DerivedField> DERIVED =
      List.of(
          new DerivedField("credit_age", new Derivation.MonthsBetween("first", "asked")),
          new DerivedField("amount_to_income", new Derivation.Ratio("amount", "income")),
          new DerivedField("has_accounts", new Derivation.Flag("accounts")),
          new DerivedField("log_income", new Derivation.Log1p("income")),
          new DerivedField("birth_year", new Derivation.Year("born")),
          new DerivedField("term_months", new Derivation.TermMonths("term")),
          new DerivedField("job_years", new Derivation.EmploymentYears("job")),
          new DerivedField("zip", new Derivation.LastCharacters("address", 5)));

  private ExampleModel() {}

  /** The model. */
  public static StoredModel create() {
    Scorecard scorecard = scorecard();
    BoundScorecard bound = model(scorecard, List.of()).bind();
    return model(
        scorecard, applicants().stream().map(applicant -> golden(applicant, bound)).toList());
  }

  /** An applicant about whom there is nothing to notice. */
  public static Map<String, Object> plainApplicant() {
    Map<String, Object> applicant = new LinkedHashMap<>();
    applicant.put("amount", 12_000);
    applicant.put("income", 48_000);
    applicant.put("balance", 250.5);
    applicant.put("accounts", 7);
    applicant.put("term", "36 months");
    applicant.put("job", "10+ years");
    applicant.put("home", "RENT");
    applicant.put("asked", "Jan-2015");
    applicant.put("first", "1999-06");
    applicant.put("born", "1980-02-29");
    applicant.put("address", "1 Long Lane\r\nPort 00813");
    return applicant;
  }

  private static final LendingTerms TERMS =
      new LendingTerms(
          Optional.of(new ReferBand(0.24, 0.26)),
          List.of(
              new PolicyRule.Minimum("income", 12_000, "MINIMUM_INCOME", Consequence.DECLINE),
              new PolicyRule.Maximum("amount", 5e5, "AMOUNT_ABOVE_MAXIMUM", Consequence.REFER),
              new PolicyRule.Required("asked", "REQUIRED_FIELD", Consequence.REFER),
              new PolicyRule.OneOf("home", List.of("RENT", "OWN"), "HOME", Consequence.DECLINE)),
          Optional.of(
              new LoanPricing(
                  Optional.of(new LoanFields("amount", "term", "income", "balance")),
                  PricingPolicy.example())));

  /** The model without its golden records, changed or not. */
  static StoredModel model(Scorecard scorecard, List<GoldenRecord> golden) {
    return new StoredModel(
        SCHEMA,
        DERIVED,
        scorecard,
        new DecisionPolicy(0.25, TERMS),
        new ThresholdRecord("f1", true, "An example: no row was looked at."),
        new TrainingRecord(
            "0.1.0",
            "example",
            "0".repeat(64),
            3,
            Map.of("seed", "42"),
            Map.of("auc", 0.7),
            List.of("Invented by hand.")),
        interpretation(scorecard),
        golden,
        Optional.empty());
  }

  /** Shared and generic codes, references of each kind, actionable of both kinds, histograms. */
  private static Interpretation interpretation(Scorecard scorecard) {
    List<String> names = scorecard.characteristics().stream().map(Characteristic::name).toList();
    List<String> codes =
        names.stream()
            .map(
                name ->
                    switch (name) {
                      case "amount_to_income", "log_income" -> "INCOME";
                      case "home" -> "HOUSING";
                      default -> "VALUE_OF_" + name.toUpperCase(Locale.ROOT);
                    })
            .toList();
    double[] references = new double[names.size()];
    Map<Baseline, double[]> baselines = new EnumMap<>(Baseline.class);
    double reference = 0;
    for (Baseline kind : Baseline.values()) {
      Arrays.fill(references, reference);
      baselines.put(kind, references.clone());
      reference -= 0.125;
    }
    ReasonRules reasons =
        new ReasonRules(
            "example-1",
            codes,
            new Baselines(Baseline.CUTOFF, baselines, new Baselines.Window(0.1875, 0.25, 200)),
            List.of(
                new ActionableField(
                    new ActionableRule("amount", Direction.DECREASE, 100), 1000, 30_000),
                ActionableField.ofLevels(new ActionableRule("home", Direction.EITHER, 1))));
    return new Interpretation(
        new ScoreScaling(500, 20, 40),
        reasons,
        scorecard.characteristics().stream().map(ExampleModel::histogram).toList(),
        Optional.of(scores(scorecard)));
  }

  private static TrainingScores scores(Scorecard scorecard) {
    return new TrainingScores(
        CharacteristicHistogram.ofRanges(
            TrainingScores.NAME,
            new double[] {0.125, 0.25},
            new long[] {400, 300, 310, 0, 0},
            new long[] {20, 43, 80, 0, 0}),
        0.140625,
        scorecard.characteristics().stream().map(ExampleModel::scores).toList());
  }

  /** Contributions of the bins of {@link #histogram}. */
  private static TrainingScores.OfCharacteristic scores(Characteristic characteristic) {
    return characteristic.curve() instanceof LevelCurve levels
        ? new TrainingScores.OfCharacteristic(
            0,
            Stream.concat(levels.contributions().values().stream(), Stream.of(0.5, 0.25)).toList())
        : new TrainingScores.OfCharacteristic(20, List.of(-0.125, 0.25, 0.5, 0.0));
  }

  private static CharacteristicHistogram histogram(Characteristic characteristic) {
    return characteristic.curve() instanceof LevelCurve levels
        ? CharacteristicHistogram.ofLevels(
            characteristic.name(),
            List.copyOf(levels.contributions().keySet()),
            new long[] {400, 600, 10, 0},
            new long[] {40, 100, 3, 0})
        : CharacteristicHistogram.ofRanges(
            characteristic.name(),
            new double[] {1.5},
            new long[] {500, 505, 5, 0},
            new long[] {70, 71, 2, 0});
  }

  static Scorecard scorecard() {
    return new Scorecard(
        -1.25,
        List.of(
            numeric("amount_to_income", clamped(0.05, -0.75, 0.5, 0.625), constant("median", 0.1)),
            numeric("log_income", extended(9, 0.5, 12, -0.5), new Fallback.Refusal()),
            numeric("balance", extended(0, 0, 1000, 0.25), constant("mean", 0.03125)),
            numeric(
                "credit_age",
                StepCurve.at(new double[] {60, 180}, new double[] {0.375, 0.0625, -0.25}),
                new Fallback.ByGroup(
                    "accounts", new double[] {0, 5}, new double[] {0.3, 0.15}, 0.2)),
            numeric("has_accounts", clamped(0, 0.1, 1, -0.1), constant("own", 0.05)),
            numeric("birth_year", extended(1950, -0.3, 1990, 0.3), constant("mean", 0)),
            numeric("term_months", clamped(36, -0.2, 60, 0.4), new Fallback.Refusal()),
            numeric(
                "job_years",
                PiecewiseLinearCurve.through(
                    new double[] {0, 1, 10},
                    new double[] {0.2, 0.1, -0.1},
                    PiecewiseLinearCurve.Outside.CLAMP),
                constant("own", 0.45)),
            levels("home", constant("own", 0.7), new Fallback.Refusal(), "OWN", -0.2, "RENT", 0.2),
            levels(
                "zip",
                new Fallback.Refusal(),
                constant("worst", 0.4),
                "00813",
                -0.4,
                "11650",
                0.4)));
  }

  private static List<Map<String, Object>> applicants() {
    Map<String, Object> sparse = new LinkedHashMap<>(plainApplicant());
    List.of("balance", "accounts", "first", "born", "job", "home").forEach(sparse::remove);
    sparse.put("income", 0);
    Map<String, Object> extreme = new LinkedHashMap<>(plainApplicant());
    extreme.put("amount", 1e6);
    extreme.put("balance", -1e12);
    extreme.put("address", "99999");
    return List.of(plainApplicant(), sparse, extreme);
  }

  private static GoldenRecord golden(Map<String, Object> applicant, BoundScorecard bound) {
    double logOdds = bound.logOdds(Applicant.of(applicant).bind(SCHEMA));
    return new GoldenRecord(applicant, Logistic.probability(logOdds));
  }

  private static Characteristic numeric(String name, NumericCurve curve, Fallback missing) {
    return new Characteristic.Numeric(name, curve, missing);
  }

  private static Characteristic levels(
      String name,
      Fallback missing,
      Fallback unseen,
      String first,
      double one,
      String second,
      double two) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    contributions.put(first, one);
    contributions.put(second, two);
    return new Characteristic.Levels(name, new LevelCurve(contributions), missing, unseen);
  }

  private static PiecewiseLinearCurve clamped(double x, double at, double to, double there) {
    return PiecewiseLinearCurve.through(
        new double[] {x, to}, new double[] {at, there}, PiecewiseLinearCurve.Outside.CLAMP);
  }

  private static PiecewiseLinearCurve extended(double x, double at, double to, double there) {
    return PiecewiseLinearCurve.through(
        new double[] {x, to}, new double[] {at, there}, PiecewiseLinearCurve.Outside.EXTEND);
  }

  private static Fallback constant(String treatment, double contribution) {
    return new Fallback.Contribution(treatment, contribution);
  }

  /** Writes the model to the file given. */
  public static void main(String[] arguments) throws IOException {
    ModelWriter.write(create(), Path.of(arguments[0]));
  }
}
