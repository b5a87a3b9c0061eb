package io.loantap.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.columns.Columns;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoanReaderTest {
  private static final Recipe RECIPE =
      RecipeJson.parse(
          """
          {
            "name": "few", "description": "Few fields.",
            "label": {"column": "status", "bad": "bad"},
            "weight": "weight",
            "complete": ["income"],
            "derived": [{"name": "log_amount", "function": "log1p", "of": "amount"}],
            "characteristics": [
              {"name": "log_amount", "encoder": "standardised", "missing": "reject"},
              {"name": "income", "encoder": "standardised", "missing": "reject"},
              {"name": "grade", "encoder": "ordinal", "levels": ["A", "B"], "missing": "reject", "unseen": "reject"}
            ],
            "schema": [
              {"name": "amount", "kind": "number", "min": 0},
              {"name": "income", "kind": "number", "max": 1000000},
              {"name": "grade", "kind": "level", "levels": ["A", "B"]}
            ]
          }
          """
              .getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  @Test
  void read_badRowsSkipped_keepsTheLoansOfTheOthers() throws IOException {
    List<String> good = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Random random = new Random(7);
    for (int row = 0; row < 3000; row++) {
      String loan = loan(row, random);
      if (random.nextInt(5) > 0) {
        good.add(loan);
      } else {
        loan = spoilt(loan, random.nextInt(6));
      }
      all.add(loan);
    }

    FinishedLoans clean = read("clean.csv", good);
    FinishedLoans skipped = read("all.csv", all);

    assertThat(clean.notices()).isEmpty();
    assertThat(skipped.outcomes().rows()).isEqualTo(good.size());
    assertThat(rows(skipped)).isEqualTo(rows(clean));
    assertThat(applicants(skipped)).isEqualTo(applicants(clean));
    assertThat(skipped.firstApplicants()).hasSize(LoanCollector.FIRST_APPLICANTS);
  }

  @Test
  void read_severalBadRows_listsThemInFileOrderAndEachByColumn() throws IOException {
    List<String> loans = new ArrayList<>();
    Random random = new Random(8);
    for (int row = 0; row < 1500; row++) {
      loans.add(loan(row, random));
    }
    loans.set(1, "1,2,A,,0");
    loans.set(2, "1,2,A");
    loans.set(3, "-1,x,B,good,1");
    loans.set(1400, "1,2,A,good,nothing");

    FinishedLoans read = read("bad.csv", loans);

    assertThat(read.notices()).hasSize(1);
    assertThat(read.notices().get(0).lines().skip(1).map(line -> line.replaceAll(":.*?;", ":;")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("  line 3, column status:;").contains("weight"),
            ragged -> assertThat(ragged).startsWith("  line 4: found 3 fields"),
            third -> assertThat(third).startsWith("  line 5, column amount:;").contains("income"),
            last -> assertThat(last).startsWith("  line 1402, column weight:"));
  }

  private static String loan(int row, Random random) {
    return random.nextInt(40)
        + (row % 9 == 0 ? ".5" : "")
        + ","
        + random.nextInt(100_000)
        + ","
        + (random.nextInt(4) > 0 ? "ABC".charAt(random.nextInt(3)) : "")
        + ","
        + (random.nextBoolean() ? "bad" : " good ")
        + ","
        + (1 + random.nextInt(3));
  }

  private static String spoilt(String loan, int how) {
    String[] cells = loan.split(",", -1);
    switch (how) {
      case 0 -> cells[0] = "-1";
      case 1 -> cells[1] = "many";
      case 2 -> cells[1] = "";
      case 3 -> cells[3] = "";
      case 4 -> cells[4] = "0";
      default -> cells[4] = "1,1";
    }
    return String.join(",", cells);
  }

  private FinishedLoans read(String name, List<String> loans) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file, "amount,income,grade,status,weight\n" + String.join("\n", loans) + "\n");
    return LoanReader.read(
        CsvInput.of(file), RECIPE, new ReadingSummary.OnBadRows(0.2), Progress.NONE);
  }

  private static List<String> rows(FinishedLoans loans) {
    Columns columns = loans.columns();
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < columns.rows(); row++) {
      rows.add(
          columns.numeric("log_amount").value(row)
              + " "
              + columns.numeric("income").value(row)
              + " "
              + columns.level("grade").level(row)
              + " "
              + loans.outcomes().chargedOff(row)
              + " "
              + loans.outcomes().weights(new int[] {row})[0]);
    }
    return rows;
  }

  private static List<String> applicants(FinishedLoans loans) {
    return loans.firstApplicants().stream()
        .map(it -> it.number(0) + " " + it.number(1) + " " + it.number(2) + " " + it.text(2))
        .toList();
  }
}
