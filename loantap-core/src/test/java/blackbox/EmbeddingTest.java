package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.ModelFormatException;
import io.loantap.Notice;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.personalloan.LoanTap;
import io.loantap.scorecard.Characteristic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a lending service can do with the exported API and a model file of format 1.0. */
class EmbeddingTest {
  private static final Map<String, Object> APPLICANT =
      Map.ofEntries(
          Map.entry("amount", 12_000),
          Map.entry("income", 48_000L),
          Map.entry("balance", 250.5),
          Map.entry("accounts", 7),
          Map.entry("term", "36 months"),
          Map.entry("job", "10+ years"),
          Map.entry("home", "RENT"),
          Map.entry("asked", "Jan-2015"),
          Map.entry("first", "1999-06"),
          Map.entry("born", "1980-02-29"),
          Map.entry("address", "1 Long Lane\nPort 00813"));

  @Test
  void predict_plainApplicant_hasTheProbabilityOfTheScorecard() throws IOException {
    Prediction prediction = load().predict(APPLICANT);
    assertThat(prediction.probability()).isEqualTo(0.1072392543023643);
    assertThat(prediction.withinThreshold()).isTrue();
    assertThat(prediction.threshold()).isEqualTo(0.25);
    assertThat(prediction.modelId()).isEqualTo("587d24e1c3403509");
    assertThat(prediction.notices()).isEmpty();
  }

  @Test
  void predict_textFromAFile_isTheSame() throws IOException {
    Map<String, String> text =
        Map.ofEntries(
            Map.entry("amount", "12000"),
            Map.entry("income", " 4.8e4 "),
            Map.entry("balance", "250.50"),
            Map.entry("accounts", "7"),
            Map.entry("term", " 36 months"),
            Map.entry("job", "10+ years"),
            Map.entry("home", "RENT"),
            Map.entry("asked", "Jan-2015"),
            Map.entry("first", "1999-06"),
            Map.entry("born", "1980-02-29"),
            Map.entry("address", "1 Long Lane\nPort 00813"),
            Map.entry("unused", ""));
    assertThat(load().predict(Applicant.ofText(text))).isEqualTo(load().predict(APPLICANT));
  }

  @Test
  void predict_sparseApplicant_saysWhatWasMissing() throws IOException {
    Map<String, Object> sparse =
        Map.of(
            "amount",
            1,
            "income",
            48_000,
            "term",
            "60 months",
            "asked",
            "Jan-2015",
            "address",
            "00813");
    assertThat(load().predict(sparse).notices())
        .contains(new Notice("balance", Notice.Kind.MISSING))
        .contains(new Notice("amount_to_income", Notice.Kind.CLIPPED))
        .hasSize(7);
  }

  @Test
  void predict_unknownField_isRefusedWithTheNearMatch() throws IOException {
    Scorer scorer = load();
    assertThatThrownBy(() -> scorer.predict(Map.of("incme", 48_000)))
        .isInstanceOfSatisfying(
            InvalidApplicantException.class,
            e ->
                assertThat(e.violations().get(e.violations().size() - 1).nearMatch())
                    .hasValue("income"));
  }

  @Test
  void load_notAModel_isAFormatException() {
    assertThatThrownBy(() -> Scorer.load(new ByteArrayInputStream(new byte[] {'{', '}'})))
        .isInstanceOf(ModelFormatException.class)
        .isInstanceOf(IOException.class)
        .hasMessage("the stream is not a usable model file: \"format\" is not \"loantap-model\".");
  }

  @Test
  void scorecard_loaded_canBeRead() throws IOException {
    Scorer scorer = load();
    assertThat(scorer.scorecard().characteristics().stream().map(Characteristic::name))
        .startsWith("amount_to_income", "log_income")
        .hasSize(10);
    assertThat(scorer.schema().names()).contains("amount").doesNotContain("zip");
    assertThat(scorer.schema()).isNotEqualTo(LoanTap.schema());
  }

  private static Scorer load() throws IOException {
    try (InputStream model = EmbeddingTest.class.getResourceAsStream("/model-1.0.json")) {
      return Scorer.load(model);
    }
  }
}
