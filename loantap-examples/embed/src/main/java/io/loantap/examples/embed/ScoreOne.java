package io.loantap.examples.embed;

import io.loantap.Prediction;
import io.loantap.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Loads the model file named by the first argument and scores one applicant. */
public final class ScoreOne {
  private ScoreOne() {}

  /** Prints the decision on one invented applicant. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(Path.of(args[0]));
    Prediction prediction = scorer.predict(applicant());
    System.out.printf(
        "%s, probability of default %.3f, threshold %.3f%n",
        prediction.approved() ? "Approved" : "Rejected",
        prediction.probability(),
        prediction.threshold());
    prediction.notices().forEach(notice -> System.out.println(notice.message()));
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
