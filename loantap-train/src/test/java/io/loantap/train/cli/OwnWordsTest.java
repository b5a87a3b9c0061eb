package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for outcomes in all that a person reads of a training and of an evaluation. */
class OwnWordsTest {
  private static final Pattern OF_LOANTAP =
      Pattern.compile("(?i).{0,40}(charged[ -]off|fully[ -]paid).{0,40}");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Late 90+, paid, Late 90+, paid",
    "1, 0, bad, good",
    "écart \"B\", réglé, écart, réglé"
  })
  void trainEvaluateInspect_otherOutcomes_haveTheFilesWords(
      String bad, String good, String badWord, String goodWord) throws IOException {
    Path loans = loans(bad, good);
    Path model = folder.resolve("model.json");
    Path report = folder.resolve("report.html");
    Path record = folder.resolve("record.md");

    Run train =
        Run.of(
            "train",
            loans,
            "--recipe",
            "auto",
            "--label",
            "outcome",
            "--bad",
            bad,
            "--out",
            model,
            "--report",
            report,
            "--record",
            record);
    Run evaluate = Run.of("evaluate", model, loans, "--reliability", "--gains");
    Run inspect = Run.of("inspect", model);

    for (Run run : new Run[] {train, evaluate, inspect}) {
      assertThat(wordsOfLoanTap(run.isOk().out())).isEmpty();
    }
    assertThat(train.out()).containsPattern("(?m)^ *" + badWord.replace("+", "[+]"));
    assertThat(evaluate.out()).containsPattern("(?m)^ *" + goodWord);
    Path explored = folder.resolve("explore.html");
    Run.of("explore", loans, "--label", "outcome", "--bad", bad, "--out", explored).isOk();
    assertThat(Files.readString(explored)).contains("\\n" + badWord).doesNotContain("\\n1: ");
    assertThat(Files.readString(record)).contains("No window was set");
    for (Path page : new Path[] {report, record}) {
      String text = Files.readString(page);
      assertThat(wordsOfLoanTap(text)).isEmpty();
      assertThat(text.contains(badWord) && text.contains(goodWord)).isTrue();
    }
  }

  private static List<String> wordsOfLoanTap(String text) {
    return OF_LOANTAP.matcher(text).results().map(MatchResult::group).toList();
  }

  private Path loans(String bad, String good) throws IOException {
    LoanTable bundled = LoanTable.first(2000);
    StringBuilder text = new StringBuilder("loan_amnt,annual_inc,dti,outcome\n");
    for (int row = 0; row < bundled.rows.size(); row++) {
      boolean isBad = bundled.get(row, "loan_status").equals("Charged Off");
      text.append(bundled.get(row, "loan_amnt"))
          .append(',')
          .append(bundled.get(row, "annual_inc"))
          .append(',')
          .append(bundled.get(row, "dti"))
          .append(",\"")
          .append((isBad ? bad : good).replace("\"", "\"\""))
          .append("\"\n");
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }
}
