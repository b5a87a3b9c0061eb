package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ReportAdviceTest extends ReportCalls {
  @Test
  void recommendations_levelThatDefaults_isNamedWithItsFigures() throws IOException {
    LoanTable table = LoanTable.first(1000);
    long weddings = 0;
    for (int row = 0; row < 300; row++) {
      table.set(row, "purpose", "wedding");
      table.set(row, "loan_status", row % 10 < 6 ? "Charged Off" : "Fully Paid");
    }
    for (int row = 0; row < table.rows.size(); row++) {
      weddings += table.get(row, "purpose").equals("wedding") ? 1 : 0;
    }
    table.write(loans);
    report("--test", "0").isOk();
    assertThat(advice("levels"))
        .contains("purpose: riskier than the")
        .containsPattern(
            "riskier than the [0-9.]+ % of all are “wedding” \\([0-9.]+ % of " + weddings);
    assertThat(Files.readString(page)).contains("riskier than the");

    LoanTable.first(1000).write(loans);
    report("--test", "0").isOk();
    assertThat(advice("levels")).doesNotContain("wedding");
  }

  @Test
  void recommendations_zipCodesInTheModel_areWeighedAndDistrusted() throws IOException {
    Run.of(
            "train",
            LoanTable.BUNDLED,
            "--recipe",
            "notebook",
            "--allow-leakage",
            "--out",
            model,
            "--json",
            json,
            "--report",
            page)
        .isOk();
    assertThat(advice("places")).contains("“11650” (100.0 % of", "“00813” (0.0 % of", "--group");
    assertThat(advice("trust")).contains("--allow-leakage", "AUC");
    report().isOk();
    assertThat(advice("places")).contains("uses no address, state, pin code");
    assertThat(advice("trust")).doesNotContain("--allow-leakage");
  }

  @Test
  void recommendations_profit_areTheFiguresOfTheCuts() throws IOException {
    report("--profit", "0.2,0.6", "--test", "0.4").isOk();
    JsonNode even =
        rows(read(json).get("cuts"))
            .filter(cut -> cut.get("threshold").asDouble() == 0.2 / (0.2 + 0.6))
            .findFirst()
            .orElseThrow();
    assertThat(advice("profit"))
        .contains("breaks even at a probability of default of 0.2500")
        .contains(String.format("approves %.1f %%", 100 * even.get("approval_rate").asDouble()))
        .contains("earns " + money(read(json).get("profit").asDouble()))
        .contains("earns " + money(even.get("profit").asDouble()));
  }

  @Test
  void report_objectiveOutOfReach_saysSoFirst() throws IOException {
    report("--objective", "max-npa-strict=0.001").isOk();
    assertThat(read(json).get("feasible").asBoolean()).isFalse();
    assertThat(advice("threshold")).startsWith("No threshold reaches the most approvals");
    assertThat(Files.readString(record)).contains("No threshold reaches");
  }
}
