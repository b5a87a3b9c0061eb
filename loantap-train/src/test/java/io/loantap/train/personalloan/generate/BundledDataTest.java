package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.scorecard.Logistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder {@code data} is what its README says. */
class BundledDataTest {
  private static final Path DATA = Path.of("..", "data");
  private static final Path BUNDLED = DATA.resolve("loantap-synthetic.csv");
  private static final String SHA_256 =
      "ce495975b7d2f948a82dba00c056ee7aa01b02ec48c38b30ff2fb962e71edca9";

  @TempDir Path folder;

  @Test
  void bundledFile_regenerated_isTheSameBytes() throws IOException, GeneralSecurityException {
    Path again = folder.resolve("again.csv");
    LoanGenerator.writeCsv(again, 10_000, 42, rows -> {});

    assertThat(sha256(again)).isEqualTo(SHA_256);
    assertThat(sha256(BUNDLED)).isEqualTo(SHA_256);
  }

  @Test
  void readme_always_namesHashAndCommandAndSaysSynthetic() throws IOException {
    List<String> readme = Files.readAllLines(DATA.resolve("README.md"));

    assertThat(readme.get(0)).contains("synthetic").contains("no real people");
    assertThat(readme)
        .anyMatch(line -> line.contains(SHA_256))
        .anyMatch(
            line ->
                line.equals(
                    "./loantap generate --rows 10000 --seed 42 --out data/loantap-synthetic.csv"));
  }

  @Test
  void readme_trueModel_hasTheCoefficientsOfTheCode() throws IOException {
    String readme = Files.readString(DATA.resolve("README.md"));

    Map.of(
            "intercept", TrueModel.INTERCEPT,
            "`term` = 60 months", TrueModel.TERM_60_MONTHS,
            "`revol_util` missing", TrueModel.UTILIZATION_MISSING,
            "`mort_acc` missing", TrueModel.MORTGAGES_MISSING)
        .forEach((name, value) -> assertThat(readme).contains(row(name, value)));
    List.of(
            TrueModel.HOME_OWNERSHIP,
            TrueModel.VERIFICATION,
            TrueModel.APPLICATION_TYPE,
            TrueModel.PURPOSE)
        .forEach(
            levels ->
                levels.forEach(
                    (level, value) -> assertThat(readme).contains(row("`" + level + "`", value))));
    for (double slope :
        new double[] {
          TrueModel.LOAN_AMOUNT_SLOPE * 10_000,
          TrueModel.LOG_INCOME_SLOPE,
          TrueModel.UTILIZATION_SLOPE,
          TrueModel.REVOLVING_BALANCE_SLOPE * 10_000,
          TrueModel.OPEN_ACCOUNTS_SLOPE,
          TrueModel.TOTAL_ACCOUNTS_SLOPE,
          TrueModel.MORTGAGES_SLOPE,
          TrueModel.CREDIT_AGE_SLOPE,
          TrueModel.PUBLIC_RECORDS_SLOPE,
          TrueModel.BANKRUPTCIES_SLOPE,
          TrueModel.DTI_LOW_SLOPE,
          TrueModel.DTI_HIGH_SLOPE
        }) {
      assertThat(readme).contains(String.format(Locale.ROOT, "| %+.3f per ", slope));
    }
  }

  @ParameterizedTest
  @CsvSource({"applicant.json, 0.2052, 22690", "applicant-risky.json, 0.7865, 70466"})
  void exampleApplicant_trueProbability_isAsTheReadmeSays(
      String name, double probability, String zip) throws IOException {
    JsonNode json = new ObjectMapper().readTree(DATA.resolve(name).toFile());
    double trueProbability = Logistic.probability(TrueModel.logOdds(application(json)));

    assertThat(trueProbability).isCloseTo(probability, within(0.0005));
    assertThat(Files.readString(DATA.resolve("README.md")))
        .contains(String.format(Locale.ROOT, "%.1f %%", 100 * probability));
    assertThat(json.get("address").asText()).endsWith(zip);
  }

  @ParameterizedTest
  @CsvSource({"applicant.json", "applicant-risky.json"})
  void exampleApplicant_columns_areTheRawOnesWithoutTheOutcome(String name) throws IOException {
    JsonNode json = new ObjectMapper().readTree(DATA.resolve(name).toFile());
    List<String> inputs =
        Arrays.stream(LoanCsv.HEADER.strip().split(",", -1))
            .filter(column -> !column.equals("loan_status"))
            .toList();

    assertThat(json.fieldNames()).toIterable().containsExactlyElementsOf(inputs);
    assertThat(json.get("installment").asDouble())
        .isEqualTo(
            Installment.dollars(
                json.get("loan_amnt").asDouble(),
                json.get("int_rate").asDouble(),
                months(json.get("term").asText())));
  }

  private static String row(String name, double value) {
    return String.format(Locale.ROOT, "| %s | %+.2f |", name, value);
  }

  private static Application application(JsonNode json) {
    return new Application(
        json.get("loan_amnt").doubleValue(),
        months(json.get("term").asText()),
        json.get("emp_title").asText(),
        json.get("emp_length").asText(),
        json.get("home_ownership").asText(),
        json.get("annual_inc").doubleValue(),
        json.get("verification_status").asText(),
        month(json.get("issue_d").asText()),
        json.get("purpose").asText(),
        json.get("title").asText(),
        json.get("dti").doubleValue(),
        month(json.get("earliest_cr_line").asText()),
        json.get("open_acc").doubleValue(),
        json.get("pub_rec").doubleValue(),
        json.get("revol_bal").doubleValue(),
        json.get("revol_util").doubleValue(),
        json.get("total_acc").doubleValue(),
        json.get("application_type").asText(),
        json.get("mort_acc").doubleValue(),
        json.get("pub_rec_bankruptcies").doubleValue());
  }

  private static int months(String term) {
    return Integer.parseInt(term.substring(1, 3));
  }

  private static YearMonth month(String text) {
    return YearMonth.parse(text, DateTimeFormatter.ofPattern("MMM-yyyy", Locale.US));
  }

  private static String sha256(Path file) throws IOException, GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
