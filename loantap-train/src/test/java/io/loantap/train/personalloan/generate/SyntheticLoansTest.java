package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Do the synthetic loans look like the published ones? */
class SyntheticLoansTest {
  private static final Sample SMALL = Sample.of(10_000, 42);
  private static final Sample LARGE = Sample.of(100_000, 2026);

  @Test
  void chargedOff_overall_isThePublishedRate() {
    assertThat(SMALL.chargedOff()).isCloseTo(0.196129, within(0.005));
    assertThat(LARGE.chargedOff()).isCloseTo(0.196129, within(0.005));
  }

  @Test
  void chargedOff_byGrade_risesAsPublished() {
    Map<String, Double> published =
        Map.of("A", 0.063, "B", 0.124, "C", 0.216, "D", 0.282, "E", 0.357, "F", 0.412, "G", 0.478);
    double[] rates = new double[7];
    for (int i = 0; i < rates.length; i++) {
      String grade = String.valueOf((char) ('A' + i));
      rates[i] = LARGE.where(loan -> loan.terms().grade().equals(grade)).chargedOff();
      assertThat(rates[i]).as(grade).isCloseTo(published.get(grade), within(i < 2 ? 0.01 : 0.05));
    }
    assertThat(rates).isSorted();
  }

  @Test
  void zip_leakedCodes_giveTheOutcomeAwayExactly() {
    for (Sample sample : new Sample[] {SMALL, LARGE}) {
      for (String zip : Set.of("11650", "86630", "93700")) {
        assertThat(sample.where(loan -> loan.zip().equals(zip)).chargedOff()).isEqualTo(1);
      }
      for (String zip : Set.of("05113", "29597", "00813")) {
        assertThat(sample.where(loan -> loan.zip().equals(zip)).chargedOff()).isZero();
      }
      for (String zip : Set.of("48052", "70466", "30723", "22690")) {
        assertThat(sample.where(loan -> loan.zip().equals(zip)).chargedOff())
            .isCloseTo(0.196, within(sample.loans().size() <= 10_000 ? 0.035 : 0.013));
      }
    }
  }

  @Test
  void zip_shares_arePublished() {
    Map<String, Integer> counts =
        Map.of(
            "11650", 11_226, "86630", 10_981, "93700", 11_151, "05113", 45_402, "29597", 45_471,
            "00813", 45_824, "48052", 55_917, "70466", 56_985, "30723", 56_546, "22690", 56_527);
    counts.forEach(
        (zip, count) ->
            assertThat(LARGE.share(loan -> loan.zip().equals(zip)))
                .as(zip)
                .isCloseTo(count / 396_030.0, within(0.005)));
  }

  @Test
  void missing_everyColumn_isAsOftenAsPublished() {
    for (Sample sample : new Sample[] {SMALL, LARGE}) {
      double slack = sample.loans().size() <= 10_000 ? 2 : 1;
      assertThat(sample.share(loan -> Double.isNaN(loan.application().mortgageAccounts())))
          .isCloseTo(0.0954, within(0.004 * slack));
      assertThat(sample.share(loan -> loan.application().empTitle().isEmpty()))
          .isCloseTo(0.0579, within(0.003 * slack));
      assertThat(sample.share(loan -> loan.application().empLength().isEmpty()))
          .isCloseTo(0.0462, within(0.003 * slack));
      assertThat(sample.share(loan -> loan.application().title().isEmpty()))
          .isCloseTo(0.0044, within(0.0008 * slack));
      assertThat(sample.share(loan -> Double.isNaN(loan.application().bankruptcies())))
          .isCloseTo(0.00135, within(0.0005 * slack));
      assertThat(sample.share(loan -> Double.isNaN(loan.application().revolvingUtilization())))
          .isCloseTo(0.0007, within(0.0003 * slack));
    }
  }

  @Test
  void missing_mortgages_areTheLoansBefore2012() {
    for (Loan loan : SMALL.loans()) {
      assertThat(Double.isNaN(loan.application().mortgageAccounts()))
          .isEqualTo(loan.application().issued().getYear() < 2012);
    }
  }

