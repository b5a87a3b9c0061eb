package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns that init proposes as outcome, and the rows that it says it passed over. */
class OutcomeCandidatesTest {
  @TempDir private Path folder;

  private Path loans(String column, String one, String other, String status) throws IOException {
    StringBuilder text = new StringBuilder("dti," + column + "," + status + "\n");
    for (int row = 0; row < 300; row++) {
      text.append(row % 37).append(",\"").append(row % 3 == 0 ? one : other).append("\",");
      text.append(row % 5 == 0 ? "Late 90+" : row % 7 == 0 ? "Current" : "paid").append('\n');
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "Anrede, Frau, Herr",
    "who, Female, Male",
    "kind_of_person, married, single",
    "guarantor, Ann 0171-555123, Joe born 1.2.1970",
    "contact, ann@example.com, joe@example.com",
  })
  void init_columnsOfPeople_areNoOutcomeAndNotQuoted(String column, String one, String other)
      throws IOException {
    Run run = Run.of("init", loans(column, one, other, "Ausgang"), "--out", folder.resolve("r"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("--label Ausgang --bad='Late 90+' --good=paid")
        .doesNotContain(one, other);
  }

  @Test
  void init_rowsThatTrainingStopsAt_areCounted() throws IOException {
    StringBuilder text = new StringBuilder("dti,status\n");
    for (int row = 0; row < 300; row++) {
      text.append(row % 37).append(row % 10 == 0 ? ",bad,\n" : row % 11 == 0 ? ",\n" : ",");
      text.append(row % 10 == 0 || row % 11 == 0 ? "" : row % 3 == 0 ? "bad\n" : "good\n");
    }
    Path loans = Files.writeString(folder.resolve("loans.csv"), text);

    Run run =
        Run.of(
            "init", loans, "--label", "status", "--bad", "bad", "--out", folder.resolve("r.json"));

    assertThat(run.isOk().out())
        .contains(
            "30 rows have another number of fields than the header and were passed over",
            "25 rows have no outcome in column \"status\"",
            "--exclude \"\"");
  }

  @Test
  void init_codesBesideDecimalCommas_areProposed() throws IOException {
    StringBuilder text = new StringBuilder("score;dti;status\n");
    for (int row = 0; row < 300; row++) {
      text.append(row % 20 == 0 ? -999 : 300 + row).append(';').append(row % 37).append(",5;");
      text.append(row % 3 == 0 ? "bad\n" : "good\n");
    }
    Path loans = Files.writeString(folder.resolve("loans.csv"), text);

    Run run =
        Run.of(
            "init", loans, "--label", "status", "--bad", "bad", "--out", folder.resolve("r.json"));

    assertThat(run.isOk().out()).contains("special values", "score -999 (15 rows)");
  }

  @Test
  void train_recipeOfAnotherFile_isSaid() throws IOException {
    Path loans = loans("annual_inc", "40000", "50000", "status");

    Run run =
        Run.of(
            "train",
            loans,
            "--label",
            "status",
            "--bad",
            "Late 90+",
            "--good",
            "paid",
            "--out",
            folder.resolve("m.json"));

    assertThat(run.isOk().out().replaceAll("\\s+", " "))
        .contains("has columns for 2 alone: it was not written for this file. Use --recipe auto");
  }

  @ParameterizedTest
  @CsvSource({"Kundennr, ''", "Vertragsnummer, ''", "loan_id, Total"})
  void init_namesOfRows_areLeftOut(String column, String lastLine) throws IOException {
    StringBuilder text = new StringBuilder(column + ",dti,status\n");
    for (int row = 0; row < 300; row++) {
      text.append(100_000 + 7 * row).append(',').append(row % 37);
      text.append(row % 3 == 0 ? ",bad\n" : ",good\n");
    }
    text.append(lastLine.isEmpty() ? "" : lastLine + ",12,good\n");
    Path loans = Files.writeString(folder.resolve("loans.csv"), text);

    Run run =
        Run.of(
            "init", loans, "--label", "status", "--bad", "bad", "--out", folder.resolve("r.json"));

    assertThat(run.isOk().out())
        .contains("\"" + column + "\" was left out: its name is that of an identifier");
  }

  @Test
  void init_aPointBeforeThreeDigitsInEachCell_isAskedAbout() throws IOException {
    StringBuilder text = new StringBuilder("income;rate;status\n");
    for (int row = 0; row < 300; row++) {
      text.append(20 + row % 70).append(".").append(100 + row).append(";0.");
      text.append(100 + row).append(row % 3 == 0 ? ";bad\n" : ";good\n");
    }
    Path loans = Files.writeString(folder.resolve("loans.csv"), text);

    Run run =
        Run.of(
            "init", loans, "--label", "status", "--bad", "bad", "--out", folder.resolve("r.json"));

    assertThat(run.isOk().out())
        .contains("\"income\" is read as decimals, though each number has a point before three")
        .contains("--decimal ,")
        .doesNotContain("\"rate\" is read as decimals");
  }

  @Test
  void evaluate_unfinishedLoansAsTheOtherOutcome_areSaid() throws IOException {
    Path loans = LoanTable.first(300).write(folder.resolve("loans.csv"));
    Path others =
        Files.writeString(
            folder.resolve("others.csv"), Files.readString(loans).replace("Fully Paid", "Current"));

    Run run =
        Run.of("evaluate", LoanTable.BUNDLED.resolveSibling("demo-model.json"), others).isOk();

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("\"Current\" in column \"loan_status\" counts as good", "--exclude");
  }
}
