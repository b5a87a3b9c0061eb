package io.loantap.examples.programs;

import io.loantap.Decision;
import io.loantap.ReasonCatalogues;
import io.loantap.Scorer;
import io.loantap.adverse.AdverseActionNotice;
import io.loantap.adverse.Lender;
import io.loantap.adverse.NoticeTemplate;
import io.loantap.adverse.ScoreDisclosure;
import java.io.IOException;
import java.time.LocalDate;

/** A notice of adverse action: a declined application, told to the applicant in Spanish. */
public final class WriteNotice {
  private static final Lender LENDER =
      new Lender(
          "Lindenford Bank",
          "1 Main Street, Lindenford, OH 22690",
          "the Federal Trade Commission, Equal Credit Opportunity, Washington, DC 20580",
          30);

  private WriteNotice() {}

  /** Prints the day by which the notice has to be sent, and its text. */
  public static void main(String[] args) throws IOException {
    Scorer scorer =
        Scorer.load(DemoData.file("demo-model.json")).withCatalogue(ReasonCatalogues.builtIn("es"));
    LocalDate received = LocalDate.of(2026, 11, 20);
    LocalDate decided = LocalDate.of(2026, 12, 1);

    Decision decision = scorer.decide(DemoData.applicant("applicant-risky.json"));
    AdverseActionNotice notice =
        AdverseActionNotice.of(decision, scorer.catalogue(), LENDER, received, decided)
            .withScore(ScoreDisclosure.of(decision, decided, LENDER.name()));

    System.out.println("Send by " + notice.sendBy() + ", form " + notice.form());
    System.out.println();
    System.out.print(NoticeTemplate.builtIn("es").text(notice));
  }
}
