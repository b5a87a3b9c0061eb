package io.loantap.examples.programs;

import io.loantap.Scorer;
import io.loantap.applicant.InvalidApplicantException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map: field names to values, and what is said of values that are wrong: all at once, the near
 * match of an unknown name, never a value.
 */
public final class PredictMap {
  private PredictMap() {}

  /** Prints the probability of default of a map, and the violations of a wrong one. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    Map<String, Object> applicant = DemoData.applicant("applicant.json");
    System.out.printf("Probability of default: %.4f%n", scorer.probability(applicant));

    Map<String, Object> wrong = new LinkedHashMap<>(applicant);
    wrong.remove("annual_inc");
    wrong.put("anual_inc", 58_000);
    wrong.put("dti", -3);
    try {
      scorer.predict(wrong);
    } catch (InvalidApplicantException e) {
      e.violations().forEach(each -> System.out.println(each.message()));
    }
  }
}
