package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/pricing.md} tells the figures that the library gives, and knows every code. */
class PricingDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/pricing.md");

  @Test
  void document_workedExample_isWhatTheLibraryGives() throws IOException {
    PricingPolicy policy = PricingPolicy.example();
    Finances finances = Finances.of(60_000, 18);
    Offered offer =
        (Offered)
            OfferSearch.of(policy, 0.25)
                .search(
                    LoanRequest.of(BigDecimal.valueOf(10_000), 36, finances),
                    (amount, term) -> 0.10);
    RepaymentTerms terms = offer.terms();
    Affordability affordability = Affordability.of(finances, policy.foirCap());

    assertThat(Files.readString(DOCUMENT))
        .contains(
            "| break-even APR | " + percent(offer.breakEvenApr(), 4) + " |",
            "| offered APR | " + percent(terms.apr().doubleValue(), 2) + " |",
            "| instalment | " + terms.instalment() + ", the last " + terms.lastInstalment() + " |",
            "| total interest | " + terms.totalInterest() + " |",
            "| expected loss | " + offer.expectedLoss() + " |",
            "| NPV | " + offer.npv() + " |",
            "| FOIR proxy | "
                + percent(offer.foir().doubleValue(), 2)
                + " of at most "
                + percent(policy.foirCap().doubleValue(), 2)
                + " |",
            "| largest affordable instalment | " + affordability.maxInstalment() + " |",
            "| largest affordable amount at this rate | "
                + affordability.maxAmount(terms.apr(), 36)
                + " |");
  }

  @Test
  void document_reasonCodes_areAllExplained() throws IOException {
    String document = Files.readString(DOCUMENT);

    assertThat(Stream.of(OfferReason.values()))
        .allSatisfy(reason -> assertThat(document).contains("`" + reason + "`"));
  }

  private static String percent(double fraction, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * fraction);
  }
}
