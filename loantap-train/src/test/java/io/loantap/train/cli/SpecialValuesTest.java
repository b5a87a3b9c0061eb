package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau score of which -9 means that there is no record, through all commands. */
class SpecialValuesTest {
  private static final int ROWS = 1500;

  @TempDir Path folder;

  private Path loans;

  @BeforeEach
  void write() throws IOException {
    loans = Files.writeString(folder.resolve("loans.csv"), loans("-9"));
  }

  private static String loans(String noRecord) {
    Random random = new Random(12);
    StringBuilder text = new StringBuilder("amount,income,bureau_score,bad\n");
    for (int row = 0; row < ROWS; row++) {
      boolean record = random.nextInt(10) > 0;
      long score = Math.round(680 + 45 * random.nextGaussian());
      double risk = record ? 1 / (1 + Math.exp((score - 600) / 40.0)) : 0.2;
      text.append(1000 + random.nextInt(30_000))
          .append(',')
          .append(20_000 + random.nextInt(60_000))
          .append(',')
          .append(record ? String.valueOf(score) : noRecord)
          .append(random.nextDouble() < risk ? ",1\n" : ",0\n");
    }
    return text.toString();
  }

  private Path train(String name, Path data, Object... more) throws IOException {
    Path model = folder.resolve(name);
    Object[] all = new Object[9 + more.length];
    Object[] first = {
      "train", data, "--label", "bad", "--bad", "1", "--out", model, "--allow-leakage"
    };
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    lastTraining = Run.of(all).isOk();
    return model;
  }

  private Run lastTraining = new Run(0, "", "");

  private static JsonNode characteristic(Path model) throws IOException {
    for (JsonNode each : TrainCalls.read(model).at("/scorecard/characteristics")) {
      if (each.get("name").asText().equals("bureau_score")) {
        return each;
      }
    }
    throw new IllegalStateException("no bureau_score");
  }

  private Run predict(Path model, double score, Object... more) throws IOException {
    Path applicant =
        Files.writeString(
            folder.resolve("applicant.json"),
            "{\"amount\": 9000, \"income\": 40000, \"bureau_score\": " + score + "}");
    Object[] all = new Object[3 + more.length];
    all[0] = "predict";
    all[1] = model;
    all[2] = applicant;
    System.arraycopy(more, 0, all, 3, more.length);
    return Run.of(all).isOk();
  }

