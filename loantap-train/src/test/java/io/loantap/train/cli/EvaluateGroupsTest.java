package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateGroupsTest {
  private static final Path MODEL = Path.of("../data/demo-model.json");

  @TempDir private Path folder;

  private final LoanTable table = LoanTable.first(2000);

  private JsonNode groups(Object... options) throws IOException {
    Path json = folder.resolve("metrics.json");
    Object[] words = {"evaluate", MODEL, loans(), "--json", json};
    Object[] all = new Object[words.length + options.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    Run.of(all).isOk();
    return new ObjectMapper().readTree(json.toFile()).get("groups");
  }

  private Path loans() throws IOException {
    return table.write(folder.resolve("loans.csv"));
  }

  @Test
  void evaluate_groupColumn_comparesItsValues() throws IOException {
    Run run = Run.of("evaluate", MODEL, loans(), "--group", "initial_list_status").isOk();
    assertThat(run.out()).contains("Groups by initial_list_status", "reference", "ratio");

    JsonNode listing = groups("--group", "initial_list_status").get("initial_list_status");
    assertThat(listing).hasSize(2);
    long loans = 0;
    for (JsonNode group : listing) {
      long counted = 0;
      for (int row = 0; row < table.rows.size(); row++) {
        counted +=
            table.get(row, "initial_list_status").equals(group.get("group").asText()) ? 1 : 0;
      }
      assertThat(group.get("loans").asLong()).isEqualTo(counted);
      loans += counted;
    }
    assertThat(loans).isEqualTo(2000);
  }

  @Test
  void evaluate_riskGroups_areFlagged() throws IOException {
    JsonNode grades = groups("--group", "grade,initial_list_status").get("grade");
    JsonNode safest = grades.get(0);
    assertThat(safest.get("group").asText()).isEqualTo("A");
    assertThat(safest.get("screen").asText()).isEqualTo("reference");
    JsonNode risky = grades.get(3);
    assertThat(risky.get("group").asText()).isEqualTo("D");
    assertThat(risky.get("screen").asText()).isEqualTo("flagged");
    assertThat(risky.get("approval_ratio").asDouble())
        .isBetween(
            risky.get("approval_ratio_interval").get(0).asDouble(),
            risky.get("approval_ratio_interval").get(1).asDouble());
    assertThat(risky.get("score_difference").asDouble()).isNegative();
    assertThat(risky.get("false_positive_gap").asDouble()).isPositive();
  }

  @Test
  void evaluate_declaredReference_isHeldAgainst() throws IOException {
    JsonNode grades = groups("--group", "grade", "--reference", "grade=D").get("grade");
    assertThat(grades.get(3).get("screen").asText()).isEqualTo("reference");
    assertThat(grades.get(0).get("approval_ratio").asDouble()).isGreaterThan(1);
  }

  @Test
  void evaluate_blankGroups_areAGroup() throws IOException {
    table.setAll("grade", grade -> grade.equals("A") ? " " : grade);
    assertThat(groups("--group", "grade").get("grade").get(0).get("group").asText())
        .isEqualTo("(blank)");
  }

  @Test
  void evaluate_columnThatTheModelUses_isRefused() throws IOException {
    Run.of("evaluate", MODEL, loans(), "--group", "home_ownership")
        .fails(1, "The model uses \"home_ownership\"", "Name a column that the model does not use");
  }

  @Test
  void evaluate_unknownGroupColumn_namesTheNearMatch() throws IOException {
    Run.of("evaluate", MODEL, loans(), "--group", "grad")
        .fails(1, "has no group column \"grad\"", "did you mean \"grade\"?");
  }

  @Test
  void evaluate_columnOfManyValues_isRefused() throws IOException {
    Run.of("evaluate", MODEL, loans(), "--group", "emp_title")
        .fails(1, "\"emp_title\"", "has more than 100 values");
  }

  @Test
  void evaluate_unknownReference_isRefused() throws IOException {
    Run.of("evaluate", MODEL, loans(), "--group", "grade", "--reference", "grade=Z")
        .fails(1, "\"grade\"", "there is no group \"Z\"");
  }

  @Test
  void evaluate_referenceOfAnotherColumn_isAUsageError() throws IOException {
    Run.of("evaluate", MODEL, loans(), "--group", "grade", "--reference", "state=TX")
        .fails(2, "--reference names column \"state\"");
  }
}
