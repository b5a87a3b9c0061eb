package io.loantap;

import static io.loantap.LoanModel.applicant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.Applicant;
import io.loantap.decision.LendingTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditRecordTest {
  private static final Scorer SCORER = LoanModel.scorer();
  private static final Map<String, Object> APPLICANT = applicant(10_000, 36, 80_000, 5);
  private static final Map<String, Object> DECLINED = applicant(35_000, 60, 20_000, 38);

  private static AuditRecord audit(Map<String, ?> applicant) {
    return SCORER.decide(applicant).toAuditRecord(Applicant.of(applicant), SCORER.schema());
  }

  @Test
  void toJson_anyDecision_isReadBackEqual() {
    for (Map<String, Object> applicant : List.of(APPLICANT, DECLINED)) {
      AuditRecord audit = audit(applicant);

      assertThat(audit.toJson()).doesNotContain("\n");
      assertThat(AuditRecord.parse(audit.toJson())).isEqualTo(audit);
    }
  }

  @Test
  void toJson_decision_holdsVersionsAndNoValueOfTheApplicant() {
    Map<String, Object> applicant = new LinkedHashMap<>(APPLICANT);
    applicant.put("emp_title", "Rocket Scientist");
    applicant.put("annual_inc", 81_234);

    String json = audit(applicant).toJson();

    assertThat(json)
        .contains(SCORER.modelId(), "\"outcome\":\"APPROVE\"", "\"options\":\"as model\"")
        .doesNotContain("Rocket", "81234", " months\"");
    assertThat(SCORER.decide(applicant).toString()).doesNotContain("Rocket", "81234");
  }

  @Test
  void toAuditRecord_sameApplicationThroughOtherDoors_hasTheSameHash() {
    AuditRecord ofMap = audit(APPLICANT);
    Applicant text =
        Applicant.ofText(
            Map.of(
                "dti", "5.0",
                "annual_inc", " 8e4",
                "term", "36 months ",
                "loan_amnt", "10000",
                "emp_title", ""));
    AuditRecord ofText = SCORER.decide(text).toAuditRecord(text, SCORER.schema());

    assertThat(ofText.inputSha256()).isEqualTo(ofMap.inputSha256()).hasSize(64);
    assertThat(audit(applicant(10_000, 36, 80_000, 5.5)).inputSha256())
        .isNotEqualTo(ofMap.inputSha256());
  }

  @Test
  void replay_sameApplicantAndModel_comesOutTheSame() {
    AuditRecord kept = AuditRecord.parse(audit(DECLINED).toJson());

    Replay replay = LoanModel.scorer().replay(kept, Applicant.of(DECLINED));

    assertThat(replay.differences()).isEmpty();
    assertThat(replay.same()).isTrue();
  }

  @Test
  void replay_anotherApplicant_namesWhatDiffers() {
    Replay replay = SCORER.replay(audit(APPLICANT), Applicant.of(DECLINED));

    assertThat(replay.same()).isFalse();
    assertThat(replay.differences())
        .containsExactly("inputSha256", "outcome", "probability", "score", "reasons", "offer");
  }

  @Test
  void replay_otherPolicyAndOptions_namesThem() {
    Scorer other =
        SCORER
            .with(SCORER.policy().withTerms(LendingTerms.none()))
            .with(ScorerOptions.asModel().withUnknownField(ScorerOptions.UnknownField.IGNORE));

    assertThat(other.replay(audit(DECLINED), Applicant.of(DECLINED)).differences())
        .containsExactly("policyId", "options");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"model\": 1}"})
  void parse_somethingElse_isRefused(String text) {
    assertThatThrownBy(() -> AuditRecord.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("udit record");
  }

  @Test
  void parse_unknownOutcome_saysWhere() {
    String json = audit(APPLICANT).toJson().replace("\"APPROVE\"", "\"MAYBE\"");

    assertThatThrownBy(() -> AuditRecord.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/outcome")
        .hasMessageContaining("COUNTEROFFER");
  }
}
