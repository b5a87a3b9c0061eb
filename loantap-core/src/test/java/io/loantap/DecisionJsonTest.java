package io.loantap;

import static io.loantap.LoanModel.applicant;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {
  private static final Scorer SCORER = LoanModel.scorer();
  private static final Map<String, Object> APPROVED = applicant(10_000, 36, 80_000, 5);
  private static final Map<String, Object> DECLINED = applicant(35_000, 60, 20_000, 38);

  private static JsonNode tree(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  @Test
  void toJson_approval_hasFiguresToTheBitAndMoneyToTheCent() throws IOException {
    Decision decision = SCORER.decide(APPROVED);

    String json = decision.toJson();

    assertThat(json)
        .startsWith("{\"outcome\":\"APPROVE\",\"probability_of_default\":")
        .contains("\"amount\":10000.00,", "\"term_months\":36,", "\"counter_offer\":false}")
        .contains("\"instalment\":" + decision.offer().orElseThrow().terms().instalment() + ",")
        .doesNotContain("\n");
    JsonNode tree = tree(json);
    assertThat(tree.get("probability_of_default").doubleValue()).isEqualTo(decision.probability());
    assertThat(tree.get("threshold").doubleValue()).isEqualTo(decision.threshold());
    assertThat(tree.get("score").doubleValue()).isEqualTo(decision.score());
    assertThat(tree.at("/model/id").textValue()).isEqualTo(SCORER.modelId());
  }

  @Test
  void toJson_decline_hasReasonsAndNoOffer() throws IOException {
    Decision decision = SCORER.decide(DECLINED);

    JsonNode tree = tree(decision.toJson());

    assertThat(tree.get("outcome").textValue()).isEqualTo("DECLINE");
    assertThat(tree.has("offer")).isFalse();
    assertThat(tree.get("reasons").findValuesAsText("code"))
        .isNotEmpty()
        .isEqualTo(decision.reasons().stream().map(reason -> reason.code()).toList());
    assertThat(tree.at("/reasons/0/source").textValue())
        .isEqualTo(decision.reasons().get(0).source().name());
  }

  @Test
  void toJson_auditRecord_isAPartOfTheDecisions() throws IOException {
    for (Map<String, Object> applicant : List.of(APPROVED, DECLINED)) {
      Decision decision = SCORER.decide(applicant);

      JsonNode audit =
          tree(decision.toAuditRecord(Applicant.of(applicant), SCORER.schema()).toJson());

      assertThat(audit.has("input_sha256")).isTrue();
      checkPart(audit, tree(decision.toJson()));
    }
  }

  private static void checkPart(JsonNode part, JsonNode whole) {
    part.properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              JsonNode same = whole.path(member.getKey());
              if (value.isObject()) {
                checkPart(value, same);
              } else if (value.isArray()) {
                assertThat(same).hasSameSizeAs(value);
                for (int i = 0; i < value.size(); i++) {
                  checkPart(value.get(i), same.get(i));
                }
              } else if (!member.getKey().equals("input_sha256")) {
                assertThat(same).as(member.getKey()).isEqualTo(value);
              }
            });
  }
}
