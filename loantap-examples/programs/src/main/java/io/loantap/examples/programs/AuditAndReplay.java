package io.loantap.examples.programs;

import io.loantap.AuditRecord;
import io.loantap.Replay;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An audit record and its replay: a line for the files without a value of the applicant, and the
 * same decision from it later, to the last bit.
 */
public final class AuditAndReplay {
  private AuditAndReplay() {}

  /** Prints how a decision comes out again: with the same application, and with another. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    Map<String, Object> applicant = DemoData.applicant("applicant.json");

    Applicant asked = Applicant.of(applicant);
    String line = scorer.decide(asked).toAuditRecord(asked, scorer.schema()).toJson();

    AuditRecord record = AuditRecord.parse(line);
    System.out.println("Recorded: " + record.outcome());
    System.out.println("By this model: " + record.version().modelId().equals(scorer.modelId()));
    Replay replay = scorer.replay(record, asked);
    System.out.println("Same again: " + replay.same());

    Map<String, Object> changed = new LinkedHashMap<>(applicant);
    changed.put("annual_inc", 59_000);
    for (String difference : scorer.replay(record, Applicant.of(changed)).differences()) {
      System.out.println("Differs: " + difference.replaceAll("[0-9a-f]{64}", "HASH"));
    }
  }
}
