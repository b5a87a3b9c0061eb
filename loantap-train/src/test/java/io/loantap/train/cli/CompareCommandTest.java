package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path folder;
  private Path loans = Path.of("");
  private Path first = Path.of("");
  private Path second = Path.of("");

  @BeforeEach
  void trainTwo() throws IOException {
    LoanTable table = LoanTable.first(4000);
    StringBuilder text = new StringBuilder("month,loan_amnt,annual_inc,dti,revol_util,outcome\n");
    for (int row = 0; row < table.rows.size(); row++) {
      text.append(2015 + row % 2)
          .append('-')
          .append(String.format("%02d", 1 + row % 12))
          .append(',')
          .append(table.get(row, "loan_amnt"))
          .append(',')
          .append(table.get(row, "annual_inc"))
          .append(',')
          .append(table.get(row, "dti"))
          .append(',')
          .append(table.get(row, "revol_util"))
          .append(',')
          .append(table.get(row, "loan_status").equals("Charged Off") ? "late" : "paid")
          .append('\n');
    }
    loans = Files.writeString(folder.resolve("loans.csv"), text);
    Path narrow = Files.writeString(folder.resolve("narrow.csv"), without(text.toString()));
    first = train(narrow, "first.json");
    second = train(loans, "second.json");
  }

  private static String without(String text) {
    StringBuilder narrow = new StringBuilder();
    for (String line : text.lines().toList()) {
      List<String> cells = List.of(line.split(",", -1));
      narrow.append(String.join(",", cells.get(0), cells.get(1), cells.get(3), cells.get(5)));
      narrow.append('\n');
    }
    return narrow.toString();
  }

  private Path train(Path data, String name) {
    Path model = folder.resolve(name);
    Run.of("train", data, "--recipe", "auto", "--label", "outcome", "--bad", "late", "--out", model)
        .isOk();
    return model;
  }

  private JsonNode compare(Object... more) throws IOException {
    Path json = folder.resolve("c.json");
    List<Object> words = new ArrayList<>(List.of("compare", first, second, loans, "--json", json));
    words.addAll(List.of(more));
    Run.of(words.toArray()).isOk();
    return TrainCalls.read(json);
  }

  @Test
  void compare_modelWithMore_addsUpAndNamesWhatDiffers() throws IOException {
    JsonNode json = compare();

    assertThat(json.get("loans").asInt()).isEqualTo(4000);
    JsonNode own = json.get("own_thresholds");
    int all = 0;
    for (String part : List.of("both", "out", "in", "neither")) {
      all += own.at("/" + part + "/loans").asInt();
    }
    assertThat(all).isEqualTo(4000);
    assertThat(json.at("/auc_difference/difference").asDouble())
        .isEqualTo(
            json.at("/second/auc").asDouble() - json.at("/first/auc").asDouble(), within(1e-12));
    assertThat(json.get("same_approval")).hasSize(9);
    for (JsonNode swap : json.get("same_approval")) {
      assertThat(swap.at("/in/loans").asInt()).isCloseTo(swap.at("/out/loans").asInt(), within(60));
    }
    assertThat(json.get("characteristics"))
        .anySatisfy(
            it -> {
              assertThat(it.get("name").asText()).isEqualTo("annual_inc");
              assertThat(it.get("first").isNull()).isTrue();
              assertThat(it.get("second").asDouble()).isPositive();
            });
    assertThat(json.get("periods")).hasSize(12);
    assertThat(json.get("notices").toString())
        .contains("The second model was trained on loans of this file");
  }

  @Test
  void compare_sameModelTwice_findsNoDifference() {
    Run run = Run.of("compare", first, first, loans).isOk();

    assertThat(TrainCalls.flat(run.out()))
        .contains("+0.0000 from the first (95 % interval +0.0000 to +0.0000, p = 1.00")
        .contains("PSI of the second probabilities from the first: 0.000.")
        .doesNotContain("on which the models differ most");
  }

  @Test
  void compare_page_holdsWhatTheConsoleSays() throws IOException {
    Path page = folder.resolve("c.html");
    Run run = Run.of("compare", first, second, loans, "--html", page).isOk();

    assertThat(run.out()).contains("out: by the first alone", "In time", "annual_inc");
    assertThat(Files.readString(page))
        .contains("Loans swapped at the models", "Characteristics that differ", "annual_inc");
  }

  @Test
  void compare_after_leavesEarlierLoansOutAndCountsThem() throws IOException {
    JsonNode json = compare("--after", "2015-12");

    assertThat(json.get("loans").asInt()).isEqualTo(2000);
    assertThat(json.get("notices").toString())
        .contains("2,000 loans of earlier months or none were left out (--after)");
  }

  @Test
  void compare_afterTheLastMonth_saysSo() {
    Run.of("compare", first, second, loans, "--after", "2020-01")
        .fails(1, "--after left out 4,000: name an earlier month.");
  }

  @Test
  void compare_valuesThatAModelRefuses_areNamedByLineAndInNoFigure() throws IOException {
    List<String> lines = Files.readAllLines(loans);
    lines.set(7, lines.get(7).replaceFirst(",[^,]*,", ",much,"));
    Files.write(loans, lines);

    JsonNode json = compare();

    assertThat(json.get("loans").asInt()).isEqualTo(3999);
    assertThat(json.at("/first/refused").asInt()).isEqualTo(1);
    assertThat(json.get("notices").toString())
        .contains("1 loans that a model refuses are in no figure", "line 8")
        .doesNotContain("much");
  }

  @Test
  void compare_oneOutcome_saysWhatIsMissing() throws IOException {
    List<String> paid =
        Files.readAllLines(loans).stream().filter(it -> !it.endsWith("late")).toList();
    Files.write(loans, paid);

    Run.of("compare", first, second, loans).fails(1, "No loan has the bad outcome \"late\"");
  }
}
