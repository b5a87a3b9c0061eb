package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcome columns of many values, and loans that have not been watched for long enough. */
class OutcomeChoiceTest {
  /** Of the 3,000 loans, every fifth is bad; of those, every other one is a default. */
  private static final int ROWS = 3000;

  @TempDir Path folder;

  /** The outcome of a loan, or null for what finished loans have. */
  private interface Status {
    String of(int loan);
  }

  private Path loans(Status status) throws IOException {
    return loans("loans.csv", status, loan -> "2014-06");
  }

  private Path loans(String name, Status status, Status month) throws IOException {
    Path plain = LoanText.write(folder.resolve("plain.csv"), ROWS, 5, loan -> "" + loan.place());
    List<String> lines = new ArrayList<>(List.of("dti,issued,status"));
    Files.readAllLines(plain).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells -> {
              int place = Integer.parseInt(cells[1]);
              String own = status.of(place);
              String finished =
                  cells[2].equals("0") ? "Fully Paid" : place % 2 == 0 ? "Charged Off" : "Default";
              lines.add(String.join(",", cells[0], month.of(place), own == null ? finished : own));
            });
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String some(int loan) {
    return loan % 10 == 1 ? "Current" : loan % 10 == 2 ? "Late (31-120 days)" : null;
  }

  private static String mixed(int loan) {
    return loan % 10 == 3 ? "" : some(loan);
  }

  private Run run(String command, Object... words) {
    List<Object> all = new ArrayList<>(List.of(command));
    all.addAll(Arrays.asList(words));
    return Run.of(all.toArray());
  }

