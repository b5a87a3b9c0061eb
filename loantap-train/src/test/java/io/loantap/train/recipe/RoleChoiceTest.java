package io.loantap.train.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldRole;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleChoiceTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              NumericField.of("loan_amt"),
              NumericField.of("years"),
              NumericField.of("tot_income"),
              NumericField.of("Interest Rate"),
              CategoricalField.of("home", List.of("OWN", "RENT"), "")));

  private static Schema chosen(String text) {
    return RoleChoice.apply(RoleChoice.parse(text), SCHEMA);
  }

  @Test
  void apply_columnsWithUnits_haveRolesAndUnits() {
    Schema schema = chosen("amount=loan_amt, term=years:years,income=tot_income:monthly");

    assertThat(schema.role(FieldRole.AMOUNT)).containsExactly("loan_amt");
    assertThat(schema.role(FieldRole.TERM)).containsExactly("years");
    assertThat(schema.role(FieldRole.INCOME)).containsExactly("tot_income");
    assertThat(((NumericField) schema.find("years").orElseThrow()).unit()).isEqualTo("years");
    assertThat(((NumericField) schema.find("tot_income").orElseThrow()).unit())
        .isEqualTo("currency units a month");
  }

  @Test
  void apply_none_takesARoleAway() {
    Schema schema = RoleChoice.apply(RoleChoice.parse("amount=none"), chosen("amount=loan_amt"));

    assertThat(schema.role(FieldRole.AMOUNT)).isEmpty();
  }

  @Test
  void apply_anotherColumn_takesTheRoleOver() {
    Schema schema = RoleChoice.apply(RoleChoice.parse("income=loan_amt"), chosen("income=years"));

    assertThat(schema.role(FieldRole.INCOME)).containsExactly("loan_amt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount                   | expected a role and a column",
        "amont=loan_amt           | did you mean \"amount\"?",
        "amount=loan_amnt         | loan_amnt (did you mean \"loan_amt\"?), which is no column",
        "income=tot_income:weekly | expected one of [monthly, yearly]",
        "income=home              | names home, which is not a number",
        "month=years              | which is not a column of months"
      })
  void apply_whatCannotBe_saysSo(String text, String message) {
    assertThatThrownBy(() -> chosen(text))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "AMT_CREDIT, AMOUNT, ''",
    "LoanAmount, AMOUNT, ''",
    "Duration in month, TERM, months",
    "loan_term_years, TERM, years",
    "tot_income, INCOME, currency units a year",
    "MonthlyIncome, INCOME, currency units a month",
    "DebtRatio, OBLIGATIONS, percent",
    "AMT_ANNUITY, INSTALMENT, ''",
    "loan_int_rate, SET_BY_LENDER, ''"
  })
  void propose_usualName_hasItsRole(String name, FieldRole role, String unit) {
    List<String> notices = new ArrayList<>();

    Schema schema = RoleNames.propose(Schema.of(List.of(NumericField.of(name))), notices);

    assertThat(schema.roles(name)).isEqualTo(Set.of(role));
    assertThat(((NumericField) schema.field(0)).unit()).isEqualTo(unit);
    assertThat(notices).singleElement().asString().contains(name, "--role");
  }

  @Test
  void propose_levelsOrOtherNames_haveNone() {
    List<String> notices = new ArrayList<>();
    List<Field> fields =
        List.of(
            CategoricalField.of("amount", List.of("high", "low"), ""),
            NumericField.of("account_balance"));

    assertThat(RoleNames.propose(Schema.of(fields), notices).hasRoles()).isFalse();
    assertThat(notices).isEmpty();
  }

  @Test
  void propose_rolesThatAreThere_staysAsTheyAre() {
    Schema known = chosen("amount=years");

    Schema schema = RoleNames.propose(known, new ArrayList<>());

    assertThat(schema.role(FieldRole.AMOUNT)).containsExactly("years");
    assertThat(schema.role(FieldRole.SET_BY_LENDER)).containsExactly("Interest Rate");
  }
}
