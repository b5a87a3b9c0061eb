package io.loantap.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Decision;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.applicant.TextField;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.PolicyRule;
import io.loantap.reason.ActionableField;
import io.loantap.reason.ActionableRule;
import io.loantap.reason.Reason;
import io.loantap.scorecard.ScoreScaling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBuilderTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              new NumericField("age", "years", 18, 120, ""),
              new NumericField("score", "", 300, 850, "")
                  .withSpecial(SpecialValues.of(Map.of(-9.0, "NO_RECORD", -8.0, "NO_TRADES"))),
              CategoricalField.of("home", List.of("own", "rent"), ""),
              new DateField("opened", DateFormat.ISO_MONTH, ""),
              new DateField("asked", DateFormat.ISO_MONTH, ""),
              new TextField("address", "")));

  private static ModelBuilder card() {
    return ModelBuilder.ofPoints("card", SCHEMA, new ScoreScaling(600, 30, 20))
        .base(500)
        .bins("age", new double[] {25, 40}, 0, 12, 25)
        .line("score", new double[] {500, 700}, -20, 60)
        .special("score", -9, -5)
        .levels("home", Map.of("own", 20, "rent", 4))
        .cutoff(600);
  }

  private static Scorer load(ModelBuilder builder) throws IOException {
    return Scorer.load(new ByteArrayInputStream(builder.toJson()), "built");
  }

  @Test
  void ofPoints_applicant_hasTheSumOfItsPoints() throws IOException {
    Decision decision = load(card()).decide(Map.of("age", 40, "score", 600, "home", "rent"));

    assertThat(decision.score()).isCloseTo(500 + 25 + 20 + 4, within(1e-9));
    assertThat(decision.probability())
        .isCloseTo(new ScoreScaling(600, 30, 20).probability(549), within(1e-15));
  }

  @Property
  void ofPoints_anyApplicant_hasTheSumOfItsPoints(
      @ForAll @IntRange(min = 18, max = 120) int age,
      @ForAll @IntRange(min = 300, max = 850) int score,
      @ForAll boolean owns)
      throws IOException {
    double points = 500 + (age < 25 ? 0 : age < 40 ? 12 : 25) + (owns ? 20 : 4);
    points += -20 + 80 * (Math.min(Math.max(score, 500), 700) - 500) / 200.0;

    Decision decision =
        load(card()).decide(Map.of("age", age, "score", score, "home", owns ? "own" : "rent"));

    assertThat(decision.score()).isCloseTo(points, within(1e-9));
  }

  @Test
  void cutoff_exactlyThesePoints_isApproved_onePointLess_isDeclined() throws IOException {
    for (int points = 520; points < 620; points++) {
      Scorer scorer =
          load(
              ModelBuilder.ofPoints("card", SCHEMA, new ScoreScaling(600, 30, 20))
                  .base(points - 7)
                  .levels("home", Map.of("own", 7, "rent", 6))
                  .cutoff(points));

      assertThat(scorer.decide(Map.of("home", "own")).outcome())
          .isEqualTo(Decision.Outcome.APPROVE);
      assertThat(scorer.decide(Map.of("home", "rent")).outcome())
          .isEqualTo(Decision.Outcome.DECLINE);
    }
  }

  @Test
  void ofLogOdds_numbers_areContributions() throws IOException {
    Scorer scorer =
        load(
            ModelBuilder.ofLogOdds("card", SCHEMA)
                .base(-1)
                .bins("age", new double[] {30}, 0.5, -0.25)
                .threshold(0.3));

    assertThat(scorer.probability(Map.of("age", 20)))
        .isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-15));
    assertThat(scorer.probability(Map.of("age", 30)))
        .isCloseTo(1 / (1 + Math.exp(1.25)), within(1e-15));
  }

  @Test
  void derived_months_areACharacteristic() throws IOException {
    Scorer scorer =
        load(
            ModelBuilder.ofLogOdds("card", SCHEMA)
                .derived("history", "months_between", Map.of("from", "opened", "to", "asked"))
                .derived("zip", "last_characters", Map.of("of", "address", "count", 2))
                .line("history", new double[] {0, 120}, 1, -1)
                .levels("zip", Map.of("AB", 0.5, "CD", -0.5))
                .threshold(0.5));

    double probability =
        scorer.probability(
            Map.of("opened", "2010-01", "asked", "2015-01", "address", "1 High Street AB"));

    assertThat(probability).isCloseTo(1 / (1 + Math.exp(-0.5)), within(1e-15));
  }

  @Test
  void special_valueThatIsStated_hasItsPoints_theOther_isRefusedAsMissing() throws IOException {
    Scorer scorer = load(card());

    assertThat(scorer.decide(Map.of("age", 40, "score", -9, "home", "own")).score())
        .isCloseTo(500 + 25 - 5 + 20, within(1e-9));
    Assertions.assertThatExceptionOfType(InvalidApplicantException.class)
        .isThrownBy(() -> scorer.predict(Map.of("age", 40, "score", -8, "home", "own")));
  }

  @Test
  void missing_stated_counts_notStated_isRefused() throws IOException {
    Scorer scorer = load(card().missing("age", 7).unseen("home", -3));
    Prediction prediction = scorer.predict(Map.of("score", 700, "home", "boat"));

    assertThat(new ScoreScaling(600, 30, 20).scoreOf(prediction.probability()))
        .isCloseTo(500 + 7 + 60 - 3, within(1e-9));
    Assertions.assertThatExceptionOfType(InvalidApplicantException.class)
        .isThrownBy(() -> scorer.predict(Map.of("age", 40, "home", "own")));
  }

  @Test
  void decide_decline_hasTheStatedReasonsAndTerms() throws IOException {
    PolicyRule rule =
        new PolicyRule.Minimum("age", 21, "TOO_YOUNG", PolicyRule.Consequence.DECLINE);
    Scorer scorer =
        load(
            card()
                .reason("score", "BUREAU_SCORE")
                .influenceable(
                    new ActionableField(
                        new ActionableRule("score", ActionableRule.Direction.INCREASE, 10),
                        300,
                        850))
                .terms(new LendingTerms(Optional.empty(), List.of(rule), Optional.empty())));

    assertThat(codes(scorer.decide(Map.of("age", 20, "score", 500, "home", "rent"))))
        .containsExactly("TOO_YOUNG");
    assertThat(codes(scorer.decide(Map.of("age", 22, "score", 500, "home", "rent"))))
        .startsWith("BUREAU_SCORE");
    assertThat(scorer.explain(Map.of("age", 40, "score", 640, "home", "own")).changes())
        .isNotEmpty();
  }

  private static List<String> codes(Decision decision) {
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.DECLINE);
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void toJson_twice_isTheSameFile_withGoldenRecords(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("card.json");
    card().write(file);

    assertThat(Files.readAllBytes(file)).isEqualTo(card().toJson());
    String json = Files.readString(file);
    assertThat(json.substring(json.indexOf("\"golden\""))).contains("probability");
  }

  @Test
  void toJson_everythingWrong_isSaidAtOnce() {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("age", 3);
    example.put("wages", 1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ModelBuilder.ofPoints("card", SCHEMA, new ScoreScaling(600, 30, 20))
                    .base(Double.NaN)
                    .scaling(ScoreScaling.standard())
                    .derived("history", "months_since", Map.of("of", "opened"))
                    .bins("age", new double[] {40, 25}, 0, 12, 25)
                    .bins("score", new double[] {500}, 1)
                    .levels("homes", Map.of("own", 20))
                    .levels("home", Map.of("own", 20))
                    .levels("home", Map.of("own", 30))
                    .unseen("score", 3)
                    .missing("agee", 1)
                    .reason("income", "INCOME")
                    .example(example)
                    .toJson())
        .withMessageContaining("age: edges")
        .withMessageContaining("score: 1 edges make 2 bins")
        .withMessageContaining("homes: there is no field \"homes\"")
        .withMessageContaining("did you mean home")
        .withMessageContaining("home: the characteristic is stated twice")
        .withMessageContaining("score: state the bins, the line or the levels")
        .withMessageContaining("agee: state the bins")
        .withMessageContaining("history: at ")
        .withMessageContaining("income: a reason is stated for it")
        .withMessageContaining("scaling: ")
        .withMessageContaining("base: ")
        .withMessageContaining("threshold: state");
  }

  @Test
  void toJson_fieldThatListsNoLevels_isLeftOutOfInventedApplicants() throws IOException {
    Schema schema = Schema.of(List.of(CategoricalField.of("home", List.of(), "")));
    Scorer scorer =
        load(
            ModelBuilder.ofLogOdds("card", schema)
                .levels("home", Map.of("own", -1))
                .missing("home", 1)
                .unseen("home", 0)
                .threshold(0.5));

    assertThat(scorer.probability(Map.of("home", "own"))).isCloseTo(0.2689, within(1e-4));
  }

  @Test
  void toJson_levelsOfANumber_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ModelBuilder.ofLogOdds("card", SCHEMA)
                    .levels("age", Map.of("old", 1))
                    .threshold(0.2)
                    .toJson())
        .withMessageContaining("age: ");
  }

  @Test
  void example_thatTheScorecardRefuses_isSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> card().example(Map.of("age", 30)).toJson())
        .withMessageContaining("example 1: the scorecard refuses it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> card().example(Map.of("agee", 30)).toJson())
        .withMessageContaining("example 1: ");
  }
}
