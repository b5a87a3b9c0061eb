package io.loantap.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.personalloan.LoanTap;
import io.loantap.pricing.PricingPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoanFieldsTest {
  private static final Schema OTHER =
      Schema.of(
          List.of(
              NumericField.of("AMT_CREDIT"),
              NumericField.of("months"),
              NumericField.of("salary"),
              NumericField.of("burden"),
              NumericField.of("apr")));

  private static Schema with(String field, FieldRole role) {
    Map<String, Set<FieldRole>> roles =
        new HashMap<>(
            Map.of(
                "AMT_CREDIT", Set.of(FieldRole.AMOUNT),
                "months", Set.of(FieldRole.TERM),
                "salary", Set.of(FieldRole.INCOME),
                "burden", Set.of(FieldRole.OBLIGATIONS)));
    roles.put(field, Set.of(role));
    return OTHER.withRoles(roles);
  }

  @Test
  void of_loanTap_isTheFourFieldsOfItsFile() {
    assertThat(LoanFields.of(LoanTap.schema()))
        .isEqualTo(new LoanFields("loan_amnt", "term", "annual_inc", "dti"));
  }

  @Test
  void of_otherNames_areFoundByTheirRoles() {
    assertThat(LoanFields.of(with("apr", FieldRole.SET_BY_LENDER)))
        .isEqualTo(new LoanFields("AMT_CREDIT", "months", "salary", "burden"));
  }

  @Test
  void of_roleWithoutAField_saysWhichAndTheRemedy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoanFields.of(OTHER))
        .withMessage(
            "pricing needs one field of the role amount, but the model has none: train with --role"
                + " amount=FIELD, or name the field in \"fields\" of the policy's pricing");
  }

  @Test
  void of_roleOfTwoFields_namesBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoanFields.of(with("apr", FieldRole.INCOME)))
        .withMessageContaining("one field of the role income, but the model has salary, apr");
  }

  @Test
  void check_modelThatReadsTheRateOfAnotherName_isRefused() {
    LendingTerms terms = LendingTerms.priced(new LoanPricing(PricingPolicy.example()));
    Schema schema = with("apr", FieldRole.SET_BY_LENDER);

    terms.check(schema, List.of("salary"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms.check(schema, List.of("salary", "apr")))
        .withMessageContaining("it reads apr");
  }

  @Test
  void in_termsWithoutNames_namesThoseOfTheRoles() {
    Schema schema = with("apr", FieldRole.SET_BY_LENDER);
    LendingTerms bare = LendingTerms.priced(new LoanPricing(PricingPolicy.example()));
    LoanFields stated = new LoanFields("apr", "months", "salary", "burden");
    LendingTerms named =
        LendingTerms.priced(new LoanPricing(Optional.of(stated), PricingPolicy.example()));

    assertThat(bare.in(schema).pricing().orElseThrow().fields()).contains(LoanFields.of(schema));
    assertThat(named.in(schema)).isEqualTo(named);
  }
}
