package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.loantap.ScorerOptions.BeyondTraining;
import io.loantap.ScorerOptions.Gap;
import io.loantap.ScorerOptions.OutOfRange;
import io.loantap.ScorerOptions.UnknownField;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.applicant.Violation.Code;
import io.loantap.learn.regression.RandomCase;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Logistic;
import io.loantap.storage.ExampleModel;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerOptionsTest {
  private static final ScorerOptions AS_MODEL = ScorerOptions.asModel();
  private static final Scorer SCORER = Scorers.of(ExampleModel.create());

  @Test
  void load_withOptions_followsThemAndKeepsTheName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model.json");
    ModelWriter.write(ExampleModel.create(), file);
    Scorer strict = Scorer.load(file, ScorerOptions.strictest());
    assertThat(strict.options()).isEqualTo(ScorerOptions.strictest());
    assertThat(strict.modelId()).isEqualTo(SCORER.modelId());
    assertThat(violations(strict, without("balance"))).isNotEmpty();
    assertThat(SCORER.options()).isEqualTo(AS_MODEL);
    assertThat(Scorer.load(file).predict(without("balance")).notices()).hasSize(1);
  }

  @Test
  void predict_missingRejected_refusesWhatTheModelWouldTake() {
    Scorer strict = SCORER.with(AS_MODEL.withMissing(Gap.REJECT));
    assertThat(violations(strict, without("balance", "home")))
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("balance", Code.MISSING), tuple("home", Code.MISSING));
    assertThat(strict.predict(ExampleModel.plainApplicant()))
        .isEqualTo(SCORER.predict(ExampleModel.plainApplicant()));
  }

  @Test
  void predict_missingRefusedByTheModel_getsTheMiddleOrTheWorst() {
    // The zip code is refused when missing and contributes -0.4, or 0.4; the plain one -0.4.
    double plain = logOdds(SCORER, ExampleModel.plainApplicant());
    Map<String, Object> noAddress = without("address");
    Scorer neutral = SCORER.with(AS_MODEL.withMissing(Gap.NEUTRAL));
    Scorer worst = SCORER.with(AS_MODEL.withMissing(Gap.WORST));
    assertThat(violations(SCORER, noAddress)).extracting(Violation::field).contains("address");
    assertThat(logOdds(neutral, noAddress)).isCloseTo(plain + 0.4, within());
    assertThat(logOdds(worst, noAddress)).isCloseTo(plain + 0.8, within());
    assertThat(worst.predict(noAddress).notices())
        .containsExactly(new Notice("zip", Notice.Kind.MISSING_TREATED));
    assertThat(worst.predict(noAddress).notices().get(0).message())
        .isEqualTo("zip: missing, which the model refuses: scored as the options say");
  }

  @Test
  void predict_missingThatTheModelTakes_isNotChangedByARelaxedRule() {
    Prediction ofModel = SCORER.predict(without("balance"));
    assertThat(SCORER.with(AS_MODEL.withMissing(Gap.WORST)).predict(without("balance")))
        .isEqualTo(ofModel);
    assertThat(ofModel.notices()).containsExactly(new Notice("balance", Notice.Kind.MISSING));
  }

  @Test
  void predict_unseenLevel_followsItsRule() {
    // Home is refused when unseen and contributes 0.2 for RENT, the plain one, and -0.2 for OWN.
    double plain = logOdds(SCORER, ExampleModel.plainApplicant());
    Map<String, Object> unseen = with("home", "TENT");
    assertThat(violations(SCORER, unseen)).extracting(Violation::field).containsExactly("home");
    Scorer neutral = SCORER.with(AS_MODEL.withUnseen(Gap.NEUTRAL));
    assertThat(logOdds(neutral, unseen)).isCloseTo(plain - 0.2, within());
    Scorer worst = SCORER.with(AS_MODEL.withUnseen(Gap.WORST));
    assertThat(logOdds(worst, unseen)).isCloseTo(plain, within());
    assertThat(worst.predict(unseen).notices())
        .containsExactly(new Notice("home", Notice.Kind.UNSEEN_TREATED, "RENT"));
    // The model itself takes an unseen zip code.
    assertThat(SCORER.predict(with("address", "00000")).notices()).hasSize(1);
    assertThat(violations(SCORER.with(AS_MODEL.withUnseen(Gap.REJECT)), with("address", "00000")))
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("address", Code.UNSEEN_LEVEL));
  }

  @Test
  void predict_outOfRangeClipped_isTheScoreOfTheBoundWithANotice() {
    Scorer clips = SCORER.with(AS_MODEL.withOutOfRange(OutOfRange.CLIP));
    Prediction clipped = clips.predict(with("amount", 2e6));
    Prediction atBound = SCORER.predict(with("amount", 1e6));
    assertThat(clipped.probability()).isEqualTo(atBound.probability());
    assertThat(clips.probability(with("amount", 2e6))).isEqualTo(atBound.probability());
    assertThat(clipped.notices())
        .containsExactly(
            new Notice("amount", Notice.Kind.OUT_OF_RANGE),
            new Notice("amount_to_income", Notice.Kind.CLIPPED));
    assertThat(clips.predict(with("unused", 5))).isEqualTo(SCORER.predict(with("unused", 1)));
    assertThat(violations(clips, with("born", "1880-01-01")))
        .extracting(Violation::code)
        .containsExactly(Code.OUT_OF_RANGE);
  }

  @Test
  void predict_beyondTrainingRejected_saysOfWhatAndExpectedWhat() {
    Scorer strict = SCORER.with(AS_MODEL.withBeyondTraining(BeyondTraining.REJECT));
    assertThat(violations(strict, with("amount", 48_000)))
        .containsExactly(
            new Violation(
                "amount_to_income",
                Code.BEYOND_TRAINING,
                "a larger number",
                "a number from 0.05 to 0.5",
                null));
    assertThat(violations(strict, with("amount", 1)))
        .extracting(Violation::found)
        .containsExactly("a smaller number");
    // The input is the reason, so the derived number is no news.
    assertThat(violations(strict, with("amount", 2e6)))
        .extracting(Violation::field)
        .containsExactly("amount");
    // Clipped into its range it is still beyond training.
    assertThat(
            violations(
                strict.with(strict.options().withOutOfRange(OutOfRange.CLIP)), with("amount", 2e6)))
        .extracting(Violation::field)
        .containsExactly("amount_to_income");
    assertThat(strict.probability(with("balance", 1e9))).isPositive(); // its line goes on
  }

  @Test
  void predict_unknownFieldIgnored_isNamedInANotice() {
    Scorer lenient = SCORER.with(AS_MODEL.withUnknownField(UnknownField.IGNORE));
    Prediction prediction = lenient.predict(with("colour", "red"));
    assertThat(prediction.notices())
        .containsExactly(new Notice("colour", Notice.Kind.UNKNOWN_FIELD));
    assertThat(prediction.probability())
        .isEqualTo(SCORER.probability(ExampleModel.plainApplicant()));
    Map<String, Object> wrong = with("colour", "red");
    wrong.put("amount", "much");
    assertThat(violations(lenient, wrong)).extracting(Violation::field).containsExactly("amount");
  }

  @Test
  void predict_everyRuleAtOnce_reportsAllThatIsRefused() {
    Map<String, Object> wrong = with("colour", "red");
    wrong.remove("balance");
    wrong.put("accounts", 101);
    wrong.put("amount", 48_000);
    wrong.put("home", "TENT");
    assertThat(violations(SCORER.with(ScorerOptions.strictest()), wrong))
        .extracting(Violation::field)
        .containsExactly("balance", "accounts", "home", "amount_to_income", "colour");
  }

  @Test
  void predict_recalibratedModel_keepsItsMapUnderAnyOptions() {
    StoredModel model = ExampleModel.create();
    LogOddsMap map = LogOddsMap.through(new double[] {-4, 0}, new double[] {-3, 2});
    Scorer mapped =
        Scorers.of(
            new StoredModel(
                model.schema(),
                model.derived(),
                model.scorecard().withMap(map),
                model.policy(),
                model.threshold(),
                model.training(),
                List.of()));
    double expected = map.apply(logOdds(SCORER, ExampleModel.plainApplicant()));
    assertThat(logOdds(mapped, ExampleModel.plainApplicant())).isCloseTo(expected, within());
    assertThat(logOdds(mapped.with(ScorerOptions.strictest()), ExampleModel.plainApplicant()))
        .isCloseTo(expected, within());
  }

  @Property(tries = 200)
  void predict_anyOptions_isAProbabilityOrViolationsAndTighterNeverTakesMore(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    Random values = new Random(seed);
    Scorer model = Scorers.of(random);
    Scorer strict = model.with(ScorerOptions.strictest());
    Scorer relaxed =
        model.with(
            new ScorerOptions(
                values.nextBoolean() ? Gap.NEUTRAL : Gap.WORST,
                values.nextBoolean() ? Gap.NEUTRAL : Gap.WORST,
                BeyondTraining.AS_MODEL,
                OutOfRange.CLIP,
                UnknownField.IGNORE));
    for (int i = 0; i < 20; i++) {
      Map<String, Object> applicant = RandomCase.values(values, 0.3, 1 + values.nextInt(4));
      double byRelaxed = relaxed.probability(applicant);
      assertThat(byRelaxed).isBetween(0.0, 1.0);
      if (scores(model, applicant)) {
        assertThat(model.probability(applicant)).isEqualTo(byRelaxed);
      }
      if (scores(strict, applicant)) {
        assertThat(strict.predict(applicant)).isEqualTo(model.predict(applicant));
        assertThat(strict.predict(applicant).notices())
            .allMatch(notice -> notice.kind() == Notice.Kind.SPECIAL);
      } else {
        assertThat(scores(model, applicant) ? model.predict(applicant).notices() : List.of(1))
            .isNotEmpty();
      }
    }
  }

  private static boolean scores(Scorer scorer, Map<String, Object> applicant) {
    try {
      scorer.probability(applicant);
      return true;
    } catch (InvalidApplicantException e) {
      return false;
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }

  private static double logOdds(Scorer scorer, Map<String, Object> applicant) {
    return Logistic.logOdds(scorer.probability(applicant));
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> applicant = ExampleModel.plainApplicant();
    applicant.put(field, value);
    return applicant;
  }

  private static Map<String, Object> without(String... fields) {
    Map<String, Object> applicant = new LinkedHashMap<>(ExampleModel.plainApplicant());
    applicant.keySet().removeAll(List.of(fields));
    return applicant;
  }

  private static List<Violation> violations(Scorer scorer, Map<String, Object> applicant) {
    return catchThrowableOfType(InvalidApplicantException.class, () -> scorer.predict(applicant))
        .violations();
  }
}
