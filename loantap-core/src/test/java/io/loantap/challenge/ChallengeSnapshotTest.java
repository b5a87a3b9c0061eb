package io.loantap.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChallengeSnapshotTest {
  private static final Scorer CHAMPION = TwoModels.champion();
  private static final Scorer CHALLENGER = TwoModels.challenger();

  private static ChallengeSnapshot of(List<Map<String, Object>> applicants) {
    ChallengedScorer scoring = ChallengedScorer.of(CHAMPION, CHALLENGER);
    for (Map<String, Object> values : applicants) {
      try {
        scoring.decide(values);
        scoring.probability(values);
      } catch (InvalidApplicantException e) {
        assertThat(e.violations()).isNotEmpty();
      }
    }
    return scoring.snapshot();
  }

  @Property(tries = 30)
  void merge_anyParts_equalsOneCount(@ForAll long seed, @ForAll @IntRange(max = 60) int cut) {
    List<Map<String, Object>> all = TwoModels.applicants(seed, 60);
    ChallengeSnapshot one = of(all.subList(0, cut));
    ChallengeSnapshot other = ChallengeSnapshot.fromJson(of(all.subList(cut, 60)).toJson());
    assertThat(one.merge(other)).isEqualTo(other.merge(one)).isEqualTo(of(all));
  }

  @Test
  void merge_otherModelOrThreshold_isRefused() {
    ChallengeSnapshot snapshot = of(List.of());
    ChallengeSnapshot others =
        ChallengedScorer.of(/* champion= */ CHALLENGER, /* challenger= */ CHAMPION).snapshot();
    ChallengeSnapshot stricter =
        ChallengeSnapshot.fromJson(snapshot.toJson().replace("0.22", "0.2"));
    for (ChallengeSnapshot other : List.of(others, stricter)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> snapshot.merge(other))
          .withMessageContaining(CHALLENGER.modelId());
    }
  }

  @Test
  void figures_nothingCompared_areZero() {
    ChallengeSnapshot snapshot = of(List.of());
    assertThat(snapshot.agreement()).isZero();
    assertThat(snapshot.meanOfChampion()).isZero();
    assertThat(snapshot.rootMeanSquaredDifference()).isZero();
    assertThat(ChallengeSnapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
  }

  @Test
  void serialize_anyMapper_writesTheSame() throws JsonProcessingException {
    ChallengeSnapshot snapshot = of(TwoModels.applicants(3, 50));
    assertThat(new ObjectMapper().writeValueAsString(snapshot)).isEqualTo(snapshot.toJson());
    assertThat(snapshot.toJson()).doesNotContain("\n").contains("\"samePrincipal\":");
  }

  @Test
  void fromJson_countsThatCannotBe_arePointedAt() {
    String json = of(List.of(TwoModels.plain())).toJson();
    assertThat(json)
        .contains("\"refused\":0", "\"bothWithin\":0,", "\"swappedOut\":0", "\"bothBeyond\":2");
    for (String wrong :
        List.of(
            "{",
            "[]",
            json.replace("\"refused\":0", "\"refused\":-1"),
            json.replace("\"bothBeyond\":2", "\"bothBeyond\":3"),
            json.replace("\"count\":1", "\"count\":3"),
            json.replace(
                "\"outcomes\":[{\"champion\":\"DECLINE\"", "\"outcomes\":[{\"champion\":\"NO\""),
            json.replace("\"championBillionths\":", "\"championBillionths\":99"),
            json.replace("\"samePrincipal\":", "\"samePrincipal\":7"),
            json.replace("\"both\":1", "\"both\":2"),
            json.replace("\"counts\":[0,", "\"counts\":["))) {
      assertThat(wrong).isNotEqualTo(json);
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> ChallengeSnapshot.fromJson(wrong))
          .withMessageContaining("challenge snapshot");
    }
  }

  @Test
  void options_outOfRange_areRefused() {
    ChallengeOptions options = ChallengeOptions.inTheCall();
    assertThatIllegalArgumentException().isThrownBy(() -> options.withShare(-0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withShare(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> ChallengeOptions.onOwnThread(0));
    assertThatIllegalArgumentException().isThrownBy(() -> ChallengeOptions.onOwnThread(1 << 21));
  }
}
