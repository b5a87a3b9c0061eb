package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loans with a month each, of which the later ones are like the earlier ones, or are not. */
class TimeSplitTest {
  private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("yyyy-MM");

  @TempDir Path folder;

  private Path model() {
    return folder.resolve("model.json");
  }

  /**
   * Loans of 2013 and 2014, whose outcome depends on a number.
   *
   * @param laterRisk what is added to the log-odds of 2014's second half
   * @param laterSign which way the number counts then
   */
  private Path loans(double laterRisk, int laterSign) throws IOException {
    return loans("issued", month -> MONTHS.format(month), laterRisk, laterSign);
  }

  /**
   * Such loans with another column of time.
   *
   * @param time how it writes the day on which the loan began
   */
  private Path loans(
      String column, Function<LocalDate, String> time, double laterRisk, int laterSign)
      throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(column + ",utilisation,dti,bad\n");
    for (int i = 0; i < 8000; i++) {
      int month = i * 24 / 8000;
      boolean later = month >= 17;
      double value = random.nextGaussian();
      double logOdds = -1.5 + (later ? laterSign * value + laterRisk : value);
      boolean bad = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%.2f,%d,%d%n",
              time.apply(LocalDate.of(2013 + month / 12, 1 + month % 12, 1 + i % 28)),
              50 + 20 * value,
              random.nextInt(40),
              bad ? 1 : 0));
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  private String train(Path loans, Object... more) {
    return TrainCalls.flat(LoanText.train(loans, model(), more).isOk().out());
  }

  private String notices() throws IOException {
    return TrainCalls.read(model()).at("/training/notices").toString();
  }

  @Test
  void train_sameInTime_saysBothAndWarnsOfNothing() throws IOException {
    String out = train(loans(0, 1));
    assertThat(out)
        .contains("In time: fitted to", "up to 2014-05 (issued)", "at random", "in time");
    assertThat(out).doesNotContain("NOT THE SAME IN TIME");
    assertThat(notices()).doesNotContain("IN TIME");
  }

  @Test
  void train_riskRoseLater_warnsOfTheRate() throws IOException {
    assertThat(train(loans(1.2, 1)))
        .contains("NOT THE SAME IN TIME", "% bad where", "--test-after 2014-05")
        .doesNotContain("ranks with an AUC");
    assertThat(notices()).contains("NOT THE SAME IN TIME");
  }

  @Test
  void train_columnTurnsRound_warnsOfTheRanking() throws IOException {
    assertThat(train(loans(0, -1))).contains("NOT THE SAME IN TIME", "ranks with an AUC of 0.");
  }

  @Test
  void train_splitInTimeAnyway_saysNothingOfIt() throws IOException {
    assertThat(train(loans(1.2, 1), "--test-after", "2014-05"))
        .doesNotContain("In time:", "NOT THE SAME");
  }

  @Test
  void train_withoutMonths_saysNothingOfIt() throws IOException {
    Path loans = LoanText.write(folder.resolve("l.csv"), 2000, 5, loan -> "" + loan.place() % 9);
    assertThat(train(loans)).doesNotContain("In time:");
  }

  @ParameterizedTest
  @CsvSource({"2013, 4000", "2013-12, 4000", "Dec-2013, 4000", "2013-12-31, 4000", "12/2013, 4000"})
  void train_testAfter_takesYearsMonthsAndDates(String after, int later) throws IOException {
    train(loans(0, 1), "--test-after", after);
    JsonNode metrics = TrainCalls.read(model()).at("/training/metrics");
    assertThat(metrics.get("test_rows").asInt()).isEqualTo(later);
  }

  /** A recipe of the number alone, which says nothing of time. */
  private Path recipe() throws IOException {
    return Files.writeString(
        folder.resolve("recipe.json"),
        """
        {"name": "own", "description": "", "label": {"column": "bad", "bad": "1"}, "l2": 1,
         "complete": [], "derived": [],
         "characteristics": [
           {"name": "utilisation", "encoder": "standardised", "missing": "reject"}],
         "schema": [{"name": "utilisation", "kind": "number"}]}
        """);
  }

  private Run own(Path loans, Object... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("train", loans, "--recipe", recipe()));
    words.addAll(List.of("--out", model(), "--json", folder.resolve("metrics.json")));
    words.addAll(List.of(more));
    return Run.of(words.toArray()).isOk();
  }

  @ParameterizedTest
  @CsvSource({
    "approval_date, dd/MM/yyyy",
    "ApprovalDate, dd-MMM-yy",
    "disbursed, yyyyMMdd",
    "date, yyyy-MM-dd'T'HH:mm:ss",
    "quarter_month, MMM-yyyy"
  })
  void train_recipeWithoutMonth_findsTheColumnInAnyForm(String column, String form)
      throws IOException {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(form, Locale.ENGLISH);
    Path loans = loans(column, day -> format.format(day.atStartOfDay()), 1.2, 1);
    assertThat(TrainCalls.flat(own(loans).out()))
        .contains(
            "the loans are ordered by \"" + column + "\"; \"date\" in the recipe",
            "up to 2014-05 (" + column + ")",
            "NOT THE SAME IN TIME");
    JsonNode inTime = TrainCalls.read(folder.resolve("metrics.json")).get("in_time");
    assertThat(inTime.get("column").asText()).isEqualTo(column);
    assertThat(inTime.get("last_month").asText()).isEqualTo("2014-05");
    assertThat(inTime.get("charged_off_rate").asDouble())
        .isGreaterThan(inTime.get("mean_probability").asDouble() + 0.1);
    assertThat(inTime.get("differs").asBoolean()).isTrue();
  }

  @Test
  void train_yearsOnly_areAColumnOfTime() throws IOException {
    Path loans = loans("approval_year", day -> "" + day.getYear(), 1.2, 1);
    assertThat(TrainCalls.flat(own(loans).out())).contains("(approval_year)", "NOT THE SAME");
    assertThat(train(loans)).contains("(approval_year)", "NOT THE SAME");
  }

  @Test
  void train_testAfter_takesTheColumnFound() throws IOException {
    Path loans =
        loans(
            "approval_date",
            day -> day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear(),
            0,
            1);
    own(loans, "--test-after", "2013");
    assertThat(TrainCalls.read(model()).at("/training/metrics/test_rows").asInt()).isEqualTo(4000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"date_of_birth", "last_payment_date", "earliest_cr_line", "closed_on"})
  void train_datesOfOtherThings_orderNoLoans(String column) throws IOException {
    Path loans = loans(column, LocalDate::toString, 1.2, 1);
    assertThat(own(loans).out()).doesNotContain("In time");
    assertThat(train(loans)).doesNotContain("In time:");
    LoanText.train(loans, model(), "--test-after", "2013").fails(1, "none was found", "--test");
  }
}
