package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepaymentTermsTest {
  private static final MathContext FIFTY = new MathContext(50);

  /** Amount, rate, term and monthly payment of five loans of the public LendingClub file. */
  @ParameterizedTest
  @CsvSource({
    "10000, 0.1144, 36, 329.48",
    "8000, 0.1199, 36, 265.68",
    "15600, 0.1049, 36, 506.97",
    "7200, 0.0649, 36, 220.65",
    "24375, 0.1727, 60, 609.33"
  })
  void instalment_loanOfTheData_isTheRecordedOne(
      BigDecimal amount, BigDecimal apr, int months, BigDecimal instalment) {
    assertThat(RepaymentTerms.of(amount, apr, months).instalment()).isEqualTo(instalment);
  }

  @Test
  void instalment_noInterest_isTheShareRoundedUp() {
    RepaymentTerms terms = terms("1000", "0", 36);

    assertThat(terms.instalment()).isEqualTo("27.78");
    assertThat(terms.lastInstalment()).isEqualTo("27.70");
    assertThat(terms.totalInterest()).isEqualTo("0.00");
  }

  /** Whole numbers of cents, which floating point need not hit. */
  @Test
  void instalment_exactlyWholeCents_isNotRoundedUp() {
    assertThat(terms("1000", "0.12", 1).instalment()).isEqualTo("1010.00");
    // 1.05^2 / 2.05 times 205 is 1.05^2 times 100.
    assertThat(terms("205", "0.60", 2).instalment()).isEqualTo("110.25");
  }

  /**
   * 99,999,999,997 cents times 13,333,333 over 12,000,000 leave a remainder of 1, which a double
   * cannot hold.
   */
  @Test
  void instalment_aTrillionthAboveWholeCents_isRoundedUp() {
    assertThat(terms("999999999.97", "1.333333", 1).instalment()).isEqualTo("1111111083.31");
  }

  /** Python 3.11, decimal with 50 digits: interest of each month quantized ROUND_FLOOR. */
  @Test
  void of_exampleLoan_hasTheTotalsOfItsSchedule() {
    RepaymentTerms terms = terms("10000", "0.1325", 36);

    assertThat(terms.instalment()).isEqualTo("338.15");
    assertThat(terms.lastInstalment()).isEqualTo("337.73");
    assertThat(terms.totalInterest()).isEqualTo("2172.98");
    assertThat(terms.totalRepaid()).isEqualTo("12172.98");
    assertThat(terms.totalCost(new BigDecimal("200"))).isEqualTo("2372.98");
  }

  @Test
  void schedule_threeMonths_showsEveryCent() {
    assertThat(terms("100", "0.12", 3).schedule())
        .containsExactly(
            row(1, "34.01", "1.00", "33.01", "66.99"),
            row(2, "34.01", "0.66", "33.35", "33.64"),
            row(3, "33.97", "0.33", "33.64", "0.00"));
  }

  @Test
  void schedule_loanOfFewCents_isRepaidEarly() {
    RepaymentTerms terms = terms("0.02", "0", 3);

    assertThat(terms.schedule())
        .extracting(ScheduleRow::instalment)
        .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.01"), new BigDecimal("0.00"));
    assertThat(terms.lastInstalment()).isEqualTo("0.00");
  }

  @Test
  void equals_sameLoanWrittenDifferently_isEqual() {
    assertThat(terms("1000", "0.10", 36))
        .isEqualTo(terms("1000.00", "0.1000", 36))
        .hasSameHashCodeAs(terms("1000.00", "0.1", 36))
        .isNotEqualTo(terms("1000", "0.10", 60))
        .isNotEqualTo(terms("1000", "0.11", 36))
        .isNotEqualTo(terms("1001", "0.10", 36))
        .hasToString(
            "1000.00 over 36 months at APR 0.1: 32.27 a month, last 31.94, total interest 161.39");
  }

  @Test
  void of_outOfRange_saysTheRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms("0", "0.1", 36))
        .withMessage("the amount must be above 0");
    assertThatIllegalArgumentException().isThrownBy(() -> terms("10.001", "0.1", 36));
    assertThatIllegalArgumentException().isThrownBy(() -> terms("-1", "0.1", 36));
    assertThatIllegalArgumentException().isThrownBy(() -> terms("1000000000.01", "0.1", 36));
    assertThatIllegalArgumentException().isThrownBy(() -> terms("1E+2000000000", "0.1", 36));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms("1000", "13", 36))
        .withMessage("the APR must be a fraction between 0 and 9, with at most 6 decimals");
    assertThatIllegalArgumentException().isThrownBy(() -> terms("1000", "0.1234567", 36));
    assertThatIllegalArgumentException().isThrownBy(() -> terms("1000", "-0.01", 36));
    assertThatIllegalArgumentException().isThrownBy(() -> terms("1000", "0.1", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> terms("1000", "0.1", 601));
  }

  @Property
  void instalment_anyLoan_isTheFormulaRoundedUp(
      @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cents,
      @ForAll @IntRange(min = 1, max = 2_000_000) int millionths,
      @ForAll @IntRange(min = 1, max = 120) int months) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    BigDecimal apr = BigDecimal.valueOf(millionths, 6);
    BigDecimal r = apr.divide(BigDecimal.valueOf(12), FIFTY);
    BigDecimal growth = BigDecimal.ONE.add(r).pow(months, FIFTY);
    BigDecimal exact =
        amount.multiply(r).multiply(growth).divide(growth.subtract(BigDecimal.ONE), FIFTY);

    BigDecimal instalment = RepaymentTerms.of(amount, apr, months).instalment();

    // 30 decimals are beyond the error of fifty digits, and below any true distance to a cent.
    assertThat(instalment)
        .isEqualTo(exact.setScale(30, RoundingMode.HALF_UP).setScale(2, RoundingMode.CEILING));
  }

  @Property
  void schedule_anyLoan_addsUpToTheCent(
      @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cents,
      @ForAll @IntRange(min = 0, max = 9_000_000) int millionths,
      @ForAll @IntRange(min = 1, max = 600) int months) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    RepaymentTerms terms = RepaymentTerms.of(amount, BigDecimal.valueOf(millionths, 6), months);
    List<ScheduleRow> schedule = terms.schedule();

    assertThat(schedule).hasSize(months);
    BigDecimal balance = amount;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal interest = BigDecimal.ZERO;
    for (ScheduleRow row : schedule) {
      assertThat(row.instalment()).isEqualTo(row.interest().add(row.principal()));
      assertThat(row.instalment()).isBetween(new BigDecimal("0.00"), terms.instalment());
      balance = balance.subtract(row.principal());
      assertThat(row.balance()).isEqualTo(balance);
      paid = paid.add(row.instalment());
      interest = interest.add(row.interest());
    }
    assertThat(balance).isEqualByComparingTo("0");
    assertThat(interest).isEqualTo(terms.totalInterest());
    assertThat(paid).isEqualTo(terms.totalRepaid()).isEqualTo(amount.add(interest));
    assertThat(schedule.get(months - 1).instalment()).isEqualTo(terms.lastInstalment());
    assertThat(terms.instalment().multiply(BigDecimal.valueOf(months)))
        .isGreaterThanOrEqualTo(amount.add(interest));
  }

  private static RepaymentTerms terms(String amount, String apr, int months) {
    return RepaymentTerms.of(new BigDecimal(amount), new BigDecimal(apr), months);
  }

  private static ScheduleRow row(
      int month, String instalment, String interest, String principal, String balance) {
    return new ScheduleRow(
        month,
        new BigDecimal(instalment),
        new BigDecimal(interest),
        new BigDecimal(principal),
        new BigDecimal(balance));
  }
}
