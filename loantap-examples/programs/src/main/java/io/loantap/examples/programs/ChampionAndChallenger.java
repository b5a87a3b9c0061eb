package io.loantap.examples.programs;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.build.ModelBuilder;
import io.loantap.challenge.Assignment;
import io.loantap.challenge.ChallengeSnapshot;
import io.loantap.challenge.ChallengedScorer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * A challenger beside the champion: a short card of the lender's is asked about the applications on
 * which the demo model decides. Then a tenth of the applications by id, for a trial in which the
 * challenger decides.
 */
public final class ChampionAndChallenger {
  private ChampionAndChallenger() {}

  /** Prints in what the two differ, and the assignment of ten applications. */
  public static void main(String[] args) throws IOException {
    Scorer champion = Scorer.load(DemoData.file("demo-model.json"));
    byte[] card =
        ModelBuilder.ofLogOdds("short card", champion.schema())
            .base(-1.6)
            .line("dti", new double[] {0, 40}, -0.4, 0.6)
            .line("annual_inc", new double[] {20_000, 120_000}, 0.3, -0.4)
            .levels("term", Map.of("36 months", -0.2, "60 months", 0.7))
            .reason("dti", "DEBT_TO_INCOME")
            .reason("annual_inc", "INCOME")
            .reason("term", "LOAN_TERM")
            .threshold(0.22)
            .toJson();
    Scorer challenger = Scorer.load(new ByteArrayInputStream(card), "short card");

    try (ChallengedScorer scoring = ChallengedScorer.of(champion, challenger)) {
      for (Map<String, String> loan : DemoData.loans(2_000, champion.usedFields())) {
        scoring.decide(Applicant.ofText(loan)); // the champion's decision
      }
      ChallengeSnapshot counts = scoring.snapshot();
      System.out.printf("Compared: %d, %s%n", counts.compared(), counts.swapSet());
      System.out.printf("The same side: %.1f %%%n", 100 * counts.agreement());
      System.out.printf(
          "Mean PD: %.3f and %.3f%n", counts.meanOfChampion(), counts.meanOfChallenger());
      System.out.printf(
          "Not approved by either: %d, with the same first reason: %d%n",
          counts.reasons().compared(), counts.reasons().samePrincipal());
    }

    Assignment trial = Assignment.of("short card 2027", 0.1);
    for (int id = 1; id <= 10; id++) {
      System.out.print(trial.isChallenger("application " + id) ? "challenger " : "champion ");
    }
    System.out.println();
  }
}
