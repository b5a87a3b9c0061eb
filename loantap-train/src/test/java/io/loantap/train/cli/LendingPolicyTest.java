package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lender's terms, from training to decisions. */
class LendingPolicyTest extends TrainCalls {
  private static final Path DEMO = Path.of("../data/demo-model.json");
  private static final Path GOOD = Path.of("../data/applicant.json");
  private static final Path RISKY = Path.of("../data/applicant-risky.json");

  /** Money as it is written, with its cents. */
  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** The example of the document. */
  private Path documented() throws IOException {
    String document = Files.readString(Path.of("../docs/decisions.md"));
    int start = document.indexOf("```json") + 7;
    return policy(document.substring(start, document.indexOf("```", start)));
  }

  /** The same without the refer band, which has to contain the threshold of the model. */
  private Path withoutBand() throws IOException {
    return policy(Files.readString(documented()).replaceFirst("\"refer\".*\n", ""));
  }

  private Path policy(String json) throws IOException {
    return Files.writeString(folder.resolve("policy.json"), json);
  }

  private static JsonNode decision(Object... more) throws IOException {
    Object[] words = new Object[more.length + 4];
    words[0] = "predict";
    words[1] = DEMO;
    words[2] = "--format";
    words[3] = "json";
    System.arraycopy(more, 0, words, 4, more.length);
    return EXACT.readTree(Run.of(words).isOk().out());
  }

  @Test
  void predict_goodApplicant_isOfferedTermsWhoseScheduleAddsUp() throws IOException {
    JsonNode decision = decision(GOOD, "--schedule");

    assertThat(decision.get("outcome").asText()).isEqualTo("APPROVE");
    assertThat(decision.get("reasons")).isEmpty();
    JsonNode offer = decision.get("offer");
    assertThat(offer.get("amount").asText()).isEqualTo("14000.00");
    BigDecimal interest = BigDecimal.ZERO;
    for (JsonNode month : decision.get("schedule")) {
      interest = interest.add(new BigDecimal(month.get("interest").asText()));
    }
    assertThat(decision.get("schedule")).hasSize(36);
    assertThat(offer.get("total_interest").asText()).isEqualTo(interest.toPlainString());
  }

  @Test
  void predict_riskyApplicant_isDeclinedForTheScore() throws IOException {
    JsonNode decision = decision(RISKY);

    assertThat(decision.get("outcome").asText()).isEqualTo("DECLINE");
    assertThat(decision.has("offer")).isFalse();
    assertThat(decision.get("reasons")).isNotEmpty().hasSizeLessThan(5);
    assertThat(decision.get("reasons").get(0).get("source").asText()).isEqualTo("SCORE");
  }

  @Test
  void predict_text_isReadByPeople() {
    String out = Run.of("predict", DEMO, GOOD, "--schedule").isOk().out();

    assertThat(flat(out))
        .startsWith("Approved: probability of default")
        .contains("Offer: 14,000.00 over 36 months at", "interest in all", "month instalment");
    assertThat(flat(Run.of("predict", DEMO, RISKY).isOk().out()))
        .startsWith("Declined: probability of default")
        .contains("Reasons: 1. ", "(score, -");
  }

  @Test
  void predict_policyOfTheDocument_isUsed() throws IOException {
    JsonNode own = decision(GOOD);
    JsonNode other = decision(GOOD, "--policy", documented());

    assertThat(other.at("/model/policy").asText()).isNotEqualTo(own.at("/model/policy").asText());
    // LGD of 0.85 in place of 0.9.
    assertThat(other.get("expected_loss").decimalValue().signum()).isNotNegative();
    assertThat(Double.parseDouble(other.get("expected_loss").asText()))
        .isLessThan(Double.parseDouble(own.get("expected_loss").asText()));
  }

  @Test
  void train_policyOfTheDocument_isInTheModel() throws IOException {
    train("--policy", withoutBand()).isOk();

    JsonNode policy = read(model).get("policy");
    assertThat(policy.get("rules")).hasSize(4);
    assertThat(policy.at("/pricing/terms/note").asText()).isEqualTo("Ours, of January.");
  }

  @Test
  void train_modelThatMayNotPrice_saysSoAndMakesNoOffers() throws IOException {
    Run run = train("--recipe", "benchmark").isOk();
    assertThat(flat(run.out())).contains("The model makes no offers", "int_rate");

    String out = Run.of("predict", model, GOOD).isOk().out();
    assertThat(out).doesNotContain("Offer:");
    Run.of("predict", model, GOOD, "--policy", withoutBand())
        .fails(1, "does not fit the model", "int_rate");
  }

  @Test
  void train_pricingForAModelThatMayNotPrice_isRefused() throws IOException {
    train("--recipe", "benchmark", "--policy", withoutBand())
        .fails(1, "The policy does not fit the model", "int_rate");
    assertThat(model).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"rule\": []} | at /rule: unknown key",
        "{\"rules\": [{\"rule\": \"least\"}]} | at /rules/0",
        "{\"refer\": {\"from\": 0.5, \"to\": 0.4}} | at /refer: a refer band",
        "{ | no well-formed JSON",
        "{\"rules\": [{\"rule\": \"minimum\", \"field\": \"anual_inc\", \"value\": 1, \"code\": \"A\","
            + " \"then\": \"refer\"}]} | did you mean \"annual_inc\"?"
      })
  void predict_badPolicy_isExplained(String json, String message) throws IOException {
    Run.of("predict", DEMO, GOOD, "--policy", policy(json)).fails(1, "policy.json", message);
  }

  @Test
  void predict_bandBesideTheThreshold_isExplained() throws IOException {
    Path band = policy("{\"refer\": {\"from\": 0.5, \"to\": 0.6}}");
    Run.of("predict", DEMO, GOOD, "--policy", band)
        .fails(1, "the refer band from 0.5 to 0.6 does not contain the threshold, 0.21");
  }

  @Test
  void predict_noSuchPolicy_saysSo() {
    Run.of("predict", DEMO, GOOD, "--policy", folder.resolve("none.json"))
        .fails(1, "none.json: there is no such file");
  }
}
