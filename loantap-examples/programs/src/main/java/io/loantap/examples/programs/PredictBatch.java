package io.loantap.examples.programs;

import io.loantap.RowResult;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A batch: many applicants one after the other. One that cannot be scored is a row of its own and
 * stops nothing.
 */
public final class PredictBatch {
  private PredictBatch() {}

  /** Prints a line for each of four applicants, of which the third lacks an income. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    List<Applicant> applicants = new ArrayList<>();
    for (int amount : new int[] {5_000, 14_000, 14_000, 30_000}) {
      Map<String, Object> values = new LinkedHashMap<>(DemoData.applicant("applicant.json"));
      values.put("loan_amnt", amount);
      applicants.add(Applicant.of(values));
    }
    Map<String, Object> incomplete = DemoData.applicant("applicant.json");
    incomplete.remove("annual_inc");
    applicants.set(2, Applicant.of(incomplete));

    try (Stream<RowResult> results = scorer.predictAll(applicants)) {
      results.forEach(PredictBatch::print);
    }
  }

  private static void print(RowResult result) {
    if (result instanceof RowResult.Scored scored) {
      System.out.printf("Row %d: %.4f%n", scored.row(), scored.prediction().probability());
    } else if (result instanceof RowResult.Rejected rejected) {
      System.out.printf(
          "Row %d: rejected, %s%n", rejected.row(), rejected.violations().get(0).message());
    }
  }
}
