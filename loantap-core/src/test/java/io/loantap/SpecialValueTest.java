package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.applicant.Violation;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.ThresholdRecord;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.reason.ActionableField;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.reason.Contribution;
import io.loantap.reason.Counterfactual;
import io.loantap.reason.Explanation;
import io.loantap.reason.Interpretation;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonRules;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.scorecard.ValueState;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Special values of a model that is made by hand: a bureau score with codes. */
class SpecialValueTest {
  private static final SpecialValues BUREAU =
      SpecialValues.of(
          Map.of(-9.0, "NO_BUREAU_RECORD", -8.0, "NO_USABLE_TRADES", 655.0, "SPECIAL_655"));
  private static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              new NumericField("score", "", 300, 850, "").withSpecial(BUREAU),
              new NumericField("trades", "", 0, 100, "")
                  .withSpecial(SpecialValues.of(Map.of(-9.0, "NO_BUREAU_RECORD")))));
  private static final List<DerivedField> DERIVED =
      List.of(new DerivedField("logged", new Derivation.Log1p("trades")));
  private static final Characteristic SCORE =
      new Characteristic.Numeric(
          "score",
          PiecewiseLinearCurve.through(
              new double[] {500, 700}, new double[] {1, -1}, Outside.CLAMP),
          new Fallback.Refusal(),
          null,
          SpecialContributions.of(
              new double[] {-9, -8, 655}, new double[] {0.5, Double.NaN, 0.75}));
  private static final Characteristic TRADES =
      new Characteristic.Numeric(
          "trades",
          StepCurve.at(new double[] {2, 5}, new double[] {0.25, 0, -0.25}),
          new Fallback.Contribution("neutral", 0.0625),
          null,
          SpecialContributions.of(new double[] {-9}, new double[] {0.125}));
  private static final Characteristic LOGGED =
      new Characteristic.Numeric(
          "logged",
          PiecewiseLinearCurve.through(
              new double[] {0, 4}, new double[] {0.25, -0.25}, Outside.EXTEND),
          new Fallback.Contribution("own", 0.03125));
  private static final Scorecard CARD = new Scorecard(-1, List.of(SCORE, TRADES, LOGGED));
  private static final Scorer SCORER = Scorers.of(model(SCHEMA, CARD));

  private static StoredModel model(Schema schema, Scorecard card) {
    double[] references = new double[card.characteristics().size()];
    return new StoredModel(
        schema,
        DERIVED,
        card,
        new DecisionPolicy(0.141),
        new ThresholdRecord("f1", true, "By hand."),
        new TrainingRecord("0", "hand", "0".repeat(64), 0, Map.of(), Map.of(), List.of()),
        new Interpretation(
            ScoreScaling.standard(),
            new ReasonRules(
                "test",
                card.names().stream()
                    .map(name -> "VALUE_OF_" + name.toUpperCase(Locale.ROOT))
                    .toList(),
                new Baselines(
                    Baseline.MEDIAN,
                    Map.of(Baseline.MEDIAN, references),
                    new Baselines.Window(0, 0, 0)),
                List.of(
                    new ActionableField(
                        new ActionableRule("score", ActionableRule.Direction.EITHER, 1),
                        300,
                        850))),
            List.of()),
        List.of(),
        Optional.empty());
  }

  private static List<Notice.Kind> notices(Map<String, ?> applicant) {
    return SCORER.predict(applicant).notices().stream().map(Notice::kind).toList();
  }

  @Test
  void probability_specialValue_hasItsOwnContribution() {
    double rest = 0.25 + 0.25; // no trades, and the logarithm of that
    assertThat(SCORER.probability(Map.of("score", -9, "trades", 0)))
        .isEqualTo(Logistic.probability(-1 + 0.5 + rest));
    assertThat(SCORER.probability(Map.of("score", 655, "trades", 0)))
        .isEqualTo(Logistic.probability(-1 + 0.75 + rest));
    assertThat(SCORER.probability(Map.of("score", 600, "trades", 0)))
        .isEqualTo(Logistic.probability(-1 + 0 + rest));
    assertThat(notices(Map.of("score", -9, "trades", 0))).containsExactly(Notice.Kind.SPECIAL);
    assertThat(notices(Map.of("score", 600, "trades", 0))).isEmpty();
    assertThat(notices(Map.of("score", 400, "trades", 0))).containsExactly(Notice.Kind.CLIPPED);
  }

  @Test
  void probability_specialInputOfAFormula_isMissingThere() {
    assertThat(SCORER.probability(Map.of("score", 600, "trades", -9)))
        .isEqualTo(Logistic.probability(-1 + 0 + 0.125 + 0.03125));
    assertThat(notices(Map.of("score", 600, "trades", -9)))
        .containsExactly(Notice.Kind.SPECIAL, Notice.Kind.MISSING);
  }

  @Test
  void probability_specialThatTrainingNeverSaw_isTreatedAsMissing() {
    Map<String, Integer> unseen = Map.of("score", -8, "trades", 0);
    InvalidApplicantException refused =
        catchThrowableOfType(InvalidApplicantException.class, () -> SCORER.predict(unseen));
    assertThat(refused.violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("score", Violation.Code.MISSING));
    assertThat(refused).hasMessageContaining("special value that training never saw");
    Scorer neutral =
        SCORER.with(
            new ScorerOptions(
                ScorerOptions.Gap.NEUTRAL,
                ScorerOptions.Gap.AS_MODEL,
                ScorerOptions.BeyondTraining.AS_MODEL,
                ScorerOptions.OutOfRange.REJECT,
                ScorerOptions.UnknownField.REJECT));
    Prediction prediction = neutral.predict(unseen);
    assertThat(prediction.probability()).isEqualTo(Logistic.probability(-1 + 0 + 0.25 + 0.25));
    assertThat(prediction.notices())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.SPECIAL_UNSEEN);
  }

  @Test
  void predict_strictOrClipping_leavesSpecialValuesAlone() {
    Map<String, Integer> special = Map.of("score", -9, "trades", 0);
    assertThat(SCORER.with(ScorerOptions.strictest()).probability(special))
        .isEqualTo(SCORER.probability(special));
    Scorer clipping =
        SCORER.with(
            new ScorerOptions(
                ScorerOptions.Gap.AS_MODEL,
                ScorerOptions.Gap.AS_MODEL,
                ScorerOptions.BeyondTraining.AS_MODEL,
                ScorerOptions.OutOfRange.CLIP,
                ScorerOptions.UnknownField.REJECT));
    assertThat(clipping.probability(special)).isEqualTo(SCORER.probability(special));
    assertThatThrownBy(() -> SCORER.predict(Map.of("score", -7, "trades", 0)))
        .hasMessageContaining("out of range");
  }

  @Test
  void probabilities_columns_areTheBitsOfMaps() {
    double[] scores = {-9, 655, 600, 450, 800, 300, 850, -9, 655};
    double[] trades = {0, -9, 1, 2, 7, 100, -9, -9, -9};
    double[] byColumn = new double[scores.length];
    SCORER.probabilities(
        Columns.of(
            scores.length,
            List.of(NumericColumn.of("score", scores), NumericColumn.of("trades", trades))),
        byColumn);
    for (int row = 0; row < scores.length; row++) {
      assertThat(byColumn[row])
          .isEqualTo(SCORER.probability(Map.of("score", scores[row], "trades", trades[row])));
    }
  }

  @Test
  void explain_specialValues_shareTheReasonOfTheirName() {
    Explanation explanation = SCORER.explain(Map.of("score", -9, "trades", -9));
    assertThat(explanation.contributions())
        .extracting(Contribution::state, Contribution::code)
        .containsExactly(
            tuple(ValueState.SPECIAL, "NO_BUREAU_RECORD"),
            tuple(ValueState.SPECIAL, "NO_BUREAU_RECORD"),
            tuple(ValueState.MISSING, "VALUE_OF_LOGGED"));
    Reason first = explanation.reasons().get(0);
    assertThat(first.code()).isEqualTo("NO_BUREAU_RECORD");
    assertThat(first.text()).isEqualTo("No bureau record");
    assertThat(first.characteristics()).containsExactly("score", "trades");
    assertThat(first.shortfall()).isEqualTo(0.625);
    Reason unnamed = SCORER.explain(Map.of("score", 655, "trades", 7)).reasons().get(0);
    assertThat(unnamed.text()).isEqualTo("Value of score (special 655)");
  }

  @Test
  void explain_declined_neverProposesASpecialValue() {
    // The line reaches the threshold at 655, which is special and itself too risky.
    Explanation declined = SCORER.explain(Map.of("score", 520, "trades", 7));
    assertThat(declined.withinThreshold()).isFalse();
    assertThat(declined.changes()).extracting(Counterfactual::number).containsExactly(656.0);
    // From a code there is no way in steps.
    assertThat(SCORER.explain(Map.of("score", 655, "trades", 7)).changes()).isEmpty();
  }

  @Test
  void rule_specialValue_isNoNumber() {
    var minimum =
        new PolicyRule.Minimum("score", 500, "TOO_LOW", PolicyRule.Consequence.DECLINE)
            .breachIn(SCHEMA);
    var required =
        new PolicyRule.Required("score", "NONE", PolicyRule.Consequence.REFER).breachIn(SCHEMA);
    var low = Applicant.of(Map.of("score", 400)).bind(SCHEMA);
    var special = Applicant.of(Map.of("score", -9)).bind(SCHEMA);
    assertThat(minimum).accepts(low).rejects(special);
    assertThat(required).accepts(special).rejects(low);
  }

  @Test
  void write_specialValues_isFormat13AndComesBack() throws Exception {
    String json = new String(ModelWriter.bytes(model(SCHEMA, CARD)), StandardCharsets.UTF_8);
    assertThat(json).contains("\"formatVersion\" : \"1.3\"", "\"-9\" : \"NO_BUREAU_RECORD\"");
    assertThat(SCORER.schema()).isEqualTo(SCHEMA);
    Schema plain = Schema.of(List.<Field>of(NumericField.of("score"), NumericField.of("trades")));
    Scorecard card = new Scorecard(-1, List.of(LOGGED));
    assertThat(new String(ModelWriter.bytes(model(plain, card)), StandardCharsets.UTF_8))
        .contains("\"formatVersion\" : \"1.2\"");
  }

  @Test
  void load_otherSpecialValuesThanTheField_isRefused() {
    Schema less = Schema.of(List.<Field>of(NumericField.of("score"), SCHEMA.field(1)));
    assertThatThrownBy(() -> Scorers.of(model(less, CARD)))
        .hasMessageContaining("same special values");
  }

  @Test
  void scaled_scorecard_scalesSpecialContributions() {
    Scorecard scaled = CARD.onLine(0, 2);
    SpecialContributions special =
        ((Characteristic.Numeric) scaled.characteristics().get(0)).special();
    assertThat(special.contribution(0)).isEqualTo(1);
    assertThat(special.contribution(1)).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialContributions.of(new double[] {1, 1}, new double[2]));
  }
}
