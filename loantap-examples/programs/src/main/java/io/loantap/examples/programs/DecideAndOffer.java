package io.loantap.examples.programs;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.reason.Reason;
import java.io.IOException;

/**
 * A decision and its offer: by the threshold, the rules and the prices of the policy in the model
 * file.
 */
public final class DecideAndOffer {
  private DecideAndOffer() {}

  /** Prints the decisions on two applicants: outcome, terms, reasons. */
  public static void main(String[] args) throws IOException {
    Scorer scorer = Scorer.load(DemoData.file("demo-model.json"));
    for (String name : new String[] {"applicant.json", "applicant-risky.json"}) {
      Decision decision = scorer.decide(DemoData.applicant(name));
      System.out.printf("%s: %s%n", name, decision.outcome());
      decision.offer().ifPresent(offer -> print(offer.terms()));
      for (Reason reason : decision.reasons()) {
        System.out.printf("  %s (%s)%n", reason.text(), reason.source());
      }
    }
  }

  private static void print(RepaymentTerms terms) {
    System.out.printf(
        "  %s over %d months at %s a year: %s a month, %s in all%n",
        terms.amount(), terms.termMonths(), terms.apr(), terms.instalment(), terms.totalRepaid());
  }
}
