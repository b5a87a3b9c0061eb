package blackbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Decision;
import io.loantap.DriftMonitor;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.challenge.ChallengedScorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that has everything written that the library writes. */
public final class EverythingWritten {
  private EverythingWritten() {}

  /**
   * Texts of a decision, its explanation, audit record, drift and challenge, by the library and by
   * Jackson.
   */
  public static Map<String, String> of(Path model, Map<String, Object> values) throws IOException {
    Scorer scorer = Scorer.load(model);
    DriftMonitor monitor = DriftMonitor.of(scorer);
    Applicant applicant = Applicant.of(values);
    Decision decision = scorer.decide(applicant);
    monitor.predict(applicant);
    ObjectMapper mapper = new ObjectMapper();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("decision", decision.toJson());
    texts.put("decision by Jackson", mapper.writeValueAsString(decision));
    texts.put("decision as a tree", mapper.valueToTree(decision).toString());
    texts.put("audit", decision.toAuditRecord(applicant, scorer.schema()).toJson());
    texts.put(
        "audit by Jackson",
        mapper.writeValueAsString(decision.toAuditRecord(applicant, scorer.schema())));
    texts.put("drift", monitor.snapshot().toJson());
    texts.put("drift by Jackson", mapper.writeValueAsString(monitor.snapshot()));
    ChallengedScorer challenged = ChallengedScorer.of(monitor, scorer);
    challenged.decide(applicant);
    texts.put("challenge", challenged.snapshot().toJson());
    texts.put("challenge by Jackson", mapper.writeValueAsString(challenged.snapshot()));
    texts.put("explanation by Jackson", mapper.writeValueAsString(scorer.explain(applicant)));
    texts.put("prediction by Jackson", mapper.writeValueAsString(scorer.predict(applicant)));
    return texts;
  }
}
