package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoanCsvTest {
  private static final int ROWS = 3_000;
  private static final String NUMBER = "\\d+\\.\\d|\\d+\\.\\d[1-9]";
  private static final String MONTH =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(19|20)\\d\\d";

  /** Every column, in the order of the raw file, with what its values look like. */
  private static final List<Map.Entry<String, String>> COLUMNS =
      List.of(
          Map.entry("loan_amnt", "\\d+\\.0"),
          Map.entry("term", " (36|60) months"),
          Map.entry("int_rate", NUMBER),
          Map.entry("installment", NUMBER),
          Map.entry("grade", "[A-G]"),
          Map.entry("sub_grade", "[A-G][1-5]"),
          Map.entry("emp_title", "[A-Za-z3, ]*"),
          Map.entry("emp_length", "(< 1 year|1 year|[2-9] years|10\\+ years)?"),
          Map.entry("home_ownership", "MORTGAGE|RENT|OWN|OTHER|NONE|ANY"),
          Map.entry("annual_inc", "[1-9]\\d{2,6}\\.0"),
          Map.entry("verification_status", "Not Verified|Source Verified|Verified"),
          Map.entry("issue_d", MONTH),
          Map.entry("loan_status", "Fully Paid|Charged Off"),
          Map.entry("purpose", "[a-z_]+"),
          Map.entry("title", "[A-Za-z, ]*"),
          Map.entry("dti", NUMBER),
          Map.entry("earliest_cr_line", MONTH),
          Map.entry("open_acc", "\\d+\\.0"),
          Map.entry("pub_rec", "\\d\\.0"),
          Map.entry("revol_bal", "\\d+\\.0"),
          Map.entry("revol_util", "(\\d+\\.\\d)?"),
          Map.entry("total_acc", "\\d+\\.0"),
          Map.entry("initial_list_status", "[fw]"),
          Map.entry("application_type", "INDIVIDUAL|JOINT|DIRECT_PAY"),
          Map.entry("mort_acc", "(\\d+\\.0)?"),
          Map.entry("pub_rec_bankruptcies", "(\\d\\.0)?"),
          Map.entry(
              "address",
              "(\\d{3,5} [A-Za-z. ]+( (Apt\\.|Suite) \\d{3})?\r\n[A-Za-z ]+,|"
                  + "Unit \\d{4} Box \\d{4}\r\n[FD]PO) [A-Z]{2} "
                  + "(00813|05113|11650|22690|29597|30723|48052|70466|86630|93700)"));

  private static List<CSVRecord> records = List.of();

  @BeforeAll
  static void writeAndReadBack() throws IOException {
    LoanGenerator generator = LoanGenerator.withSeed(11);
    LoanCsv csv = new LoanCsv();
    StringBuilder text = new StringBuilder(LoanCsv.HEADER);
    for (int i = 0; i < ROWS; i++) {
      text.append(csv.record(generator.loan(i)));
    }
    records = CSVFormat.RFC4180.parse(new StringReader(text.toString())).getRecords();
  }

  @Test
  void header_always_isThatOfTheRawFile() {
    assertThat(records.get(0).toList())
        .containsExactlyElementsOf(COLUMNS.stream().map(Map.Entry::getKey).toList());
  }

  @Test
  void record_everyColumn_hasTheRawFormat() {
    assertThat(records).hasSize(ROWS + 1);
    for (CSVRecord record : records.subList(1, records.size())) {
      assertThat(record.size()).isEqualTo(COLUMNS.size());
      for (int column = 0; column < COLUMNS.size(); column++) {
        assertThat(record.get(column))
            .as(COLUMNS.get(column).getKey())
            .matches(COLUMNS.get(column).getValue());
      }
    }
  }

  @Test
  void record_readBack_hasTheLoansValues() {
    LoanGenerator generator = LoanGenerator.withSeed(11);
    for (int i = 0; i < ROWS; i++) {
      CSVRecord record = records.get(i + 1);
      Loan loan = generator.loan(i);
      Application a = loan.application();
      Map<String, Double> expected = new TreeMap<>();
      expected.put("loan_amnt", a.loanAmount());
      expected.put("int_rate", loan.terms().interestRate());
      expected.put("installment", loan.terms().installment());
      expected.put("annual_inc", a.annualIncome());
      expected.put("dti", a.dti());
      expected.put("open_acc", a.openAccounts());
      expected.put("pub_rec", a.publicRecords());
      expected.put("revol_bal", a.revolvingBalance());
      expected.put("revol_util", a.revolvingUtilization());
      expected.put("total_acc", a.totalAccounts());
      expected.put("mort_acc", a.mortgageAccounts());
      expected.put("pub_rec_bankruptcies", a.bankruptcies());
      expected.forEach((name, value) -> assertThat(number(record, name)).as(name).isEqualTo(value));
      assertThat(record.get(1)).isEqualTo(" " + a.termMonths() + " months");
      assertThat(record.get(12)).isEqualTo(loan.outcome().label());
      assertThat(record.get(26)).isEqualTo(loan.address()).endsWith(" " + loan.zip());
    }
  }

  @Test
  void loan_anyRow_isConsistentInItself() {
    LoanGenerator generator = LoanGenerator.withSeed(11);
    for (int i = 0; i < ROWS; i++) {
      Loan loan = generator.loan(i);
      Application a = loan.application();
      assertThat(loan.terms().installment())
          .isEqualTo(
              Installment.dollars(a.loanAmount(), loan.terms().interestRate(), a.termMonths()));
      assertThat(loan.terms().grade()).isEqualTo(loan.terms().subGrade().substring(0, 1));
      assertThat(a.totalAccounts()).isGreaterThanOrEqualTo(a.openAccounts());
      assertThat(a.loanAmount()).isBetween(1_000.0, 40_000.0);
      assertThat(a.creditAgeYears()).isBetween(3.0, 55.0);
      if (a.empLength().isEmpty()) {
        assertThat(a.empTitle()).isEmpty();
      }
      if (a.bankruptcies() > 0) {
        assertThat(a.bankruptcies()).isLessThanOrEqualTo(a.publicRecords());
      }
    }
  }

  private static double number(CSVRecord record, String column) {
    int index = COLUMNS.stream().map(Map.Entry::getKey).toList().indexOf(column);
    String text = record.get(index);
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
