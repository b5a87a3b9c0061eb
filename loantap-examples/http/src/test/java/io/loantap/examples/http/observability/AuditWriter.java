package io.loantap.examples.http.observability;

import io.loantap.AuditRecord;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.examples.http.Models;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Records decisions as fast as it can, and says each id once it is recorded, until killed. */
final class AuditWriter {
  private AuditWriter() {}

  /** Takes the model, the audit log and how ids begin. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(Path.of(args[0]));
    Applicant applicant = Models.parsed(Models.applicant("applicant.json"));
    AuditRecord record = scorer.decide(applicant).toAuditRecord(applicant, scorer.schema());
    // Small enough for files to be put aside meanwhile.
    AuditLog log =
        AuditLog.open(new AuditLog.Options(Path.of(args[1]), 50_000, false), Clock.systemUTC());
    OutputStream said = new FileOutputStream(FileDescriptor.out);
    for (int i = 0; i < 100_000; i++) {
      String id = args[2] + "-" + i;
      log.append(record, id);
      said.write((id + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
