package io.loantap.examples.programs;

import io.loantap.Scorer;
import io.loantap.reason.Contribution;
import io.loantap.reason.Counterfactual;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reasons, and what would approve: the contribution of each characteristic, the texts for an
 * adverse-action notice, and changes of one field that alone would have the loan approved.
 */
public final class ExplainDecline {
  private ExplainDecline() {}

  /** Prints score, three contributions, reasons and changes of an applicant just declined. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    Map<String, Object> applicant = new LinkedHashMap<>(DemoData.applicant("applicant.json"));
    applicant.put("loan_amnt", 22_000);
    applicant.put("dti", 31);

    Explanation explanation = scorer.explain(applicant);

    System.out.println("Score: " + explanation.displayedScore().points());
    explanation.contributions().stream()
        .sorted(Comparator.comparingDouble(Contribution::shortfall).reversed())
        .limit(3)
        .forEach(
            each ->
                System.out.printf(
                    "%s: %.2f of log-odds short of the reference%n",
                    each.characteristic(), each.shortfall()));
    for (Reason reason : explanation.reasons()) {
      System.out.println("Reason: " + reason.text());
    }
    for (Counterfactual change : explanation.changes()) {
      System.out.printf(
          "Would approve: %s %s (probability of default %.4f)%n",
          change.field(), change.target(), change.probability());
    }
  }
}
