package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.train.page.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreCommandTest {
  @TempDir Path folder;
  private Path page;
  private Path json;

  @BeforeEach
  void files() {
    page = folder.resolve("explore.html");
    json = folder.resolve("explore.json");
  }

  private Run explore(Path data, Object... more) {
    List<Object> words = new ArrayList<>(List.of("explore", data, "--out", page, "--json", json));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private JsonNode read() throws IOException {
    return new ObjectMapper().readTree(json.toFile());
  }

  private static List<String> texts(JsonNode array, String name) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.get(name).asText())
        .toList();
  }

  @Test
  void explore_bundledLoans_answersEveryQuestion() throws IOException {
    Run run = explore(LoanTable.BUNDLED).isOk();
    assertThat(run.out()).contains("10,000 loans", page.toString());
    JsonNode found = read();
    assertThat(texts(found.get("answers"), "id"))
        .containsExactly(
            "repaid-share",
            "amount-instalment",
            "home-ownership",
            "grade",
            "sub-grade",
            "job-titles",
            "states",
            "pin-codes",
            "purpose",
            "term",
            "verification",
            "employment-length",
            "bankruptcies",
            "mortgages",
            "issue-year",
            "issue-month",
            "cost-of-errors");
    String html = Files.readString(page);
    for (JsonNode answer : found.get("answers")) {
      assertThat(html).contains("id=\"answer-" + answer.get("id").asText() + "\"");
    }
    for (JsonNode column : found.get("columns")) {
      assertThat(html).contains(">" + column.get("name").asText() + "</h3>");
    }
    assertThat(Files.size(page)).isLessThan(3_000_000);
    assertThat(found.at("/outcome/rate/bad").asInt()).isEqualTo(1942);
  }

  @Test
  void explore_sameFile_writesTheSameBytes() throws IOException {
    Path loans = LoanTable.first(500).write(folder.resolve("loans.csv"));
    explore(loans).isOk();
    byte[] first = Files.readAllBytes(page);
    explore(loans).isOk();
    assertThat(Files.readAllBytes(page)).isEqualTo(first);
  }

  @Test
  void explore_anyBinaryOutcome_asksOnlyWhatTheColumnsAnswer() throws IOException {
    StringBuilder csv = new StringBuilder("height,colour,broken\n");
    for (int i = 0; i < 400; i++) {
      csv.append(150 + i % 50).append(i % 3 == 0 ? ",red," : ",blue,");
      csv.append(i % 7 == 0 ? "yes\n" : "no\n");
    }
    Path things = Files.writeString(folder.resolve("things.csv"), csv);
    explore(things, "--label", "broken", "--bad", "yes").isOk();
    JsonNode found = read();
    assertThat(texts(found.get("answers"), "id")).containsExactly("repaid-share");
    assertThat(texts(found.get("columns"), "kind")).containsExactly("NUMBER", "LEVELS");
    assertThat(found.at("/outcome/rate/bad").asInt()).isEqualTo(58);
    assertThat(found.get("time").isNull()).isTrue();
  }

  @Test
  void explore_freeText_namesNobody() throws IOException {
    LoanTable table = LoanTable.first(400);
    table.set(7, "emp_title", "Lighthouse keeper of Ushant");
    table.set(8, "title", "For my daughter Zuleika");
    table.set(9, "home_ownership", "HOUSEBOAT");
    explore(table.write(folder.resolve("loans.csv"))).isOk();
    assertThat(Files.readString(page) + Files.readString(json))
        .doesNotContainIgnoringCase("Ushant")
        .doesNotContainIgnoringCase("Zuleika")
        .doesNotContain("HOUSEBOAT")
        .doesNotContain(table.get(3, "address"));
  }

  @Test
  void explore_markupInNamesAndLevels_staysText() throws Exception {
    String evil = "<script>window.hacked=1</script>";
    LoanTable table = LoanTable.first(400).rename("purpose", "use </script>" + evil);
    table.setAll("verification_status", value -> value.equals("Verified") ? evil : value);
    explore(table.write(folder.resolve("loans.csv"))).isOk();
    assertThat(Files.readString(page)).doesNotContain(evil);
    try (Browser browser = Browser.start()) {
      browser.open(page);
      assertThat(browser.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
      assertThat(browser.evaluate("document.body.textContent.includes('" + evil + "')").asBoolean())
          .isTrue();
      assertThat(browser.problems()).isEmpty();
    }
  }

  @Test
  void explore_rowsThatAreNoLoans_areLeftOutAndNamed() throws IOException {
    LoanTable table = LoanTable.first(300).set(4, "loan_status", "");
    Path loans = folder.resolve("loans.csv");
    Files.writeString(loans, table.csv() + "one,field,too,few\n");
    Run run = explore(loans).isOk();
    assertThat(run.out()).contains("299 loans", "left out", "line ");
    assertThat(read().get("rows_left_out").asInt()).isEqualTo(2);
  }

  @Test
  void explore_repeatedRows_areCounted() throws IOException {
    LoanTable table = LoanTable.first(300);
    table.rows.add(table.rows.get(0));
    table.rows.add(table.rows.get(1));
    explore(table.write(folder.resolve("loans.csv"))).isOk();
    assertThat(read().at("/duplicates/rows").asInt()).isEqualTo(2);
  }

  @Test
  void explore_columnThatKnowsTheOutcome_isALeak() throws IOException {
    LoanTable table = LoanTable.first(1000);
    int status = table.header.indexOf("loan_status");
    int list = table.header.indexOf("initial_list_status");
    table.rows.forEach(row -> row.set(list, row.get(status).equals("Charged Off") ? "w" : "f"));
    explore(table.write(folder.resolve("loans.csv"))).isOk();
    assertThat(texts(read().get("leaks"), "sentence"))
        .anyMatch(leak -> leak.startsWith("\"initial_list_status\" gives the outcome away"));
  }

  @Test
  void explore_wrongOutcome_saysWhatToDo() throws IOException {
    Path loans = LoanTable.first(300).write(folder.resolve("loans.csv"));
    explore(loans, "--label", "loan_state").fails(1, "did you mean \"loan_status\"", "--label");
    explore(loans, "--bad", "Charged").fails(1, "No loan has the bad outcome", "--bad");
    explore(loans, "--label", "grade", "--bad", "A").fails(1, "an outcome has two values");
    assertThat(page).doesNotExist();
    Run.of("explore", loans, "--out", loans).fails(2, "same file");
  }

  @Test
  void page_inABrowser_drawsEveryChartWithoutNetwork() throws Exception {
    explore(LoanTable.first(3000).write(folder.resolve("loans.csv"))).isOk();
    try (Browser browser = Browser.start()) {
      for (String scheme : List.of("light", "dark")) {
        for (int width : new int[] {1280, 390}) {
          browser.show(width, 900, scheme);
          browser.open(page);
          String at = width + " " + scheme;
          assertThat(browser.problems()).as(at).isEmpty();
          assertThat(browser.requests()).as(at).containsExactly(page.toUri().toString());
          int plots = browser.evaluate("document.querySelectorAll('.plot').length").asInt();
          assertThat(plots).isGreaterThan(80);
          assertThat(count(browser, ".plot svg")).as(at).isEqualTo(plots);
          assertThat(count(browser, ".plot svg .role-mark path")).as(at).isGreaterThan(10 * plots);
          assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
              .as(at)
              .isEqualTo(width);
          assertThat(count(browser, "details.data table")).isEqualTo(count(browser, "figure"));
        }
      }
      browser.evaluate("location.hash = '#column-5'");
      assertThat(
              browser
                  .evaluate("document.querySelector(location.hash + ' h3').textContent")
                  .asText())
          .isEqualTo("grade");
      String axes =
          "[...document.querySelectorAll('#column-1 .role-axis-title')].map(a => a.textContent).join('|')";
      assertThat(browser.evaluate(axes).asText())
          .contains("loan_amnt (currency units)", "Loans", "Share of Charged Off");
    }
  }

  private static int count(Browser browser, String selector) throws Exception {
    return browser.evaluate("document.querySelectorAll('" + selector + "').length").asInt();
  }
}
