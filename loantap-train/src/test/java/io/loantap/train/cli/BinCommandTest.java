package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.train.recipe.Recipes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinCommandTest {
  @TempDir Path folder;

  private JsonNode bins(Path data, Object... more) throws IOException {
    Path json = folder.resolve("bins.json");
    List<Object> words = new ArrayList<>(List.of("bin", data, "--json", json));
    words.addAll(List.of(more));
    Run.of(words.toArray()).isOk();
    return new ObjectMapper().readTree(json.toFile());
  }

  private static JsonNode of(JsonNode binning, String name) {
    return stream(binning.get("characteristics")).stream()
        .filter(it -> it.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Expected: {@code golden/binning.py}, which tries out all cuts. */
  @Test
  void bin_bundledLoans_equalsExhaustiveSearch() throws IOException {
    JsonNode found = bins(LoanTable.BUNDLED, "--test", "0");
    JsonNode golden;
    try (InputStream file = BinCommandTest.class.getResourceAsStream("/golden/binning.json")) {
      golden = new ObjectMapper().readTree(Objects.requireNonNull(file));
    }
    assertThat(found.at("/rate/rows").asInt()).isEqualTo(golden.get("rows").asInt());
    for (JsonNode expected : golden.get("columns")) {
      String name = expected.get("name").asText();
      JsonNode bins = of(found, name);
      List<JsonNode> rows = stream(bins.get("bins"));
      assertThat(rows).as(name).hasSameSizeAs(expected.get("good"));
      int ordered = expected.get("p").size() + 1;
      for (int i = 0; i < rows.size(); i++) {
        JsonNode row = rows.get(i);
        assertThat(row.at("/rate/bad")).as(name).isEqualTo(expected.get("bad").get(i));
        assertThat(row.at("/rate/rows").asLong() - row.at("/rate/bad").asLong())
            .isEqualTo(expected.get("good").get(i).asLong());
        assertThat(row.get("woe").asDouble())
            .isCloseTo(expected.get("woe").get(i).asDouble(), within(1e-12));
        assertThat(row.get("information_value").asDouble())
            .isCloseTo(expected.get("iv").get(i).asDouble(), within(1e-12));
        if (i > 0 && i < ordered) {
          assertThat(row.get("p_value").asDouble())
              .isCloseTo(expected.get("p").get(i - 1).asDouble(), within(1e-12));
          if (!expected.get("edges").isNull()) {
            assertThat(row.get("from")).isEqualTo(expected.get("edges").get(i - 1));
          }
        }
        if (i < ordered && !expected.get("groups").isNull()) {
          assertThat(row.get("levels")).isEqualTo(expected.get("groups").get(i));
        }
      }
      assertThat(bins.at("/information_value/value").asDouble())
          .isCloseTo(expected.get("information_value").asDouble(), within(1e-12));
    }
  }

  @Test
  void bin_bundledLoans_printsTablesWithPeriods() throws IOException {
    Run run = Run.of("bin", LoanTable.BUNDLED, "--count", "4", "--trend", "ascending").isOk();
    assertThat(run.out())
        .contains(
            "Periods are those of \"issue_d\";",
            "dti: IV ",
            "ascending, order holds in ",
            "95 % interval",
            "WOE",
            "(missing)")
        .containsPattern("bin +loans +share +bad +rate .* p +\\d{4}");
    JsonNode found = bins(LoanTable.BUNDLED, "--count", "4");
    assertThat(found.at("/rate/rows").asInt()).isEqualTo(7000);
    for (JsonNode bins : found.get("characteristics")) {
      assertThat(bins.get("order").size()).isEqualTo(found.get("periods").size()).isPositive();
      for (JsonNode row : bins.get("bins")) {
        long rows =
            stream(row.get("periods")).stream()
                .filter(it -> !it.isNull())
                .mapToLong(it -> it.get("rows").asLong())
                .sum();
        assertThat(rows).isEqualTo(row.at("/rate/rows").asLong());
      }
    }
  }

  @Test
  void bin_out_isARecipeThatSetsTheBinsAndTrains() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    JsonNode first = bins(LoanTable.BUNDLED, "--out", recipe);
    assertThat(Recipes.find(recipe.toString()).features()).isNotEmpty();
    JsonNode again = bins(LoanTable.BUNDLED, "--recipe", recipe);
    for (JsonNode bins : first.get("characteristics")) {
      JsonNode same = of(again, bins.get("name").asText());
      assertThat(same.get("bins")).isEqualTo(bins.get("bins"));
    }
    assertThat(of(again, "dti").get("is_set").asBoolean()).isTrue();
    Path model = folder.resolve("model.json");
    Run.of("train", LoanTable.BUNDLED, "--recipe", recipe, "--out", model).isOk();
    assertThat(Run.of("inspect", model).isOk().out()).contains("dti");
  }

  @Test
  void bin_woe_trainsAClassicScorecardAndTheRecordSaysWhoChangedIt() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    bins(LoanTable.BUNDLED, "--out", recipe, "--woe");
    String edited =
        Files.readString(recipe)
            .replaceFirst(
                "\"woe\" : true",
                "\"woe\" : true, \"edits\" : [{\"who\": \"A. Analyst\", \"when\": \"2026-11-30\","
                    + " \"why\": \"policy\"}]");
    Files.writeString(recipe, edited);
    Path record = folder.resolve("record.md");
    Run run =
        Run.of(
                "train",
                LoanTable.BUNDLED,
                "--recipe",
                recipe,
                "--out",
                folder.resolve("model.json"),
                "--record",
                record)
            .isOk();
    String said = "A. Analyst, 2026-11-30: policy.";
    assertThat(TrainCalls.flat(run.out())).contains(said, "has bins set by hand, cut at ");
    assertThat(Files.readString(record)).contains(said);
    Run.of("bin", LoanTable.BUNDLED, "--woe").fails(2, "name its file with --out");
  }

  @Test
  void bin_specialAndMissingValues_haveBinsOfTheirOwn() throws IOException {
    StringBuilder csv = new StringBuilder("score,delinquencies,bad\n");
    for (int row = 0; row < 2000; row++) {
      boolean late = row % 12 == 0;
      String score = row % 9 == 0 ? "-9" : row % 10 == 0 ? "" : Integer.toString(500 + row % 300);
      boolean bad = late ? row % 24 == 0 : row % 16 == 1;
      csv.append(score).append(',').append(late ? 1 + row % 3 : 0).append(',');
      csv.append(bad ? 1 : 0).append('\n');
    }
    Path file = Files.writeString(folder.resolve("loans.csv"), csv);
    JsonNode found =
        bins(
            file, "--label", "bad", "--bad", "1", "--special", "score=-9:NO_RECORD", "--test", "0");
    List<JsonNode> score = stream(of(found, "score").get("bins"));
    assertThat(score.get(score.size() - 2).get("label").asText()).isEqualTo("NO_RECORD (-9)");
    assertThat(score.get(score.size() - 2).at("/rate/rows").asInt()).isEqualTo(223);
    assertThat(score.get(score.size() - 1).get("kind").asText()).isEqualTo("MISSING");
    JsonNode delinquencies = of(found, "delinquencies");
    assertThat(delinquencies.at("/bins/0/label").asText()).isEqualTo("below 1");
    assertThat(delinquencies.at("/information_value/value").asDouble()).isGreaterThan(0.3);
  }

  @Test
  void bin_impossibleRules_sayWhich() {
    Run.of("bin", LoanTable.BUNDLED, "--max-p", "2")
        .fails(2, "the highest p-value is above 0 and at most 1", "--max-p");
  }
}
