package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class InitCommandTest {
  @TempDir Path folder;

  private final StringWriter output = new StringWriter();

  private Path data() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,income,defaulted"));
    for (int row = 0; row < 60; row++) {
      lines.add(row + "," + row % 9 + "," + (row % 5 == 0 ? "yes" : "no"));
    }
    return Files.write(folder.resolve("loans.csv"), lines);
  }

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return new CommandLine(new InitCommand())
        .setOut(new PrintWriter(output))
        .setErr(new PrintWriter(output))
        .execute(words);
  }

  @Test
  void execute_dataWithLabel_writesARecipeThatIsReadBack() throws IOException {
    Path out = folder.resolve("mine.json");

    int exit = run(data(), "--label", "defaulted", "--bad", "yes", "--out", out);

    assertThat(exit).isZero();
    Recipe recipe = Recipes.find(out.toString());
    assertThat(recipe.label()).isEqualTo(new Recipe.Label("defaulted", "yes"));
    assertThat(recipe.features()).hasSize(1);
    assertThat(output.toString())
        .contains("\"id\" was left out")
        .contains("1 characteristics from 2 columns");
  }

  @Test
  void execute_columns_areATableAndTheNextCommandTrains() throws IOException {
    Path data = folder.resolve("my loans.csv");
    List<String> lines = new ArrayList<>(List.of("monthly_income;home;issued;paid"));
    for (int row = 0; row < 400; row++) {
      lines.add(
          (1000 + row % 90)
              + (row % 3 == 0 ? ";OWN;" : ";RENT;")
              + (row % 2 == 0 ? "Jan-2015;" : "Mar-2015;")
              + (row % 5 == 0 ? "no" : "yes"));
    }
    Files.write(data, lines);
    Path out = folder.resolve("mine.json");

    int exit = run(data, "--separator", ";", "--label", "paid", "--bad", "no", "--out", out);

    assertThat(exit).isZero();
    assertThat(output.toString().replaceAll(" +", " "))
        .contains(
            "column holds missing besides blank special role model",
            "monthly_income numbers in currency units a month - - income used",
            "home 2 levels - - - used",
            "issued months such as Jan-2015 - - - left out");
    String next = output.toString().lines().reduce("", (all, line) -> line).strip();
    assertThat(next).isEqualTo("loantap train '" + data + "' --separator ';' --recipe " + out);
    Path model = folder.resolve("model.json");
    Run.of("train", data, "--separator", ";", "--recipe", out, "--out", model);
    assertThat(model).exists();
  }

  @Test
  void execute_fileThatNobodyKnows_saysWhatTheOutcomeMayBe() throws IOException {
    int exit = run(data(), "--out", folder.resolve("mine.json"));

    assertThat(exit).isEqualTo(1);
    assertThat(output.toString())
        .contains(
            "does not say what a bad loan is",
            "Columns that may say it: defaulted (\"no\", \"yes\").",
            "--label defaulted --bad=yes");
  }

  @Test
  void execute_outcomeOfOtherWords_areNamed() throws IOException {
    Path loans =
        Files.writeString(
            folder.resolve("loans.csv"),
            Files.readString(data()).replace("defaulted", "loan_status"));

    int exit = run(loans, "--out", folder.resolve("mine.json"));

    assertThat(exit).isEqualTo(1);
    assertThat(output.toString()).contains("no value \"Charged Off\"", "has \"no\", \"yes\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad", "loan_status"})
  void execute_outcomeOfCodes_printsTheCommandToGoOnWith(String column) throws IOException {
    StringBuilder text = new StringBuilder("dti;" + column + "\n");
    for (int row = 0; row < 400; row++) {
      text.append(row % 37).append(row % 5 == 0 ? ";1\n" : ";0\n");
    }
    Path loans = Files.writeString(folder.resolve("loans of 2015.csv"), text);

    Path out = folder.resolve("mine.json");
    Run first =
        Run.of(
            "init",
            loans,
            "--special=-9",
            "--separator",
            ";",
            "--kind",
            "dti=number",
            "--out",
            out);

    assertThat(first.code()).isEqualTo(1);
    String next = first.err().lines().reduce("", (all, line) -> line).strip();
    assertThat(next)
        .startsWith("loantap init '" + loans + "' ")
        .contains(" --special -9", " --separator ';'", " --kind dti=number", " --out " + out)
        .endsWith(" --label " + column + " --bad=1");
    Run.of("init", loans, "--separator", ";", "--label", column, "--bad=1", "--out", out).isOk();
    assertThat(out).exists();
  }

  /** Statuses of accounts and people before it, and codes of which most loans have 1. */
  @Test
  void execute_outcomeBehindOtherStatuses_isGuessed() throws IOException {
    StringBuilder text = new StringBuilder("STATUS_ACCOUNT STATUS_AND_SEX AGE CLASSIFICATION\n");
    for (int row = 0; row < 400; row++) {
      text.append("A1").append(row % 4).append(" A9").append(row % 2).append(' ');
      text.append(20 + row % 37).append(row % 5 == 0 ? " 0\n" : " 1\n");
    }
    Path loans = Files.writeString(folder.resolve("german.data"), text);

    Run first = Run.of("init", loans);

    assertThat(first.err()).endsWith("--label CLASSIFICATION --bad=0\n").doesNotContain("SEX (");
  }

  @Test
  void execute_outcomeOfManyWords_isGuessedByThem() throws IOException {
    StringBuilder text = new StringBuilder("dti,loan_status\n");
    String[] statuses = {"Current", "Fully Paid", "Late (31-120 days)", "Charged Off"};
    for (int row = 0; row < 800; row++) {
      text.append(row % 37).append(',').append(statuses[row % 4]).append('\n');
    }
    Path loans = Files.writeString(folder.resolve("loans.csv"), text);

    Run first = Run.of("init", loans);

    assertThat(first.err())
        .contains("--label loan_status --bad='", "Late (31-120 days)", "' --good='Fully Paid'");
  }

  @Test
  void execute_labelWithoutBad_saysItsValuesAndTheCommandAndWritesNothing() throws IOException {
    Path out = folder.resolve("mine.json");

    Run init = Run.of("init", data(), "--label", "defaulted", "--out", out);

    init.fails(1, "holds \"no\", \"yes\"", "--label defaulted --bad=yes");
    assertThat(init.err()).contains("loantap init ");
    assertThat(out).doesNotExist();
  }
}
