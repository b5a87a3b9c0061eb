package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.DriftMonitor;
import io.loantap.Scorer;
import io.loantap.train.page.Browser;
import io.loantap.train.scoring.ApplicantFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {
  @TempDir private static Path shared;
  private static Path model;
  private static Path training;

  @TempDir private Path folder;

  /** A model of the first 3,000 loans, all of them in training. */
  @BeforeAll
  static void train() throws IOException {
    training = LoanTable.first(3000).write(shared.resolve("loans.csv"));
    model = shared.resolve("model.json");
    Run.of("train", training, "--test", "0", "--out", model).isOk();
  }

  private JsonNode drift(LoanTable loans, Object... more) throws IOException {
    Path json = folder.resolve("drift.json");
    List<Object> words =
        new ArrayList<>(
            List.of("drift", model, loans.write(folder.resolve("new.csv")), "--json", json));
    words.addAll(List.of(more));
    Run.of(words.toArray()).isOk();
    return new ObjectMapper().readTree(json.toFile());
  }

  private static JsonNode characteristic(JsonNode drift, String name) {
    for (JsonNode each : drift.get("characteristics")) {
      if (each.get("name").asText().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(name);
  }

  @Test
  void drift_trainingLoans_haveNone() throws IOException {
    JsonNode drift = drift(LoanTable.first(3000));
    assertThat(drift.get("training_loans").asInt()).isEqualTo(3000);
    assertThat(drift.get("applicants").asInt()).isEqualTo(3000);
    assertThat(drift.at("/score/psi").asDouble()).isZero();
    assertThat(drift.get("worst_band").asText()).isEqualTo("stable");
    for (JsonNode each : drift.get("characteristics")) {
      assertThat(each.get("csi").asDouble()).isZero();
      assertThat(each.get("score_shift").asDouble()).isZero();
      assertThat(each.at("/clipped/now")).isEqualTo(each.at("/clipped/then"));
    }
    assertThat(drift.at("/score/mean_probability/now").asDouble())
        .isCloseTo(
            drift.at("/score/mean_probability/then").asDouble(),
            org.assertj.core.api.Assertions.within(1e-9));
    assertThat(Run.of("drift", model, training).isOk().out())
        .contains("The model was trained on this file");
  }

  /** Its own distribution is the same; what is derived from it and another column is not. */
  @Test
  void drift_shuffledColumn_isFoundInWhatIsDerivedAndInTheOutcomes() throws IOException {
    LoanTable loans = LoanTable.first(3000);
    List<String> incomes = new ArrayList<>();
    loans.setAll(
        "annual_inc",
        value -> {
          incomes.add(value);
          return value;
        });
    Collections.shuffle(incomes, new Random(7));
    loans.setAll("annual_inc", value -> incomes.remove(incomes.size() - 1));
    double aucBefore = drift(LoanTable.first(3000)).at("/outcomes/auc/now").asDouble();
    JsonNode drift = drift(loans);
    JsonNode worst = drift.get("characteristics").get(0);
    assertThat(worst.get("name").asText()).isEqualTo("loan_to_income");
    assertThat(worst.get("significant").asBoolean()).isTrue();
    assertThat(worst.get("csi").asDouble()).isGreaterThan(3 * worst.get("critical").asDouble());
    assertThat(characteristic(drift, "annual_inc").get("csi").asDouble()).isZero();
    assertThat(drift.at("/outcomes/auc/now").asDouble()).isLessThan(aucBefore);
  }

  @Test
  void drift_columnWithTheValuesOfAnother_isFirstAndSignificant() throws IOException {
    LoanTable loans = LoanTable.slice(3000, 5000);
    for (int row = 0; row < loans.rows.size(); row++) {
      loans.set(row, "total_acc", loans.get(row, "open_acc"));
    }
    JsonNode drift = drift(loans);
    JsonNode worst = drift.get("characteristics").get(0);
    assertThat(worst.get("name").asText()).isEqualTo("total_acc");
    assertThat(worst.get("band").asText()).isEqualTo("significant");
    assertThat(drift.get("worst_band").asText()).isEqualTo("significant");
    assertThat(characteristic(drift, "open_acc").get("band").asText()).isEqualTo("stable");
  }

  @Test
  void drift_missingUnseenAndTooHigh_haveTheirShares() throws IOException {
    LoanTable loans = LoanTable.slice(3000, 4000);
    for (int row = 0; row < 250; row++) {
      loans.set(row, "emp_length", "");
      loans.set(row, "purpose", "spaceflight");
      loans.set(row, "revol_bal", "1e9");
    }
    int blank = 0;
    for (int row = 0; row < 1000; row++) {
      blank += loans.get(row, "emp_length").isBlank() ? 1 : 0;
    }
    JsonNode drift = drift(loans);
    assertThat(characteristic(drift, "emp_length").at("/missing/now").asDouble())
        .isEqualTo(blank / 1000.0);
    assertThat(characteristic(drift, "purpose").at("/unseen/now").asDouble()).isEqualTo(0.25);
    assertThat(characteristic(drift, "purpose").get("floored_shares").asInt()).isPositive();
    assertThat(characteristic(drift, "revol_bal").at("/clipped/now").asDouble())
        .isGreaterThanOrEqualTo(0.25);
  }

  @Test
  void drift_html_opensInABrowserWithAPlotForEachCharacteristic() throws Exception {
    Path page = folder.resolve("drift.html");
    JsonNode drift = drift(LoanTable.slice(3000, 4000), "--html", page);
    String html = Files.readString(page);
    for (JsonNode each : drift.get("characteristics")) {
      assertThat(html).contains(each.get("name").asText());
    }
    int plots = 3 + drift.get("characteristics").size();
    try (Browser browser = Browser.start()) {
      for (int width : new int[] {1280, 390}) {
        browser.show(width, 900, "light");
        browser.open(page);
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.evaluate("document.querySelectorAll('.plot svg').length").asInt())
            .isEqualTo(plots);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void drift_withoutOutcomes_leavesThemOut() throws IOException {
    JsonNode drift = drift(LoanTable.slice(3000, 3600).without("loan_status"));
    assertThat(drift.get("outcomes").isNull()).isTrue();
    assertThat(drift.get("applicants").asInt()).isEqualTo(600);
  }

  @Test
  void drift_unfinishedLoans_countForDriftOnly() throws IOException {
    LoanTable loans = LoanTable.slice(3000, 3600);
    for (int row = 0; row < 100; row++) {
      loans.set(row, "loan_status", " ");
    }
    JsonNode drift = drift(loans);
    assertThat(drift.get("applicants").asInt()).isEqualTo(600);
    assertThat(drift.at("/outcomes/loans").asInt()).isEqualTo(500);
    assertThat(drift.get("notices").toString()).contains("100 applicants have no outcome yet");
  }

  @Test
  void drift_thirdOutcome_isLeftOutUnlessAskedFor() throws IOException {
    LoanTable loans = LoanTable.slice(3000, 3600).set(4, "loan_status", "Current");
    JsonNode drift = drift(loans);
    assertThat(drift.get("outcomes").isNull()).isTrue();
    assertThat(drift.get("notices").toString()).contains("an outcome has two values");
    Run.of("drift", model, folder.resolve("new.csv"), "--label", "loan_status")
        .fails(1, "an outcome has two values");
    Run.of("drift", model, folder.resolve("new.csv"), "--label", "status")
        .fails(1, "has no label column \"status\"");
  }

  @Test
  void drift_fewRows_areTooFewToJudge() throws IOException {
    JsonNode drift = drift(LoanTable.slice(3000, 3400));
    assertThat(drift.get("worst_band").asText()).isEqualTo("insufficient");
    assertThat(drift.at("/score/significant").asBoolean()).isFalse();
  }

  @Test
  void drift_rowsThatCannotBeScored_areCountedAndListed() throws IOException {
    LoanTable loans = LoanTable.slice(3000, 3600).set(0, "annual_inc", "plenty");
    JsonNode drift = drift(loans);
    assertThat(drift.get("rejected").asInt()).isEqualTo(1);
    assertThat(drift.get("notices").toString()).contains("1 rows were not scored", "annual_inc");
    Path none =
        LoanTable.first(2).setAll("annual_inc", value -> "x").write(folder.resolve("none.csv"));
    Run.of("drift", model, none).fails(1, "no applicant that the model can score", "annual_inc");
  }

  @Test
  void drift_snapshots_areMerged() throws IOException {
    DriftMonitor monitor = DriftMonitor.of(Scorer.load(model));
    monitor.predict(ApplicantFile.read(Path.of("../data/applicant.json")));
    String line = monitor.snapshot().toJson();
    Path snapshots =
        Files.writeString(folder.resolve("snapshots.json"), line + "\n\n" + line + "\n");
    assertThat(Run.of("drift", model, snapshots).isOk().out())
        .contains("2 applicants of", "too few rows");
    Files.writeString(snapshots, "\n");
    Run.of("drift", model, snapshots).fails(1, "has no snapshot");
    Files.writeString(snapshots, "{}\n");
    Run.of("drift", model, snapshots).fails(1, "This is no drift snapshot");
    Run.of("drift", Path.of("../data/demo-model.json"), folder.resolve("absent.json"))
        .fails(1, "absent.json");
  }

  @Test
  void drift_snapshotOfAnotherModel_isRefused() throws IOException {
    DriftMonitor monitor = DriftMonitor.of(Scorer.load(model));
    Path snapshots =
        Files.writeString(folder.resolve("snapshots.json"), monitor.snapshot().toJson());
    Path other = folder.resolve("other.json");
    Run.of("train", LoanTable.first(1500).write(folder.resolve("a.csv")), "--out", other).isOk();
    Run.of("drift", other, snapshots).fails(1, "The snapshot is of model");
  }
}
