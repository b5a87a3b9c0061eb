package com.example;

import io.loantap.Decision;
import io.loantap.Prediction;
import io.loantap.ReloadableScorer;
import io.loantap.Scorer;
import io.loantap.reason.Explanation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Asks the model file that the first argument names about one applicant, and again at each Enter:
 * by the model that the file holds then.
 */
public final class ScoreOne {
  static final String AGAIN = "Enter asks again.";

  private ScoreOne() {}

  /** Runs until the end of standard input. */
  public static void main(String[] args) throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (ReloadableScorer models = ReloadableScorer.watch(Path.of(args[0]))) {
      do {
        ask(models.scorer());
        System.out.println(AGAIN);
      } while (input.readLine() != null);
    }
  }

  private static void ask(Scorer scorer) {
    Prediction prediction = scorer.predict(applicant());
    System.out.printf(
        "Probability of default %.3f, %s the threshold of %.3f, model %.8s%n",
        prediction.probability(),
        prediction.withinThreshold() ? "within" : "above",
        prediction.threshold(),
        prediction.modelId());

    Decision decision = scorer.decide(applicant());
    System.out.println("Decision: " + decision.outcome());
    decision
        .offer()
        .ifPresent(offer -> System.out.println("Instalment: " + offer.terms().instalment()));
    decision.reasons().forEach(reason -> System.out.println("Reason: " + reason.text()));
    decision.notices().forEach(notice -> System.out.println("Notice: " + notice.message()));

    Explanation explanation = scorer.explain(applicant());
    System.out.println("Score: " + explanation.displayedScore().points());
    explanation.reasons().forEach(reason -> System.out.println("Against: " + reason.text()));
  }

  private static Map<String, Object> applicant() {
    return Map.ofEntries(
        Map.entry("loan_amnt", 12_000),
        Map.entry("term", "36 months"),
        Map.entry("emp_length", "4 years"),
        Map.entry("home_ownership", "RENT"),
        Map.entry("annual_inc", 65_000),
        Map.entry("verification_status", "Verified"),
        Map.entry("issue_d", "Jan-2015"),
        Map.entry("purpose", "credit_card"),
        Map.entry("dti", 18.5),
        Map.entry("earliest_cr_line", "Jun-2003"),
        Map.entry("open_acc", 9),
        Map.entry("pub_rec", 0),
        Map.entry("revol_bal", 8_400),
        Map.entry("revol_util", 41.7),
        Map.entry("total_acc", 21),
        Map.entry("application_type", "INDIVIDUAL"),
        Map.entry("mort_acc", 0),
        Map.entry("pub_rec_bankruptcies", 0));
  }
}