  private Run train(Path loans, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                loans, "--recipe", "auto", "--label", "status", "--out", folder.resolve("m.json")));
    words.addAll(Arrays.asList(more));
    return run("train", words.toArray());
  }

  private JsonNode training() throws IOException {
    return TrainCalls.read(folder.resolve("m.json")).at("/training");
  }

  private double rows() throws IOException {
    JsonNode metrics = training().at("/metrics");
    return metrics.get("train_rows").asDouble() + metrics.get("test_rows").asDouble();
  }

  @Test
  void train_severalBadAndOneGood_leavesOthersOutAndCountsThem() throws IOException {
    Run run =
        train(
                loans(OutcomeChoiceTest::mixed),
                "--bad",
                "Charged Off,Default",
                "--good",
                "Fully Paid")
            .isOk();
    assertThat(TrainCalls.flat(run.out()))
        .contains(
            "Left out for their outcome in \"status\": 900 rows (300 blank, 300 \"Current\", 300"
                + " \"Late (31-120 days)\")",
            "--good");
    assertThat(rows()).isEqualTo(2100);
    assertThat(training().at("/settings/bad").asText()).contains("Charged Off", "Default");
    assertThat(training().at("/settings/good").asText()).isEqualTo("Fully Paid");
  }

  @Test
  void train_sameLoansWithoutTheOthers_givesTheSameScorecard() throws IOException {
    train(loans(OutcomeChoiceTest::some), "--bad", "Charged Off,Default", "--good", "Fully Paid")
        .isOk();
    JsonNode with = TrainCalls.read(folder.resolve("m.json")).at("/scorecard");
    Path all = folder.resolve("loans.csv");
    List<String> finished =
        Files.readAllLines(all).stream()
            .filter(line -> !line.contains("Current") && !line.contains("Late"))
            .map(line -> line.replace("Default", "Charged Off"))
            .toList();
    Files.write(all, finished);
    train(all, "--bad", "Charged Off").isOk();
    assertThat(TrainCalls.read(folder.resolve("m.json")).at("/scorecard")).isEqualTo(with);
  }

  @Test
  void train_excluded_leavesOnlyThoseOut() throws IOException {
    Path loans = loans(loan -> loan % 10 == 1 ? "Current" : null);
    train(loans, "--bad", "Charged Off,Default", "--exclude", "Current").isOk();
    assertThat(rows()).isEqualTo(2700);
    assertThat(training().at("/settings/exclude").asText()).isEqualTo("[\"Current\"]");
  }

  @Test
  void train_thirdOutcome_saysWhichOptionsThereAre() throws IOException {
    train(loans(OutcomeChoiceTest::some), "--bad", "Charged Off,Default")
        .fails(1, "\"Current\"", "\"Late (31-120 days)\"", "--good", "--exclude", "--label");
  }

  @Test
  void train_oddOutcome_isShownWithItsLine() throws IOException {
    train(loans(loan -> loan == 40 ? "Frozen" : null), "--bad", "Charged Off,Default")
        .fails(1, "\"Frozen\" (1 row, line 42)");
    train(loans(loan -> loan == 40 || loan == 50 ? "2" : null), "--bad", "Charged Off,Default")
        .fails(1, "\"2\" (2 rows, the first in line 42)");
  }

  @Test
  void train_misspeltValueAmongSeveral_isSaid() throws IOException {
    Run run =
        train(loans(loan -> null), "--bad", "Charged Off,Defalt", "--good", "Fully Paid").isOk();
    assertThat(TrainCalls.flat(run.out()))
        .contains("No row has the bad outcome \"Defalt\"; did you mean \"Default\"?")
        .contains("300 \"Default\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 0", "1.0 0.0", "1.00 0"})
  void train_numbersOfOneValue_areOneOutcome(String written) throws IOException {
    String[] values = written.split(" ", -1);
    Path loans = loans(loan -> loan % 5 == 0 ? (loan % 2 == 0 ? "1" : values[0]) : values[1]);
    train(loans, "--bad", "1.0").isOk();
    assertThat(rows()).isEqualTo(ROWS);
  }

  @Test
  void train_badThatIsGoodToo_isRefused() throws IOException {
    train(loans(loan -> null), "--bad", "Default", "--good", "Fully Paid,Default")
        .fails(2, "\"Default\" is both", "--good");
  }

  @Test
  void laterCommands_haveTheOutcomeOfTheModel() throws IOException {
    Path loans = loans(OutcomeChoiceTest::mixed);
    train(loans, "--bad", "Charged Off,Default", "--good", "Fully Paid").isOk();
    Path model = folder.resolve("m.json");
    Run evaluated = run("evaluate", model, loans).isOk();
    assertThat(evaluated.out()).contains("on 2,100 loans", "300 \"Current\"");
    Path json = folder.resolve("drift.json");
    run("drift", model, loans, "--json", json).isOk();
    assertThat(TrainCalls.read(json).at("/outcomes/loans").asInt()).isEqualTo(2100);
    assertThat(TrainCalls.read(json).at("/applicants").asInt()).isEqualTo(ROWS);
    assertThat(TrainCalls.read(json).at("/notices").toString()).contains("300 blank");
  }

  @Test
  void explore_takesTheSameOptions() throws IOException {
    Path json = folder.resolve("explore.json");
    Run run =
        run(
                "explore",
                loans(OutcomeChoiceTest::mixed),
                "--label",
                "status",
                "--bad",
                "Charged Off,Default",
                "--good",
                "Fully Paid",
                "--out",
                folder.resolve("e.html"),
                "--json",
                json)
            .isOk();
    assertThat(run.out()).contains("900 rows (300 blank");
    JsonNode outcome = TrainCalls.read(json).at("/outcome");
    assertThat(outcome.get("bad").asText()).isEqualTo("Charged Off or Default");
    assertThat(outcome.get("good").asText()).isEqualTo("Fully Paid");
    assertThat(TrainCalls.read(json).at("/rows").asInt()).isEqualTo(2100);
  }

  /** Loans of each month of 2014 and 2015 in turn. */
  private static String month(int loan) {
    int month = loan % 24;
    return String.format("%d-%02d", 2014 + month / 12, 1 + month % 12);
  }

  @Test
  void train_observedBy_leavesTooYoungLoansOut() throws IOException {
    Path loans = loans("loans.csv", loan -> null, OutcomeChoiceTest::month);
    String[] options = {"--bad", "Charged Off,Default", "--observed-by", "2015-12"};
    Path record = folder.resolve("record.md");
    List<Object> recorded = new ArrayList<>(Arrays.asList(options));
    recorded.addAll(List.of("--record", record));
    Run run = train(loans, recorded.toArray()).isOk();
    assertThat(Files.readString(record))
        .contains("The window is at least 12 months: outcomes were read in 2015-12");
    assertThat(TrainCalls.flat(run.out()))
        .contains("1,500 loans with a later month in \"issued\" than 2014-12", "--window");
    assertThat(rows()).isEqualTo(1500);
    assertThat(training().at("/settings/window").asText()).isEqualTo("12");
    Path model = folder.resolve("m.json");
    assertThat(run("evaluate", model, loans).isOk().out()).contains("on 1,500 loans");
    assertThat(run("evaluate", model, loans, "--window", "6").isOk().out())
        .contains("on 2,250 loans", "than 2015-06");
  }

  @Test
  void observation_inRecipeAndExplore_isTheSame() throws IOException {
    Path loans = loans("loans.csv", loan -> null, OutcomeChoiceTest::month);
    Path recipe = folder.resolve("recipe.json");
    Object[] outcome = {
      "--label", "status", "--bad", "Charged Off,Default", "--observed-by", "2015-12", "--window", 3
    };
    List<Object> words = new ArrayList<>(List.of(loans));
    words.addAll(Arrays.asList(outcome));
    List<Object> init = new ArrayList<>(words);
    init.addAll(List.of("--out", recipe));
    run("init", init.toArray()).isOk();
    JsonNode label = TrainCalls.read(recipe).at("/label");
    assertThat(label.at("/observed_by").asText()).isEqualTo("2015-12");
    assertThat(label.at("/window").asInt()).isEqualTo(3);
    run("train", loans, "--recipe", recipe, "--out", folder.resolve("m.json")).isOk();
    assertThat(rows()).isEqualTo(2625);
    Path json = folder.resolve("explore.json");
    List<Object> explore = new ArrayList<>(words);
    explore.addAll(List.of("--out", folder.resolve("e.html"), "--json", json));
    run("explore", explore.toArray()).fails(1, "--issued");
    explore.addAll(List.of("--issued", "issued"));
    run("explore", explore.toArray()).isOk();
    assertThat(TrainCalls.read(json).at("/rows").asInt()).isEqualTo(2625);
  }

  @Test
  void window_withoutItsMonth_isRefused() throws IOException {
    train(loans(loan -> null), "--bad", "Charged Off,Default", "--window", "6")
        .fails(2, "--observed-by");
  }
}
