package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, dates and missing values as bureaus and spreadsheets write them. */
class CellMeaningTest {
  @TempDir Path folder;

  /** A number for each loan, of which one in eleven has none. */
  private static double number(LoanText.Loan loan) {
    return loan.place() % 11 == 0 ? Double.NaN : loan.place() * 7919 % 9973 * 1.25;
  }

  private Path loans(String name, String format, String blank) throws IOException {
    return LoanText.write(
        folder.resolve(name + ".csv"),
        2000,
        4,
        loan -> {
          double number = number(loan);
          return Double.isNaN(number)
              ? blank
              : '"' + String.format(Locale.ROOT, format, number) + '"';
        });
  }

  private Path model(Path loans) throws IOException {
    Path model = folder.resolve(loans.getFileName() + ".json");
    LoanText.train(loans, model).isOk();
    return model;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "%.2f%%; ''; 1234.5%; 1234.50%",
        "$%,.2f; NA; $1,234.5; $1,234.50",
        "%,.2f; n/a; 1,234.5; 1,234.50",
        "%.2f EUR; ?; EUR; 1234.50 EUR",
        "%(,.2f; -; 1,234.5; 1,234.50",
        "%.2f months; #N/A; 1234.5 months; 1234.50 months"
      })
  void train_numbersInAnyForm_giveTheModelOfPlainOnes(
      String format, String blank, String said, String text) throws IOException {
    Path plain = model(loans("plain", "%.2f", ""));
    Path loans = loans("formed", format, blank);
    Path model = folder.resolve("formed.json");
    Run run = LoanText.train(loans, model).isOk();

    assertThat(TrainCalls.read(model).at("/scorecard"))
        .isEqualTo(TrainCalls.read(plain).at("/scorecard"));
    if (format.contains("(")) {
      return; // no number is negative: plain thousands
    }
    assertThat(TrainCalls.flat(run.out())).contains("Read as numbers", said, "--kind");
    Scorer scorer = Scorer.load(model);
    assertThat(scorer.probability(Applicant.ofText(Map.of("dti", "7", "own", text))))
        .isEqualTo(scorer.probability(Map.of("dti", 7, "own", 1234.5)));
    assertThat(scores(model, loans)).isEqualTo(scores(plain, loans("plain", "%.2f", "")));
    Run.of("evaluate", model, loans).isOk();
    Run.of("drift", model, loans).isOk();
  }

  private List<String> scores(Path model, Path loans) throws IOException {
    Path out = folder.resolve("scores.csv");
    Run.of("score", model, loans, "--out", out).isOk();
    return Files.readAllLines(out).stream()
        .map(line -> line.substring(line.lastIndexOf(',', line.lastIndexOf(',') - 1)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NA", "n/a", ".", "?", "NULL", "NaN", "None", "-", "#N/A", "\\N", "Missing"})
  void train_wordForAMissingValue_isABlank(String word) throws IOException {
    Path blank = model(loans("plain", "%.2f", ""));
    Path loans = loans("words", "%.2f", word);
    Path model = folder.resolve("words.json");
    Run run = LoanText.train(loans, model).isOk();

    assertThat(TrainCalls.read(model).at("/scorecard"))
        .isEqualTo(TrainCalls.read(blank).at("/scorecard"));
    assertThat(TrainCalls.flat(run.out()))
        .contains("\"" + word + "\" counts as missing in own (182 rows)", "--missing-values");
    Scorer scorer = Scorer.load(model);
    assertThat(scorer.probability(Applicant.ofText(Map.of("dti", "7", "own", word))))
        .isEqualTo(scorer.probability(Map.of("dti", 7)));
  }

  @Test
  void train_oneStrayCell_stopsWithItsLineAndKind() throws IOException {
    Path loans =
        LoanText.write(
            folder.resolve("loans.csv"),
            2000,
            4,
            loan -> loan.place() == 3 ? "hunter" : "" + loan.place() % 97 / 2.0);
    Path model = folder.resolve("model.json");

    Run run = LoanText.train(loans, model);
    run.fails(
        1,
        "bad rows, 1 of 2,000",
        "line 5, column own: wrong type, found a word of letters, expected a number",
        "--skip-bad-rows",
        "--missing-values");
    assertThat(run.err()).doesNotContain("hunter");
    LoanText.train(loans, model, "--skip-bad-rows").isOk();
    LoanText.train(loans, model, "--missing-values", "hunter").isOk();
    assertThat(TrainCalls.read(model).at("/schema").toString()).contains("hunter");
    assertThat(
            Run.of("init", loans, "--label", "bad", "--bad", "1", "--out", folder.resolve("r"))
                .out())
        .contains("1 of 2,000 cells is no number (line 5 for one)");
  }

  @Test
  void train_missingValuesOfARecipe_areThoseOfItsModel() throws IOException {
    Path loans = loans("words", "%.2f", "unknown");
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", loans("plain", "%.2f", ""), "--label", "bad", "--bad", "1", "--out", recipe)
        .isOk();
    String text = Files.readString(recipe);
    Files.writeString(
        recipe, text.replaceFirst("\\{", "{\"missing_values\": [\"unknown\", \"?\"],"));
    Path model = folder.resolve("model.json");
    Run.of("train", loans, "--recipe", recipe, "--out", model).isOk();
    assertThat(TrainCalls.read(model).at("/schema/0/missing_values").toString())
        .isEqualTo("[\"?\",\"unknown\"]");

    Files.writeString(recipe, text);
    Run.of("train", loans, "--recipe", recipe, "--out", model).fails(1, "--missing-values");
    Run.of("train", loans, "--recipe", recipe, "--missing-values", "unknown", "--out", model)
        .isOk();
    Run.of("train", loans, "--recipe", recipe, "--kind", "own=text", "--out", model)
        .fails(1, "--kind", "--recipe auto");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "%2$d/%3$d/%1$d; days (M/d/yyyy",
        "%3$02d.%2$02d.%1$d; days (d.M.yyyy)",
        "%1$d-%2$02d-%3$02d 00:00:00; days (yyyy-MM-dd)",
        "%1$d%2$02d%3$02d; days (yyyyMMdd)",
        "%1$d; years (yyyy)"
      })
  void train_datesInAnyForm_areDatesAndSplitInTime(String format, String said) throws IOException {
    Path loans =
        LoanText.write(
            folder.resolve("loans.csv"),
            2000,
            4,
            loan ->
                String.format(
                    Locale.ROOT,
                    format,
                    2010 + loan.place() % 6,
                    1 + loan.place() % 12,
                    1 + loan.place() % 28));
    Path model = folder.resolve("model.json");
    Run run = LoanText.train(loans, model, "--test-after", "2013-12").isOk();

    assertThat(TrainCalls.flat(run.out())).contains("it holds " + said);
    assertThat(TrainCalls.read(model).at("/scorecard").toString()).doesNotContain("\"own\"");
    assertThat(TrainCalls.read(model).at("/schema/1/kind").asText()).isEqualTo("month");
  }

  @Test
  void train_dayAndMonthInDoubt_areAskedForOnce() throws IOException {
    Path loans =
        LoanText.write(
            folder.resolve("loans.csv"),
            2000,
            4,
            loan -> (1 + loan.place() % 12) + "/" + (1 + loan.place() % 11) + "/2015");
    Path model = folder.resolve("model.json");
    assertThat(TrainCalls.flat(LoanText.train(loans, model).isOk().out())).contains("--dates");
    LoanText.train(loans, model, "--dates", "day-first").isOk();
    assertThat(TrainCalls.read(model).at("/schema/1/format").asText()).isEqualTo("d/M/yyyy");
    LoanText.train(loans, model, "--dates", "sideways").fails(2, "day-first or month-first");
  }

  @Test
  void train_yearsOfTwoDigits_neverLieBehindThePivot() throws IOException {
    Path loans =
        LoanText.write(
            folder.resolve("loans.csv"), 2000, 4, loan -> "Jan-" + (10 + loan.place() % 80));
    Path model = folder.resolve("model.json");
    LoanText.train(loans, model, "--pivot", "2020").isOk();
    assertThat(TrainCalls.read(model).at("/schema/1/pivot").asInt()).isEqualTo(2020);
    assertThat(TrainCalls.read(model).at("/formatVersion").asText()).isEqualTo("1.3");
  }

  @Test
  void train_statedKind_isThatOfTheColumn() throws IOException {
    Path loans =
        LoanText.write(folder.resolve("loans.csv"), 2000, 4, loan -> "" + loan.place() % 5);
    Path model = folder.resolve("model.json");
    LoanText.train(loans, model, "--kind", "own=levels").isOk();
    assertThat(TrainCalls.read(model).at("/schema/1/kind").asText()).isEqualTo("level");
    LoanText.train(loans, model, "--kind", "own=id").isOk();
    assertThat(TrainCalls.read(model).at("/scorecard").toString()).doesNotContain("\"own\"");
    LoanText.train(loans, model, "--kind", "owm=id").fails(1, "did you mean \"own\"");
    LoanText.train(loans, model, "--kind", "own=colour").fails(2, "number, levels, text or id");
    LoanText.train(loans, model, "--missing-values", "-9").fails(2, "special value");
  }

  @Test
  void explore_wordsAndForms_areReadAsInTraining() throws IOException {
    Path loans = loans("formed", "$%,.2f", "NA");
    Path json = folder.resolve("explore.json");
    Run run =
        Run.of(
                "explore",
                loans,
                "--label",
                "bad",
                "--bad",
                "1",
                "--json",
                json,
                "--out",
                folder.resolve("explore.html"))
            .isOk();
    assertThat(TrainCalls.flat(run.out())).contains("\"NA\" counts as missing in own (182 rows)");
    assertThat(TrainCalls.read(json).at("/columns/1/kind").asText()).isEqualTo("NUMBER");
    assertThat(TrainCalls.read(json).at("/columns/1/missing").asInt()).isEqualTo(182);
    assertThat(TrainCalls.read(json).at("/columns/1/numbers/mean").asDouble())
        .isCloseTo(mean(), within(1e-9));
  }

  private static double mean() {
    double sum = 0;
    int count = 0;
    for (int place = 0; place < 2000; place++) {
      double number = number(new LoanText.Loan(place, place % 4 == 0));
      sum += Double.isNaN(number) ? 0 : number;
      count += Double.isNaN(number) ? 0 : 1;
    }
    return sum / count;
  }
}
