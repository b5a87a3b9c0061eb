package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code loantap train --select}. */
class SelectTest extends TrainCalls {
  private static final int NOISE = 20;

  /** The loans with columns of noise. */
  private void addNoise() throws IOException {
    Random random = new Random(8);
    LoanTable table = LoanTable.first(1500);
    for (int i = 0; i < NOISE; i++) {
      table.header.add("noise" + i);
      table.rows.forEach(row -> row.add(Double.toString(random.nextInt(1000) / 10.0)));
    }
    table.write(loans);
  }

  private static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    array.forEach(it -> names.add(it.get("name").textValue()));
    return names;
  }

  private static List<String> selected(JsonNode funnel) {
    List<String> names = new ArrayList<>();
    funnel.forEach(
        it -> {
          if (it.get("step").textValue().equals("selected")) {
            names.add(it.get("name").textValue());
          }
        });
    return names;
  }

  @Test
  void train_autoOfManyCandidates_selectsAndSaysSoEverywhere() throws IOException {
    addNoise();
    Path report = folder.resolve("report.html");
    Path record = folder.resolve("record.md");

    Run run = train("--recipe", "auto", "--report", report, "--record", record).isOk();

    JsonNode funnel = read(json).get("funnel");
    List<String> selected = selected(funnel);
    assertThat(names(funnel)).doesNotHaveDuplicates().hasSize(23 + NOISE);
    assertThat(selected).isNotEmpty().hasSizeLessThan(23);
    assertThat(selected.stream().filter(it -> it.startsWith("noise")).count()).isLessThan(2);
    assertThat(names(read(json).get("characteristics"))).hasSameElementsAs(selected);
    assertThat(names(read(model).get("scorecard").get("characteristics"))).isEqualTo(selected);
    JsonNode kept = read(model).get("training").get("funnel");
    assertThat(names(kept)).isEqualTo(names(funnel));
    assertThat(kept.get(0).get("reason")).isEqualTo(funnel.get(0).get("reason"));
    assertThat(flat(run.out()))
        .contains("Selected " + selected.size() + " of 43 candidates", "--no-select")
        .contains("Selection among 43 candidates");
    assertThat(Files.readString(report))
        .contains("Why these characteristics", "noise19", "beyond what chance gives");
    assertThat(Files.readString(record)).contains("Selection of characteristics", "noise19");
    assertThat(Run.of("predict", model, "../data/applicant.json").code()).isZero();
  }

  @Test
  void train_noSelect_usesAllCandidates() throws IOException {
    addNoise();

    Run run = train("--recipe", "auto", "--no-select").isOk();

    assertThat(names(read(json).get("characteristics"))).contains("noise0", "noise19");
    assertThat(read(json).has("funnel")).isFalse();
    assertThat(read(model).get("training").has("funnel")).isFalse();
    assertThat(run.out()).doesNotContain("Selected");
  }

  @Test
  void train_fewCandidates_areAllUsedUnlessAskedFor() throws IOException {
    train("--recipe", "auto").isOk();
    assertThat(read(json).has("funnel")).isFalse();

    train("--recipe", "auto", "--select").isOk();
    assertThat(read(json).get("funnel")).hasSize(23);
    train("--max-characteristics", 3).isOk();
    assertThat(selected(read(json).get("funnel"))).hasSizeLessThanOrEqualTo(3);
    train("--select-1se").isOk();
    assertThat(selected(read(json).get("funnel"))).hasSizeLessThan(11);
    train("--min-iv", 0.1).isOk();
    assertThat(read(json).get("funnel").toString()).contains("below the least of 0.1");
  }

  @Test
  void train_anyThreads_writesTheSameBytes() throws IOException {
    addNoise();
    train("--recipe", "auto", "--threads", 1).isOk();
    byte[] one = Files.readAllBytes(model);

    train("--recipe", "auto", "--threads", 3).isOk();

    assertThat(model).hasBinaryContent(one);
  }

  /** Test loans are never looked at: others leave the selection as it is. */
  @Test
  void train_otherTestLoans_selectsTheSame() throws IOException {
    train("--test-file", later, "--select", "--recipe", "auto").isOk();
    JsonNode funnel = read(json).get("funnel");

    LoanTable.slice(2000, 2400).write(later);
    train("--test-file", later, "--select", "--recipe", "auto").isOk();

    assertThat(read(json).get("funnel")).isEqualTo(funnel);
  }

  @Test
  void train_recipeWithLists_keepsAndDrops() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", loans, "--out", recipe).isOk();
    String text = Files.readString(recipe);
    Files.writeString(
        recipe,
        text.replaceFirst(
            "\\{", "{\"select\": {\"keep\": [\"title\"], \"drop\": [\"grade\", \"sub_grade\"]},"));

    train("--recipe", recipe).isOk();

    JsonNode funnel = read(json).get("funnel");
    assertThat(selected(funnel)).contains("title").doesNotContain("grade", "sub_grade");
    assertThat(funnel.toString()).contains("keep list", "drop list");

    Files.writeString(recipe, text.replaceFirst("\\{", "{\"select\": {\"keep\": [\"titl\"]},"));
    train("--recipe", recipe).fails(1, "/select/keep/0", "not titl (did you mean \"title\"?)");
  }

  @Test
  void train_badLimits_areRefusedWithTheRemedy() {
    train("--max-characteristics", 0).fails(2, "max_characteristics is 0", "at least 1");
    train("--max-characteristics", "few").fails(2, "--max-characteristics", "few");
    train("--min-iv", -1).fails(2, "min_iv is -1.0", "at least 0");
    train("--no-select", "--min-iv", 0.1).fails(2, "--no-select", "leave one out");
  }
}
