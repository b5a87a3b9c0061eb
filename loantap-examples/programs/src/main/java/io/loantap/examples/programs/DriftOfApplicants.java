package io.loantap.examples.programs;

import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Drift, and the sum of two instances: each counts its own applicants, the counts add up, and the
 * sum is held against the training loans of the model.
 */
public final class DriftOfApplicants {
  private DriftOfApplicants() {}

  /**
   * Prints the drift of 2,000 usual applicants of one instance and 2,000 of more debt of another.
   */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    DriftMonitor one = DriftMonitor.of(scorer);
    DriftMonitor other = DriftMonitor.of(scorer);
    for (Map<String, String> loan : DemoData.loans(2_000, scorer.usedFields())) {
      one.predict(Applicant.ofText(loan));
      double debt = Double.parseDouble(loan.get("dti"));
      other.predict(Applicant.ofText(with(loan, "dti", String.valueOf(debt + 8))));
    }

    String sent = other.snapshot().toJson();
    DriftSnapshot all = one.snapshot().merge(DriftSnapshot.fromJson(sent));
    DriftReport report = all.against(scorer);

    System.out.println("Applicants: " + report.now());
    System.out.printf(
        "Score: PSI %.2f, %s%n", report.score().index().value(), report.score().index().band());
    for (CharacteristicDrift each : report.characteristics().subList(0, 3)) {
      System.out.printf(
          "%s: CSI %.2f, %s%n", each.characteristic(), each.index().value(), each.index().band());
    }
  }

  private static Map<String, String> with(Map<String, String> loan, String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(loan);
    changed.put(field, value);
    return changed;
  }
}
