package io.loantap.examples.programs;

import io.loantap.Notice;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import io.loantap.applicant.InvalidApplicantException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Options for bad input: by the rules of the model, as strict as can be, and generous with a notice
 * of each correction.
 */
public final class BadInputOptions {
  private BadInputOptions() {}

  /** Prints what three sets of options make of the same application. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    Map<String, Object> applicant = new LinkedHashMap<>(DemoData.applicant("applicant.json"));
    applicant.remove("emp_length");
    applicant.put("dti", 12_000);
    applicant.put("shoe_size", 43);

    print("As the model", scorer, applicant);
    print("Strictest", scorer.with(ScorerOptions.strictest()), applicant);
    ScorerOptions generous =
        ScorerOptions.asModel()
            .withMissing(ScorerOptions.Gap.WORST)
            .withOutOfRange(ScorerOptions.OutOfRange.CLIP)
            .withUnknownField(ScorerOptions.UnknownField.IGNORE);
    print("Generous", scorer.with(generous), applicant);
  }

  private static void print(String title, Scorer scorer, Map<String, Object> applicant) {
    System.out.println(title + ":");
    try {
      Prediction prediction = scorer.predict(applicant);
      System.out.printf("  probability of default %.4f%n", prediction.probability());
      for (Notice notice : prediction.notices()) {
        System.out.println("  " + notice.message());
      }
    } catch (InvalidApplicantException e) {
      e.violations().forEach(each -> System.out.println("  " + each.message()));
    }
  }
}
