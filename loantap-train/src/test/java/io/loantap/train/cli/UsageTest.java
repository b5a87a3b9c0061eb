package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands called wrongly end with 2, say why in a line and point to the help. */
class UsageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          train x.csv --nonsense             | '--nonsense'
          train x.csv --ou m.json            | Possible solutions: --out
          train                              | Missing required parameter: 'DATA.csv'
          train x.csv --objective best       | "best" is not an objective
          train x.csv --objective max-npa=6  | write 6 percent as max-npa=0.06
          train x.csv --objective cost=0     | cost ratio must be more than 0
          train x.csv --objective max-npa=NaN | max-npa=0.06
          train x.csv --test 0.3 --test-file y.csv | mutually exclusive
          train x.csv --test-after Jan-2015 --test-file y.csv | mutually exclusive
          train x.csv --l2 -1                | the penalty is a finite number of at least 0
          train x.csv --l2 NaN               | the penalty is a finite number of at least 0
          train x.csv --l2 much              | '--l2'
          train x.csv --test 1.5             | share must be from 0 to below 1
          train x.csv --test 1               | share must be from 0 to below 1
          train x.csv --test -0.1            | share must be from 0 to below 1
          train x.csv --test NaN             | share must be from 0 to below 1
          train x.csv --test-after soon      | expected a month such as Dec-2010 or 2010-12
          train x.csv --threads 0            | --threads must be at least 1
          train x.csv --seed 1.5             | '--seed'
          evaluate m.json                    | DATA.csv
          drift m.json                       | NEW.csv
          predict m.json                     | applicant.json
          predict m.json a.json --format xml | '--format'
          score m.json x.csv                 | --out
          inspect                            | MODEL
          generate --rows 0 --out x.csv      | --rows must be at least 1
          generate --out x.csv               | --rows
          tran x.csv                         | Did you mean: loantap train
          """)
  void execute_wrongCall_isExplainedBriefly(String call, String part) {
    Object[] words = call.split(" ");

    Run run = Run.of(words);

    run.fails(2, part, "Try loantap");
    assertThat(run.err().lines()).as("no page of help").hasSizeLessThan(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train",
        "evaluate",
        "score",
        "predict",
        "inspect",
        "generate",
        "demo",
        "init",
        "explore"
      })
  void help_anyCommand_isPrinted(String command) {
    Run run = Run.of(command, "--help").isOk();

    assertThat(run.out()).startsWith("Usage: loantap " + command);
  }

  @Test
  void train_overItsOwnData_isRefused() throws IOException {
    Path loans = LoanTable.first(50).write(folder.resolve("loans.csv"));
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), loans);
    String before = Files.readString(loans);

    Run.of("train", loans, "--out", loans).fails(2, "--out and DATA.csv are the same file");
    Run.of("init", loans, "--out", loans).fails(2, "--out and DATA.csv are the same file");
    Run.of("train", loans, "--out", link).fails(2, "--out and DATA.csv are the same file");
    Run.of("train", loans, "--json", folder.resolve("x/../loans.csv"), "--out", "m.json")
        .fails(2, "--json and DATA.csv are the same file");
    Run.of("train", loans, "--out", folder.resolve("m"), "--json", folder.resolve("x/../m"))
        .fails(2, "--json and --out are the same file");

    assertThat(loans).hasContent(before);
  }
}
