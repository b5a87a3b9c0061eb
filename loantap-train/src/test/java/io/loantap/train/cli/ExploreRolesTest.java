package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code loantap explore} on the loans of a lender whose columns have names of its own. */
class ExploreRolesTest {
  @TempDir Path folder;

  /** Loans of 12 to 36 months, with a bureau score of which -9 means that there is none. */
  private Path loans(String amount, String term, String instalment, boolean inYears)
      throws IOException {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    text.append(String.join(",", amount, term, instalment, "loan_grade", "bureau", "bad\n"));
    for (int i = 0; i < 3000; i++) {
      int years = 1 + i % 3;
      int lent = 1000 * (5 + random.nextInt(20));
      boolean bad = random.nextInt(10) < years;
      text.append(
          String.format(
              Locale.ROOT,
              "%d,%d,%.2f,%s,%s,%d%n",
              lent,
              inYears ? years : 12 * years,
              lent * (1 + 0.1 * years) / (12 * years),
              "ABC".charAt(i % 3),
              i % 10 == 0 ? "-9" : i % 30 == 1 ? "0" : "" + (500 + random.nextInt(300)),
              bad ? 1 : 0));
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  private Run explore(Path loans, Object... more) {
    Path page = folder.resolve("page.html");
    Path json = folder.resolve("page.json");
    Object[] words =
        new Object[] {
          "explore", loans, "--label", "bad", "--bad", "1", "--out", page, "--json", json
        };
    Object[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Run.of(all);
  }

  private JsonNode json() throws IOException {
    return TrainCalls.read(folder.resolve("page.json"));
  }

  private JsonNode named(String list, String key, String name) throws IOException {
    return StreamSupport.stream(json().get(list).spliterator(), false)
        .filter(it -> it.get(key).asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not there"));
  }

  @Test
  void explore_usualNames_areAskedAsTheLoanTapColumnsAre() throws IOException {
    Run run = explore(loans("AMT_CREDIT", "loan_term", "EMI", false)).isOk();
    assertThat(run.out())
        .contains("Roles by the names of columns: amount AMT_CREDIT, term loan_term (months)");
    assertThat(named("answers", "id", "amount-instalment")).isNotNull();
    assertThat(named("answers", "id", "term").get("levels").asText()).startsWith("loan_term");
    assertThat(named("answers", "id", "grade").get("levels").asText()).startsWith("loan_grade");
    assertThat(named("answers", "id", "cost-of-errors")).isNotNull();
  }

  /** A loan of a year earns a tenth, of two years two tenths, and so on, whatever the unit. */
  @Test
  void explore_roles_sayColumnsAndUnits() throws IOException {
    explore(loans("AMT_CREDIT", "loan_term", "EMI", false)).isOk();
    String cost = named("answers", "id", "cost-of-errors").get("figures").toString();
    explore(
            loans("lent", "how_long", "each_month", true),
            "--role",
            "amount=lent,term=how_long:years,instalment=each_month")
        .isOk();
    assertThat(named("answers", "id", "cost-of-errors").get("figures").toString()).isEqualTo(cost);
  }

  @Test
  void explore_roleOfAColumnThatIsNotThere_isRefused() throws IOException {
    explore(loans("lent", "how_long", "each_month", true), "--role", "amount=lend")
        .fails(1, "--role amount", "did you mean \"lent\"?");
  }

  @Test
  void explore_specialValues_areProposedAndStated() throws IOException {
    Path loans = loans("lent", "how_long", "each_month", true);
    assertThat(explore(loans).isOk().out()).contains("bureau -9 (300 rows)", "--special none");
    JsonNode proposed = named("columns", "name", "bureau");
    assertThat(explore(loans, "--special", "none").isOk().out()).doesNotContain("bureau -9");
    assertThat(named("columns", "name", "bureau").at("/numbers/min").asDouble()).isEqualTo(-9);
    assertThat(explore(loans, "--special", "bureau=-9:NO_RECORD,0").isOk().out())
        .doesNotContain("bureau -9");
    JsonNode stated = named("columns", "name", "bureau");
    assertThat(stated.at("/numbers/min").asDouble()).isEqualTo(500);
    assertThat(stated.get("groups").toString()).contains("NO_RECORD");
    assertThat(proposed.get("groups").toString()).contains("\"-9\"").doesNotContain("NO_RECORD");
  }

  @Test
  void explore_codesThatNoCellHas_areSaid() throws IOException {
    Path loans = loans("lent", "how_long", "each_month", true);
    assertThat(explore(loans, "--special", "bureau=-9,-8", "--special", "how_long=-1").isOk().out())
        .contains("No number of \"bureau\" is -8,", "No number of \"how_long\" is -1,")
        .doesNotContain("is -9");
  }

  @Test
  void explore_specialOfAColumnThatIsNotThere_isRefused() throws IOException {
    explore(loans("lent", "how_long", "each_month", true), "--special", "bureu=-9")
        .fails(1, "--special", "did you mean \"bureau\"?");
  }
}
