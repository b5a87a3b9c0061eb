package io.loantap.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.pricing.LoanRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanUnitsTest {
  private static final LoanFields FIELDS = new LoanFields("amount", "term", "income", "debts");

  private static Schema schema(String term, String income, String debts) {
    return Schema.of(
        List.of(
            NumericField.of("amount"),
            NumericField.of("term").withUnit(term),
            NumericField.of("income").withUnit(income),
            NumericField.of("debts").withUnit(debts)));
  }

  private static BoundApplicant bound(Schema schema, double term, double income, double debts) {
    return Applicant.of(Map.of("amount", 9_000, "term", term, "income", income, "debts", debts))
        .bind(schema, new ArrayList<>());
  }

  @ParameterizedTest
  @CsvSource({
    "'',     '',                       percent,                   36,  48000, 15",
    "months, currency units,           '',                        36,  48000, 15",
    "years,  currency units a month,   fraction,                  3,   4000,  0.15",
    "years,  currency units a month,   currency units a month,    3,   4000,  600",
    "months, currency units a year,    currency units a year,     36,  48000, 7200",
    "months, EUR a month,              EUR a month,               36,  4000,  600"
  })
  void request_anyUnits_isTheSameLoan(
      String termUnit,
      String incomeUnit,
      String debtUnit,
      double term,
      double income,
      double debts) {
    Schema schema = schema(termUnit, incomeUnit, debtUnit);
    LoanSlots slots = new LoanSlots(FIELDS, List.of(36, 60), schema);

    LoanRequest request = slots.request(bound(schema, term, income, debts)).orElseThrow();

    assertThat(request.termMonths()).hasValue(36);
    assertThat(request.finances().annualIncome()).isEqualByComparingTo("48000");
    assertThat(request.finances().dti()).isEqualByComparingTo(BigDecimal.valueOf(15));
  }

  @Test
  void asking_termInYears_writesYears() {
    Schema schema = schema("years", "", "");
    LoanSlots slots = new LoanSlots(FIELDS, List.of(36, 60), schema);

    BoundApplicant longer = slots.asking(bound(schema, 3, 48_000, 15), 8_000, 60);

    assertThat(longer.number(schema.slot("term"))).isEqualTo(5);
    assertThat(slots.request(longer).orElseThrow().termMonths()).hasValue(60);
  }

  @Test
  void request_debtsInMoneyWithoutIncome_leavesTheRatioOpen() {
    Schema schema = schema("months", "", "currency units a month");
    LoanSlots slots = new LoanSlots(FIELDS, List.of(36, 60), schema);

    assertThat(slots.request(bound(schema, 36, 0, 600)).orElseThrow().finances().dti()).isNull();
  }
}
