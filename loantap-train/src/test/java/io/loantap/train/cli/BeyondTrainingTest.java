package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.Notice;
import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import io.loantap.ScorerOptions.BeyondTraining;
import io.loantap.ScorerOptions.UnknownField;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers among the outermost of training, which are clipped, and numbers beyond all of them. */
class BeyondTrainingTest {
  @TempDir Path folder;
  private Path loans;
  private Path model;
  private final List<Map<String, String>> applicants = new ArrayList<>();
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest;

  /** Incomes with long tails, whose outermost are left to the test loans as often as not. */
  @BeforeEach
  void loansWithTails() throws IOException {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("income,cards,bad\n");
    for (int i = 0; i < 3000; i++) {
      double income = 30_000 * Math.exp(random.nextGaussian());
      boolean bad = random.nextDouble() < 1 / (1 + Math.exp(1 + Math.log(income / 30_000)));
      String written = String.format(Locale.ROOT, "%.2f", income);
      String cards = "" + random.nextInt(6);
      lowest = Math.min(lowest, Double.parseDouble(written));
      highest = Math.max(highest, Double.parseDouble(written));
      applicants.add(Map.of("income", written, "cards", cards));
      text.append(written).append(',').append(cards).append(bad ? ",1\n" : ",0\n");
    }
    loans = Files.writeString(folder.resolve("loans.csv"), text);
    model = folder.resolve("model.json");
  }

  private Scorer trained(Object... more) throws IOException {
    LoanText.train(loans, model, more).isOk();
    return Scorer.load(model);
  }

  private static Applicant with(double income) {
    return Applicant.of(Map.of("income", income, "cards", 2));
  }

  private static List<Notice> notices(Scorer scorer, double income) {
    return scorer.predict(with(income)).notices();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "platt"})
  void strict_everyRowOfTheTrainingFile_isScored(String calibration) throws IOException {
    Scorer scorer = trained("--calibrate", calibration);
    Scorer strict = scorer.with(ScorerOptions.strictest());
    Scorer rejecting =
        scorer.with(
            ScorerOptions.asModel()
                .withBeyondTraining(BeyondTraining.REJECT)
                .withUnknownField(UnknownField.IGNORE));
    int clipped = 0;
    for (Map<String, String> applicant : applicants) {
      Applicant given = Applicant.ofText(applicant);
      double plain = scorer.probability(given);
      assertThat(strict.probability(given)).isEqualTo(plain);
      assertThat(rejecting.predict(given).probability()).isEqualTo(plain);
      for (Notice notice : scorer.predict(given).notices()) {
        assertThat(notice).isEqualTo(new Notice("income", Notice.Kind.CLIPPED));
        clipped++;
      }
    }
    assertThat(clipped).isBetween(15, 60); // half a percent at either end
  }

  @Test
  void predict_beyondAllOfTraining_isSaidAndScoredAsTheNearest() throws IOException {
    Scorer scorer = trained();
    Notice beyond = new Notice("income", Notice.Kind.BEYOND_TRAINING);
    assertThat(notices(scorer, highest)).extracting(Notice::kind).containsOnly(Notice.Kind.CLIPPED);
    assertThat(notices(scorer, Math.nextUp(highest))).containsExactly(beyond);
    assertThat(notices(scorer, 1e9)).containsExactly(beyond);
    assertThat(notices(scorer, Math.nextDown(lowest))).containsExactly(beyond);
    assertThat(notices(scorer, 30_000)).isEmpty();
    assertThat(scorer.probability(with(1e9))).isEqualTo(scorer.probability(with(highest)));
    assertThat(beyond.message()).contains("beyond the values of training");
  }

  @Test
  void strict_beyondAllOfTraining_isRefusedWithTheRange() throws IOException {
    Scorer strict = trained().with(ScorerOptions.strictest());
    for (double income : new double[] {Math.nextUp(highest), Math.nextDown(lowest)}) {
      assertThatThrownBy(() -> strict.probability(with(income)))
          .isInstanceOfSatisfying(
              InvalidApplicantException.class,
              e ->
                  assertThat(e.violations())
                      .extracting(Violation::code)
                      .containsExactly(Violation.Code.BEYOND_TRAINING))
          .hasMessageContaining("a number from " + lowest + " to " + highest);
    }
  }

  @Test
  void strict_countBeyondTheHighest_isRefusedThoughItsCurveGoesOn() throws IOException {
    Scorer strict = trained().with(ScorerOptions.strictest());
    assertThatThrownBy(() -> strict.predict(Applicant.of(Map.of("income", 30_000, "cards", 6))))
        .isInstanceOf(InvalidApplicantException.class)
        .hasMessageContaining("cards: beyond the values of training");
  }

  @Test
  void model_withRanges_isOfVersionThreeAndWithoutThemBehavesAsBefore() throws IOException {
    Scorer scorer = trained();
    String file = Files.readString(model);
    assertThat(file).contains("\"formatVersion\" : \"1.3\"", "\"training_range\"");
    assertThat(scorer.with(ScorerOptions.asModel()).probability(with(highest))).isPositive();
  }
}
