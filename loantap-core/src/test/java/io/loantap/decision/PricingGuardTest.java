package io.loantap.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.personalloan.LoanTap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PricingGuardTest {
  @Test
  void guard_circularFields_areRefusedByName() {
    assertThat(PricingGuard.refusal(LoanTap.schema(), List.of("annual_inc", "dti", "term")))
        .isEmpty();
    assertThat(
            PricingGuard.refusal(LoanTap.schema(), List.of("int_rate", "dti", "grade", "int_rate")))
        .contains(
            "This model cannot price loans: it reads grade, int_rate, which the lender sets with the"
                + " rate, so that the rate would depend on itself. Train without; the recipe"
                + " application does so on LoanTap files.");
    assertThat(PricingGuard.refusal(LoanTap.schema(), List.of("installment"))).isPresent();
    assertThat(PricingGuard.refusal(LoanTap.schema(), List.of("sub_grade"))).isPresent();
  }

  @Test
  void guard_rateOfAnotherName_isRefusedByItsRole() {
    Schema schema =
        Schema.of(List.of(NumericField.of("apr"), NumericField.of("income")))
            .withRoles(Map.of("apr", Set.of(FieldRole.SET_BY_LENDER)));

    assertThat(PricingGuard.refusal(schema, List.of("income"))).isEmpty();
    assertThat(PricingGuard.refusal(schema, List.of("apr", "income")))
        .hasValueSatisfying(why -> assertThat(why).contains("it reads apr, which the lender sets"));
  }
}
