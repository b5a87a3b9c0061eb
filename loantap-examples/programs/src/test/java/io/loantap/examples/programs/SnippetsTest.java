package io.loantap.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.AuditRecord;
import io.loantap.Decision;
import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.Prediction;
import io.loantap.ReloadableScorer;
import io.loantap.Replay;
import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import io.loantap.applicant.Applicant;
import io.loantap.challenge.Assignment;
import io.loantap.challenge.ChallengeOptions;
import io.loantap.challenge.ChallengeSnapshot;
import io.loantap.challenge.ChallengedScorer;
import io.loantap.drift.DriftReport;
import io.loantap.pricing.Finances;
import io.loantap.pricing.LoanRequest;
import io.loantap.pricing.OfferResult;
import io.loantap.pricing.OfferSearch;
import io.loantap.pricing.PricingPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Code that the documents show and no program has; {@link DocumentsTest} finds it here. */
class SnippetsTest {
  private static Scorer scorer;
  private static Map<String, Object> applicant;

  @BeforeAll
  static void load() throws IOException {
    scorer = Scorer.load(DemoData.file("demo-model.json"));
    applicant = DemoData.applicant("applicant.json");
  }

  @Test
  void drift_beside_counts() {
    DriftMonitor monitor = DriftMonitor.of(scorer);
    Prediction prediction = monitor.predict(applicant);
    DriftReport drift = monitor.report();

    assertThat(prediction).isEqualTo(scorer.predict(applicant));
    assertThat(drift.now()).isEqualTo(1);
  }

  @Test
  void drift_merged_addsUp() {
    DriftMonitor monitor = DriftMonitor.of(scorer);
    monitor.predict(applicant);
    String other = monitor.snapshot().toJson();

    DriftSnapshot window = monitor.drain();
    String json = window.toJson();
    DriftSnapshot both = window.merge(DriftSnapshot.fromJson(other));
    DriftReport report = both.against(scorer);

    assertThat(json).isEqualTo(other);
    assertThat(report.now()).isEqualTo(2);
  }

  @Test
  void pricing_request_findsAnOffer() {
    OfferSearch search = OfferSearch.of(PricingPolicy.example(), 0.25);
    OfferResult result =
        search.search(
            LoanRequest.of(BigDecimal.valueOf(10_000), 36, Finances.of(60_000, 18)),
            (amount, term) -> probabilityOfDefault(amount, term));

    assertThat(result.offer()).isPresent();
  }

  private static double probabilityOfDefault(double amount, int term) {
    return term <= 36 && amount < 20_000 ? 0.08 : 0.12;
  }

  @Test
  void audit_lineOfTheLog_replays() throws IOException {
    Applicant application = Applicant.of(applicant);
    AuditRecord written = scorer.decide(application).toAuditRecord(application, scorer.schema());
    JsonNode line = new ObjectMapper().readTree("{\"decision\": " + written.toJson() + "}");

    assertThat(replay(line, application).same()).isTrue();
  }

  private static Replay replay(JsonNode line, Applicant applicant) throws IOException {
    AuditRecord recorded = AuditRecord.parse(line.get("decision").toString());
    Replay replay = scorer.replay(recorded, applicant);
    return replay;
  }

  /** Of docs/challenger.md; compiled only, since its files are the reader's. */
  static double agreement(Map<String, Object> applicant) throws IOException {
    Scorer champion = Scorer.load(Path.of("model.json"));
    Scorer challenger = Scorer.load(Path.of("next.json"));
    ChallengedScorer scoring = ChallengedScorer.of(champion, challenger);

    Decision decision = scoring.decide(applicant);
    ChallengeSnapshot counts = scoring.snapshot();
    double agreement = counts.agreement();
    return decision.probability() + agreement;
  }

  /** A challenger that lacks fields, likewise. */
  static Scorer generous() throws IOException {
    ScorerOptions generous =
        ScorerOptions.asModel().withUnknownField(ScorerOptions.UnknownField.IGNORE);
    Scorer challenger = Scorer.load(Path.of("next.json"), generous);
    return challenger;
  }

  /** A challenger that is loaded again, likewise. */
  static ChallengedScorer reloaded(Scorer champion) throws IOException {
    ReloadableScorer next = ReloadableScorer.watch(Path.of("next.json"));
    ChallengedScorer scoring =
        ChallengedScorer.of(
            DriftMonitor.of(champion), next::scorer, ChallengeOptions.onOwnThread(1024));
    return scoring;
  }

  @Test
  void challenger_windows_addUp() {
    String other;
    List<ChallengeSnapshot> window;
    try (ChallengedScorer scoring = ChallengedScorer.of(scorer, scorer)) {
      scoring.decide(applicant);
      other = scoring.snapshot().toJson();
      window = scoring.drain();
    }
    String json = window.get(0).toJson();
    ChallengeSnapshot both = window.get(0).merge(ChallengeSnapshot.fromJson(other));

    assertThat(json).isEqualTo(other);
    assertThat(both.agreement()).isEqualTo(1);
  }

  /** A trial, of docs/challenger.md. */
  static Scorer deciding(String applicationId, Scorer champion, Scorer challenger) {
    Assignment trial = Assignment.of("2027-q1", 0.1);
    Scorer deciding = trial.isChallenger(applicationId) ? challenger : champion;
    return deciding;
  }
}