  @Test
  void initAndExplore_valueThatStandsApart_isProposedWithItsCount() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    Run init = Run.of("init", loans, "--label", "bad", "--bad", "1", "--out", recipe).isOk();
    assertThat(TrainCalls.flat(init.out())).contains("bureau_score -9 (", "--special none");
    assertThat(TrainCalls.read(recipe).toString())
        .contains("\"special\":{\"-9\":\"SPECIAL_MINUS_9\"}");
    Path page = folder.resolve("explore.html");
    Path json = folder.resolve("explore.json");
    Run explore =
        Run.of("explore", loans, "--label", "bad", "--bad", "1", "--out", page, "--json", json)
            .isOk();
    assertThat(TrainCalls.flat(explore.out())).contains("bureau_score -9 (", "--special");
    JsonNode column = TrainCalls.read(json).at("/columns/2");
    assertThat(column.get("name").asText()).isEqualTo("bureau_score");
    assertThat(column.at("/numbers/min").asDouble()).isGreaterThan(400);
    assertThat(column.at("/groups/0/label").asText()).isEqualTo("-9");
  }

  @Test
  void train_autoOrOption_givesTheSpecialValueAContribution() throws IOException {
    Path auto = train("auto.json", loans, "--recipe", "auto");
    assertThat(TrainCalls.read(auto).get("formatVersion").asText()).isEqualTo("1.3");
    JsonNode special = characteristic(auto).at("/special/-9");
    assertThat(special.get("treatment").asText()).isEqualTo("own");
    assertThat(characteristic(auto).at("/curve/knots/0").asDouble()).isGreaterThan(400);

    Path asked = train("asked.json", loans, "--recipe", "auto", "--special", "-9,-8");
    assertThat(TrainCalls.flat(lastTraining.out()))
        .contains("No numeric column holds the special value -8");
    assertThat(characteristic(asked)).isEqualTo(characteristic(auto));

    Path none = train("none.json", loans, "--recipe", "auto", "--special", "none");
    assertThat(characteristic(none).has("special")).isFalse();

    Path never =
        train("never.json", loans, "--recipe", "auto", "--special", "bureau_score=-7:NEVER_SEEN");
    assertThat(characteristic(never).at("/special/-7/treatment").asText()).isEqualTo("missing");
    assertThat(characteristic(never).at("/special/-9")).isEqualTo(special);
  }

  @Test
  void train_monotone_leavesTheSpecialValueAlone() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", loans, "--label", "bad", "--bad", "1", "--out", recipe).isOk();
    String text = Files.readString(recipe);
    int place = text.indexOf("\"bureau_score\"");
    int missing = text.indexOf("\"missing\"", place);
    Files.writeString(
        recipe,
        (text.substring(0, missing) + "\"monotone\" : \"decreasing\", " + text.substring(missing))
            .replace("SPECIAL_MINUS_9", "NO_BUREAU_RECORD"));
    Path model = train("model.json", loans, "--recipe", recipe);
    double special = characteristic(model).at("/special/-9/contribution").asDouble();
    JsonNode line = characteristic(model).at("/curve/contributions");
    // 20 % of the loans without a record go bad: better than a poor score, worse than a good one.
    assertThat(special).isBetween(line.get(line.size() - 1).asDouble(), line.get(0).asDouble());
  }

  @Test
  void train_specialValue_isWorthABlankWithAContributionOfItsOwn() throws IOException {
    Path special = train("special.json", loans, "--recipe", "auto", "--l2", "1");
    Path blanks = Files.writeString(folder.resolve("blanks.csv"), loans(""));
    Path missing = train("missing.json", blanks, "--recipe", "auto", "--l2", "1");
    JsonNode own = characteristic(special);
    JsonNode byHand = characteristic(missing);
    assertThat(own.at("/special/-9/contribution").asDouble())
        .isCloseTo(byHand.at("/missing/contribution").asDouble(), within(1e-10));
    assertThat(own.at("/curve/knots")).isEqualTo(byHand.at("/curve/knots"));
    for (int i = 0; i < own.at("/curve/contributions").size(); i++) {
      assertThat(own.at("/curve/contributions").get(i).asDouble())
          .isCloseTo(byHand.at("/curve/contributions").get(i).asDouble(), within(1e-10));
    }
  }

  @Test
  void predictInspectDrift_specialValue_isNamedEverywhere() throws IOException {
    Path model = train("model.json", loans, "--recipe", "auto", "--special", "-9:NO_BUREAU_RECORD");
    assertThat(TrainCalls.flat(predict(model, -9).out()))
        .contains("bureau_score: special value: scored by what training learnt of it");
    String explained = predict(model, -9, "--explain").out();
    assertThat(explained).contains("special");
    double pd = pd(model, -9);
    assertThat(pd).isBetween(pd(model, 760), pd(model, 560));
    // Once with its log-odds, once with its points.
    assertThat(Run.of("inspect", model).isOk().out().split("NO_BUREAU_RECORD [(]-9[)]", -1))
        .hasSize(3);
    Path drift = folder.resolve("drift.json");
    Run.of("drift", model, loans, "--json", drift).isOk();
    assertThat(Files.readString(drift)).contains("NO_BUREAU_RECORD (-9)");
    Path report = folder.resolve("report.html");
    train("again.json", loans, "--recipe", "auto", "--report", report);
    assertThat(report).exists();
  }

  private double pd(Path model, double score) throws IOException {
    return new ObjectMapper()
        .readTree(predict(model, score, "--format", "json").out())
        .at("/probability_of_default")
        .asDouble();
  }

  @Test
  void train_wrongSpecial_isRefusedWithTheRemedy() {
    Object[] call = {
      "train", loans, "--recipe", "auto", "--label", "bad", "--bad", "1", "--special"
    };
    for (String[] wrong :
        new String[][] {
          {"nine", "is no number"},
          {"bureau_scor=-9", "did you mean \"bureau_score\"?"},
          {"-9:no record", "NO_BUREAU_RECORD"}
        }) {
      Object[] all = java.util.Arrays.copyOf(call, call.length + 1);
      all[call.length] = wrong[0];
      Run.of(all).fails(2, "--special", wrong[1]);
    }
  }
}
