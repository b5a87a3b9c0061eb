package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.loantap.personalloan.LoanTap;
import io.loantap.personalloan.LoanTapApplicantBuilder;
import io.loantap.text.NearMatch;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ApplicantTest {
  private static final Schema LOANS = LoanTap.schema();

  @Test
  void ofText_rawFileFormats_areRead() {
    BoundApplicant applicant =
        Applicant.ofText(
                Map.of(
                    "term", " 36 months",
                    "emp_length", "< 1 year",
                    "earliest_cr_line", "Jun-1990",
                    "annual_inc", "117000.0",
                    "mort_acc", "",
                    "sub_grade", "B4",
                    "address", "0174 Michelle Gateway\r\nMendozaberg, OK 00813"))
            .bind(LOANS);
    assertThat(applicant.text(LOANS.slot("term"))).isEqualTo("36 months");
    assertThat(applicant.number(LOANS.slot("term"))).isZero();
    assertThat(applicant.number(LOANS.slot("emp_length"))).isZero();
    assertThat(applicant.number(LOANS.slot("earliest_cr_line"))).isEqualTo(12 * 1990 + 5);
    assertThat(applicant.number(LOANS.slot("annual_inc"))).isEqualTo(117000);
    assertThat(applicant.text(LOANS.slot("annual_inc"))).isNull();
    assertThat(applicant.number(LOANS.slot("mort_acc"))).isNaN();
    assertThat(applicant.number(LOANS.slot("sub_grade"))).isEqualTo(8);
    assertThat(applicant.text(LOANS.slot("address"))).endsWith("00813");
    assertThat(applicant.number(LOANS.slot("dti"))).isNaN();
  }

  @Test
  void ofText_valuesThatAreNoText_areTakenAsOfTakesThem() {
    BoundApplicant applicant =
        Applicant.ofText(
                Map.of("annual_inc", 117000, "dti", "3.5", "issue_d", YearMonth.of(2015, 1)))
            .bind(LOANS);
    assertThat(applicant.number(LOANS.slot("annual_inc"))).isEqualTo(117000);
    assertThat(applicant.number(LOANS.slot("dti"))).isEqualTo(3.5);
    assertThat(applicant.number(LOANS.slot("issue_d"))).isEqualTo(12 * 2015);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Applicant.ofText(Map.of("term", 36)).bind(LOANS))
        .withMessageContaining("term: wrong type, found a number");
  }

  @Test
  void loanTap_everyColumn_isInFileOrder() {
    assertThat(LOANS.size()).isEqualTo(26);
    assertThat(LOANS.names()).startsWith("loan_amnt", "term").endsWith("address");
    assertThat(((CategoricalField) LOANS.find("emp_length").orElseThrow()).levels())
        .startsWith("< 1 year", "1 year", "2 years")
        .endsWith("9 years", "10+ years");
    assertThat(((CategoricalField) LOANS.find("sub_grade").orElseThrow()).levels()).hasSize(35);
    assertThat(LOANS.find("loan_status")).isEmpty();
    assertThat(LOANS.fields()).allSatisfy(field -> assertThat(field.description()).isNotBlank());
  }

  @Test
  void of_textForANumber_isNotGuessed() {
    assertThat(violations(Applicant.of(Map.of("annual_inc", "50000"))))
        .containsExactly(
            new Violation(
                "annual_inc",
                Violation.Code.WRONG_TYPE,
                "text",
                "a number from 0 to 1000000000 (currency units)",
                null));
  }

  @Test
  void of_nullValue_isMissing() {
    Map<String, Object> values = new HashMap<>();
    values.put("annual_inc", null);
    assertThat(Applicant.of(values).bind(LOANS).number(LOANS.slot("annual_inc"))).isNaN();
  }

  @Test
  void of_changedMap_keepsTheOldValues() {
    Map<String, Object> values = new HashMap<>(Map.of("annual_inc", 1));
    Applicant applicant = Applicant.of(values);
    values.put("annual_inc", 2);
    assertThat(applicant.bind(LOANS).number(LOANS.slot("annual_inc"))).isEqualTo(1);
  }

  @Test
  void bind_manyThingsWrong_areListedInSchemaOrderUnknownLast() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("anual_inc", 1);
    values.put("xyzzy", null);
    values.put("address", 5);
    values.put("issue_d", "2015");
    values.put("dti", Double.POSITIVE_INFINITY);
    values.put("loan_amnt", "much");
    List<Violation> violations = violations(Applicant.of(values));
    assertThat(violations)
        .extracting(Violation::field)
        .containsExactly("loan_amnt", "issue_d", "dti", "address", "anual_inc", "xyzzy");
    assertThat(violations)
        .extracting(Violation::code)
        .containsExactly(
            Violation.Code.WRONG_TYPE,
            Violation.Code.MALFORMED_DATE,
            Violation.Code.NOT_FINITE,
            Violation.Code.WRONG_TYPE,
            Violation.Code.UNKNOWN_FIELD,
            Violation.Code.UNKNOWN_FIELD);
    assertThat(violations.get(4).nearMatch()).hasValue("annual_inc");
    assertThat(violations.get(5).nearMatch()).isEmpty();
    assertThat(violations.get(4).message())
        .isEqualTo(
            "anual_inc: unknown field, expected one of the schema's 26 fields; did you mean"
                + " \"annual_inc\"?");
    assertThatExceptionOfType(InvalidApplicantException.class)
        .isThrownBy(() -> Applicant.of(values).bind(LOANS))
        .satisfies(e -> assertThat(e.violations()).isEqualTo(violations))
        .withMessageContaining("xyzzy: unknown field")
        .withMessageStartingWith("loan_amnt: wrong type");
  }

  /** Whatever goes wrong, nobody reads in a log what the applicant wrote. */
  @Property(tries = 300)
  void messages_anyValues_neverHoldThem(@ForAll long seed) {
    Random random = new Random(seed);
    String marker = "Zq" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36) + "xW";
    double number = -1e12 * (1 + random.nextDouble());
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, String> text = new LinkedHashMap<>();
    for (String name : LOANS.names()) {
      String key = random.nextInt(10) == 0 ? name + "_" : name;
      values.put(key, random.nextBoolean() ? marker : number);
      text.put(key, random.nextBoolean() ? marker : Double.toString(number));
    }
    for (Applicant applicant : List.of(Applicant.of(values), Applicant.ofText(text))) {
      List<Violation> violations = new ArrayList<>();
      BoundApplicant bound = applicant.bind(LOANS, violations);
      String said = applicant + " " + bound + " " + violations;
      if (!violations.isEmpty()) {
        said += new InvalidApplicantException(violations);
      }
      assertThat(said).doesNotContain(marker, Double.toString(number), "annual_inc=");
    }
  }

  @Test
  void bind_toAnEqualSchema_isTheSame() {
    BoundApplicant bound = Applicant.of(Map.of("annual_inc", 1)).bind(LOANS);
    assertThat(bound.bind(Schema.of(LOANS.fields()))).isSameAs(bound);
    assertThat(bound.schema()).isSameAs(LOANS);
  }

  @Test
  void bind_toAnotherSchema_carriesValuesOverByName() {
    Schema other =
        Schema.of(
            List.of(
                new DateField("issue_d", DateFormat.ISO_MONTH, ""),
                CategoricalField.of("grade", List.of("B", "A"), ""),
                NumericField.of("annual_inc"),
                NumericField.of("purpose"),
                new TextField("title", "")));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("annual_inc", 5);
    values.put("grade", "A");
    values.put("issue_d", "Jan-2015");
    values.put("title", " my loan ");
    BoundApplicant bound = Applicant.of(values).bind(LOANS).bind(other);
    assertThat(bound.number(0)).isEqualTo(12 * 2015);
    assertThat(bound.number(1)).isEqualTo(1);
    assertThat(bound.text(1)).isEqualTo("A");
    assertThat(bound.number(2)).isEqualTo(5);
    assertThat(bound.text(4)).isEqualTo("my loan");
    values.put("loan_amnt", 1);
    values.put("purpose", "car");
    assertThatExceptionOfType(InvalidApplicantException.class)
        .isThrownBy(() -> Applicant.of(values).bind(LOANS).bind(other))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(
                        tuple("purpose", Violation.Code.WRONG_TYPE),
                        tuple("loan_amnt", Violation.Code.UNKNOWN_FIELD)));
  }

  @Test
  void builder_everyField_equalsTheMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("loan_amnt", 10000.0);
    map.put("term", "36 months");
    map.put("int_rate", 11.44);
    map.put("installment", 329.48);
    map.put("grade", "B");
    map.put("sub_grade", "B4");
    map.put("emp_title", "Marketing");
    map.put("emp_length", "10+ years");
    map.put("home_ownership", "RENT");
    map.put("annual_inc", 117000.0);
    map.put("verification_status", "Not Verified");
    map.put("issue_d", "Jan-2015");
    map.put("purpose", "vacation");
    map.put("title", "Vacation");
    map.put("dti", 26.24);
    map.put("earliest_cr_line", "Jun-1990");
    map.put("open_acc", 16);
    map.put("pub_rec", 0);
    map.put("revol_bal", 36369.0);
    map.put("revol_util", 41.8);
    map.put("total_acc", 25);
    map.put("initial_list_status", "w");
    map.put("application_type", "INDIVIDUAL");
    map.put("mort_acc", 1);
    map.put("pub_rec_bankruptcies", 2);
    map.put("address", "0174 Michelle Gateway");
    assertThat(map.keySet()).containsExactlyElementsOf(LOANS.names());
    BoundApplicant expected = Applicant.of(map).bind(LOANS);
    BoundApplicant built =
        LoanTap.applicant()
            .loanAmount(10000)
            .termMonths(36)
            .interestRate(11.44)
            .installment(329.48)
            .grade("B")
            .subGrade("B4")
            .employmentTitle("Marketing")
            .employmentYears(12)
            .homeOwnership("RENT")
            .annualIncome(117000)
            .verificationStatus("Not Verified")
            .issueMonth(YearMonth.of(2015, 1))
            .purpose("vacation")
            .title("Vacation")
            .debtToIncome(26.24)
            .earliestCreditLine(YearMonth.of(1990, 6))
            .openAccounts(16)
            .publicRecords(0)
            .revolvingBalance(36369)
            .revolvingUtilization(41.8)
            .totalAccounts(25)
            .initialListStatus("w")
            .applicationType("INDIVIDUAL")
            .mortgageAccounts(1)
            .bankruptcies(2)
            .address("0174 Michelle Gateway")
            .build()
            .bind(LOANS);
    for (int slot = 0; slot < LOANS.size(); slot++) {
      String name = LOANS.field(slot).name();
      assertThat(built.number(slot)).as(name).isEqualTo(expected.number(slot)).isNotNaN();
      assertThat(built.text(slot)).as(name).isEqualTo(expected.text(slot));
    }
  }

  @Test
  void builder_employmentYears_areTheFilesLevels() {
    assertThat(employmentLength(0)).isEqualTo("< 1 year");
    assertThat(employmentLength(1)).isEqualTo("1 year");
    assertThat(employmentLength(2)).isEqualTo("2 years");
    assertThat(employmentLength(9)).isEqualTo("9 years");
    assertThat(employmentLength(10)).isEqualTo("10+ years");
    assertThatIllegalArgumentException().isThrownBy(() -> employmentLength(-1));
  }

  @Test
  void builder_numberNotFinite_isRefused() {
    LoanTapApplicantBuilder builder = LoanTap.applicant().annualIncome(Double.NaN);
    assertThatExceptionOfType(InvalidApplicantException.class)
        .isThrownBy(builder::build)
        .withMessageStartingWith("annual_inc: not a finite number");
  }

  @Test
  void schema_nameTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Schema.of(List.of(NumericField.of("income"), new TextField("income", ""))))
        .withMessageContaining("\"income\" twice");
  }

  @Test
  void schema_slots_areThePlaces() {
    Schema schema = Schema.of(List.<Field>of(NumericField.of("a"), NumericField.of("b")));
    assertThat(schema.slot("b")).isEqualTo(1);
    assertThat(schema.slot("c")).isEqualTo(-1);
    assertThat(schema).hasToString("Schema[a, b]").isNotEqualTo(LOANS).isNotEqualTo("Schema");
  }

  @Test
  void exception_noViolation_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InvalidApplicantException(List.of()))
        .withMessageContaining("at least one");
  }

  @Test
  void nearMatch_typos_findTheName() {
    List<String> names = LOANS.names();
    assertThat(NearMatch.of("annualInc", names)).isEqualTo("annual_inc");
    assertThat(NearMatch.of("LOAN_AMOUNT", names)).isEqualTo("loan_amnt");
    assertThat(NearMatch.of("emp lenght", names)).isEqualTo("emp_length");
    assertThat(NearMatch.of("dto", names)).isEqualTo("dti");
    assertThat(NearMatch.of("favourite_colour", names)).isNull();
    assertThat(NearMatch.of("x".repeat(100_000), List.of("y".repeat(100_000)))).isNull();
  }

  @Test
  void bind_manyUnknownNames_reportsAllAndGuessesAtFew() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < 200; i++) {
      values.put("annual_inc" + i, 1);
    }

    List<Violation> violations = violations(Applicant.of(values));

    assertThat(violations).hasSize(200);
    assertThat(violations).filteredOn(it -> it.nearMatch().isPresent()).hasSize(8);
    assertThat(violations.get(0).nearMatch()).hasValue("annual_inc");
  }

  private static String employmentLength(int years) {
    BoundApplicant built = LoanTap.applicant().employmentYears(years).build().bind(LOANS);
    assertThat(built.number(LOANS.slot("emp_length"))).isNotNegative();
    return String.valueOf(built.text(LOANS.slot("emp_length")));
  }

  private static List<Violation> violations(Applicant applicant) {
    List<Violation> violations = new ArrayList<>();
    applicant.bind(LOANS, violations);
    return violations;
  }

  @Test
  void slots_ofAnApplicant_leaveItAsItIs() {
    BoundApplicant applicant =
        Applicant.of(Map.of("loan_amnt", 5000, "term", " 36 months")).bind(LOANS);
    int amount = LOANS.slot("loan_amnt");
    int term = LOANS.slot("term");
    BoundApplicant.Slots slots = new BoundApplicant.Slots(applicant);
    slots.set(amount, 7000);
    slots.set(term, LOANS.field(term).slot("60 months"), "60 months");
    BoundApplicant other = slots.build();
    assertThat(other.number(amount)).isEqualTo(7000);
    assertThat(other.text(term)).isEqualTo("60 months");
    assertThat(applicant.number(amount)).isEqualTo(5000);
    assertThat(applicant.text(term)).isEqualTo("36 months");
  }
}