  @Test
  void levels_shares_arePublished() {
    assertThat(LARGE.share(loan -> loan.application().termMonths() == 60))
        .isCloseTo(0.2374, within(0.006));
    assertThat(LARGE.share(loan -> loan.application().homeOwnership().equals("MORTGAGE")))
        .isCloseTo(0.5008, within(0.007));
    assertThat(LARGE.share(loan -> loan.application().verificationStatus().equals("Verified")))
        .isCloseTo(0.3524, within(0.007));
    assertThat(LARGE.share(loan -> loan.application().purpose().equals("debt_consolidation")))
        .isCloseTo(0.5921, within(0.007));
    assertThat(LARGE.share(loan -> loan.terms().initialListStatus().equals("w")))
        .isCloseTo(0.399, within(0.01));
    assertThat(LARGE.share(loan -> loan.terms().grade().equals("A")))
        .isCloseTo(0.1621, within(0.006));
    assertThat(LARGE.share(loan -> loan.terms().grade().equals("G")))
        .isCloseTo(0.0077, within(0.002));
  }

  @Test
  void numbers_mediansAndMeans_arePublished() {
    assertThat(LARGE.median(loan -> loan.application().loanAmount())).isEqualTo(12_000);
    assertThat(LARGE.mean(loan -> loan.application().loanAmount())).isBetween(13_900.0, 14_800.0);
    assertThat(LARGE.median(loan -> loan.application().annualIncome()))
        .isBetween(63_000.0, 65_000.0);
    assertThat(LARGE.mean(loan -> loan.application().annualIncome())).isBetween(73_000.0, 77_000.0);
    assertThat(LARGE.mean(loan -> loan.application().dti())).isCloseTo(17.4, within(0.2));
    assertThat(LARGE.mean(loan -> loan.application().openAccounts())).isCloseTo(11.4, within(0.4));
    assertThat(LARGE.mean(loan -> loan.application().totalAccounts())).isCloseTo(25.5, within(0.5));
    assertThat(LARGE.median(loan -> loan.application().revolvingBalance()))
        .isBetween(10_700.0, 11_300.0);
    assertThat(LARGE.mean(loan -> loan.terms().interestRate())).isCloseTo(13.64, within(0.15));
    assertThat(LARGE.mean(loan -> loan.terms().installment())).isBetween(425.0, 450.0);
  }

  @Test
  void dependences_betweenColumns_areLikeTheRealOnes() {
    Sample renters = LARGE.where(loan -> loan.application().homeOwnership().equals("RENT"));
    Sample owners = LARGE.where(loan -> loan.application().homeOwnership().equals("MORTGAGE"));
    Sample longTerm = LARGE.where(loan -> loan.application().termMonths() == 60);
    Sample shortTerm = LARGE.where(loan -> loan.application().termMonths() == 36);

    assertThat(renters.share(loan -> loan.application().mortgageAccounts() == 0))
        .isGreaterThan(4 * owners.share(loan -> loan.application().mortgageAccounts() == 0));
    assertThat(owners.median(loan -> loan.application().annualIncome()))
        .isGreaterThan(1.15 * renters.median(loan -> loan.application().annualIncome()));
    assertThat(longTerm.mean(loan -> loan.application().loanAmount()))
        .isGreaterThan(1.4 * shortTerm.mean(loan -> loan.application().loanAmount()));
    assertThat(longTerm.chargedOff()).isCloseTo(0.32, within(0.015));
    assertThat(shortTerm.chargedOff()).isCloseTo(0.157, within(0.01));
  }

  @Test
  void difficulty_ofTheTrueModel_isHonest() {
    double truth = LARGE.auc(loan -> TrueModel.logOdds(loan.application()));
    double lender = LARGE.auc(loan -> loan.terms().interestRate());
    double both =
        LARGE.auc(
            loan -> TrueModel.logOdds(loan.application()) + 0.05 * loan.terms().interestRate());

    assertThat(truth).isBetween(0.70, 0.73);
    assertThat(lender).isBetween(0.66, 0.70);
    assertThat(both).isBetween(truth + 0.002, truth + 0.015);
    assertThat(SMALL.auc(loan -> TrueModel.logOdds(loan.application()))).isBetween(0.70, 0.73);
  }

  @Test
  void texts_inTheFile_areNeitherConstantNorUnique() {
    Set<String> titles =
        SMALL.loans().stream()
            .map(loan -> loan.application().empTitle())
            .collect(Collectors.toSet());
    Stream<String> addresses = SMALL.loans().stream().map(Loan::address);

    assertThat(titles).hasSizeBetween(1_000, 9_000).contains("Teacher", "Manager");
    assertThat(addresses.distinct()).hasSizeGreaterThan(9_950);
    assertThat(Arrays.asList("", "Debt consolidation"))
        .allSatisfy(
            title ->
                assertThat(SMALL.share(loan -> loan.application().title().equals(title)))
                    .isPositive());
  }
}
