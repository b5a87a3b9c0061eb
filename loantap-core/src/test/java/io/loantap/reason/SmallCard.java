package io.loantap.reason;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.columns.Columns;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.learn.encode.ColumnsBuilder;
import io.loantap.pricing.ReasonSource;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.scorecard.curve.StepCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small scorecard over four fields and two derived ones, and explainers of it. */
public final class SmallCard {
  public static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              new NumericField("amount", "", 0, 1e6, ""),
              new NumericField("income", "", 0, 1e9, ""),
              new NumericField("cards", "count", 0, 100, ""),
              CategoricalField.of("term", List.of("36", "60", "84"), "")));
  public static final FieldSpace SPACE =
      FieldSpace.of(
          SCHEMA,
          List.of(
              new DerivedField("share", new Derivation.Ratio("amount", "income")),
              new DerivedField("logged", new Derivation.Log1p("amount"))));
  public static final Scorecard SCORECARD =
      new Scorecard(
          -1,
          List.of(
              number("amount", line(1000, -0.5, 20_000, 0.5)),
              number("income", line(20_000, 0.5, 100_000, -0.5)),
              number("share", line(0.1, -0.25, 0.5, 1)),
              number("cards", StepCurve.at(new double[] {3, 8}, new double[] {0.25, -0.25, 0.75})),
              new Characteristic.Levels(
                  "term",
                  new LevelCurve(Map.of("36", -0.25, "60", 0.5)),
                  constant(0.375),
                  constant(0))));
  public static final List<String> CODES = List.of("AMOUNT", "INCOME", "AMOUNT", "CARDS", "TERM");
  public static final ReasonCatalogue CATALOGUE =
      new ReasonCatalogue(
          "test-1",
          "en",
          "Value of {name}",
          "{reason}: unknown",
          List.of(
              entry("AMOUNT", ReasonSource.SCORE, "Amount", "amount", "share"),
              entry("INCOME", ReasonSource.SCORE, "Income", "income"),
              entry("CARDS", ReasonSource.SCORE, "Cards", "cards"),
              entry("TERM", ReasonSource.SCORE, "Term", "term"),
              entry("TOO_DEAR", ReasonSource.PRICING, "Too dear")),
          List.of());

  private SmallCard() {}

  public static Explanation explain(Explainer explainer, BoundApplicant applicant, Baseline kind) {
    return explainer.explain(applicant, explainer.contributions(applicant), kind);
  }

  public static List<Reason> reasons(Explainer explainer, BoundApplicant applicant, Baseline kind) {
    return explainer.reasons(applicant, explainer.contributions(applicant), kind);
  }

  public static BoundApplicant random(Random random) {
    return applicant(
        500 + random.nextInt(25_000),
        10_000 + random.nextInt(120_000),
        random.nextInt(12),
        random.nextBoolean() ? "36" : "60");
  }

  public static BoundApplicant applicant(double amount, double income, int cards, String term) {
    return Applicant.of(Map.of("amount", amount, "income", income, "cards", cards, "term", term))
        .bind(SCHEMA);
  }

  public static Columns columns(List<BoundApplicant> loans) {
    ColumnsBuilder builder =
        new ColumnsBuilder(SPACE, List.of("amount", "income", "share", "cards", "term"));
    loans.forEach(builder::add);
    return builder.build();
  }

  public static Explainer explainer(double threshold, List<ActionableField> actionable) {
    double[] references = {0, 0, 0, 0, 0};
    Arrays.fill(references, 0);
    return explainer(
        SCORECARD,
        CODES,
        new Baselines(
            Baseline.MEDIAN, Map.of(Baseline.MEDIAN, references), new Baselines.Window(0, 0, 0)),
        threshold,
        actionable);
  }

  public static Explainer explainer(
      Scorecard card, List<String> codes, double[] references, double threshold) {
    return explainer(
        card,
        codes,
        new Baselines(
            Baseline.MEDIAN, Map.of(Baseline.MEDIAN, references), new Baselines.Window(0, 0, 0)),
        threshold,
        List.of());
  }

  public static Explainer explainer(
      Scorecard card,
      List<String> codes,
      Baselines baselines,
      double threshold,
      List<ActionableField> actionable) {
    return new Explainer(
        "id",
        BoundScorecard.of(card, SPACE),
        SPACE,
        new DecisionPolicy(threshold),
        Logistic::probability,
        new Interpretation(
            ScoreScaling.standard(),
            new ReasonRules("test-1", codes, baselines, actionable),
            List.of()),
        CATALOGUE);
  }

  public static ReasonCatalogue.Entry entry(
      String code, ReasonSource source, String text, String... characteristics) {
    return new ReasonCatalogue.Entry(code, source, text, List.of(characteristics));
  }

  public static Characteristic number(String name, NumericCurve curve) {
    return new Characteristic.Numeric(name, curve, constant(0));
  }

  public static NumericCurve line(double from, double there, double to, double then) {
    return PiecewiseLinearCurve.through(
        new double[] {from, to}, new double[] {there, then}, Outside.CLAMP);
  }

  public static Fallback constant(double contribution) {
    return new Fallback.Contribution("own", contribution);
  }
}
