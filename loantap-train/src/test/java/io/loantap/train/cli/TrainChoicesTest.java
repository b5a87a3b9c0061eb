package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test rows, objectives and recipes of {@code loantap train}. */
class TrainChoicesTest extends TrainCalls {
  @ParameterizedTest
  @CsvSource({"Dec-2013", "2013-12"})
  void train_testAfter_takesEitherFormOfMonth(String month) throws IOException {
    Run run = train("--test-after", month).isOk();

    long after =
        LoanTable.first(1000).rows.stream()
            .filter(row -> row.get(11).matches(".*-201[4-9]"))
            .count();
    assertThat(read(json).get("test_rows").longValue()).isEqualTo(after).isPositive();
    assertThat(read(model).get("training").get("settings").get("test").textValue())
        .isEqualTo("issued after 2013-12");
    assertThat(run.out()).contains("Test figures of " + after + " loans");
  }

  @Test
  void train_testAfterLeavesASideEmpty_isRefused() throws IOException {
    train("--test-after", "Jan-2030")
        .fails(
            1,
            "Splitting after 2030-01 leaves 1,000 loans to train on and 0 later",
            "another month");
    train("--test-after", "1990-01").fails(1, "leaves 0 loans to train on and 1,000 later");
    LoanTable.first(100).without("issue_d").write(loans);
    train("--test-after", "2013-12")
        .fails(1, "cannot be split by time", loans + " has no column \"issue_d\"", "use --test");
    assertThat(model).doesNotExist();
  }

  @Test
  void train_noTestRows_reportsOutOfFold() throws IOException {
    Run run = train("--test", 0).isOk();

    assertThat(run.out()).contains("Out-of-fold figures of the training loans");
    assertThat(read(json).get("evaluated_on").textValue()).isEqualTo("out_of_fold");
    assertThat(read(json).get("train_rows").intValue()).isEqualTo(1000);
  }

  @Test
  void train_testFileLacksAColumn_isRefused() throws IOException {
    LoanTable.slice(1000, 1500).rename("dti", "dtii").write(later);

    train("--test-file", later)
        .fails(1, later + " lacks columns that the training loans have", "\"dtii\"", "Add them");
    assertThat(model).doesNotExist();
  }

  @Test
  void train_testFileWithBadRows_saysWhichFile() throws IOException {
    LoanTable.slice(1000, 1500).set(4, "dti", "x").write(later);

    train("--test-file", later).fails(1, later + " has bad rows, 1 of 500", "column dti");
    Run run = train("--test-file", later, "--skip-bad-rows").isOk();
    assertThat(flat(run.out())).contains("Bad rows of later.csv were left out, 1 of 500");
    assertThat(read(json).get("test_rows").intValue()).isEqualTo(499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f1",
        "youden",
        "cost=5",
        "max-npa=0.1",
        "min-recall=0.6",
        "min-precision=0.3",
        "approval-rate=0.7"
      })
  void train_objective_isKeptAndExplained(String objective) throws IOException {
    Run run = train("--objective", objective).isOk();

    JsonNode policy = read(model).get("policy");
    assertThat(policy.get("objective").textValue()).isEqualTo(objective);
    assertThat(policy.get("feasible").booleanValue()).isTrue();
    assertThat(read(json).get("objective").textValue()).isEqualTo(objective);
    assertThat(flat(run.out())).contains("(" + objective + "). It approves");
    assertThat(policy.get("threshold")).isEqualTo(read(json).get("threshold"));
  }

  @Test
  void train_infeasibleObjective_saysSoWithTheNearestPoint() throws IOException {
    Run run = train("--objective", "approval-rate=0.0001").isOk();

    assertThat(read(json).get("feasible").booleanValue()).isFalse();
    assertThat(flat(run.out()))
        .contains("No threshold reaches the most approvals up to 0.01 % of", "the nearest is 0.");
  }

  @Test
  void train_notebookRecipe_stopsAtTheZipCodes() throws IOException {
    Run stopped = Run.of("train", LoanTable.BUNDLED, "--recipe", "notebook", "--out", model);

    stopped.fails(1, "Training stopped", "--allow-leakage");
    for (String zip : List.of("05113", "29597", "00813", "86630", "11650", "93700")) {
      assertThat(stopped.err()).contains("\"" + zip + "\"");
    }
    assertThat(stopped.err()).doesNotContain("22690", "48052", "70466", "30723");
    assertThat(model).doesNotExist();

    Run allowed =
        Run.of(
            "train", LoanTable.BUNDLED, "--recipe", "notebook", "--out", model, "--allow-leakage");
    allowed.isOk();
    String notices = read(model).get("training").get("notices").toString();
    assertThat(notices).contains("86630", "information value", "AUC of");
    assertThat(flat(allowed.out())).contains("! \"zip_code\" gives the outcome away");
    assertThat(read(model).at("/training/settings/leakage").textValue()).isEqualTo("allow");
  }

  @Test
  void train_columnMissing_isSkippedUnlessRequired() throws IOException {
    LoanTable.first(1000).without("annual_inc").write(loans);
    Run run = train().isOk();
    assertThat(flat(run.out()))
        .contains("\"annual_inc\" was left out: the file has no column annual_inc.")
        .contains("\"loan_to_income\" was left out: the file has no column annual_inc.");

    Path recipe =
        Files.writeString(
            folder.resolve("recipe.json"),
            """
            {"name": "ours", "label": {"column": "loan_status", "bad": "Charged Off"},
             "characteristics": [
               {"name": "dti", "encoder": "standardised", "missing": "median"},
               {"name": "annual_inc", "encoder": "min_max", "missing": "median", "required": true}],
             "schema": "loantap"}
            """);
    Files.delete(model);
    train("--recipe", recipe)
        .fails(1, "The recipe requires \"annual_inc\", but " + loans, "Add the column");
    assertThat(model).doesNotExist();
  }

  @Test
  void train_nothingToLearnFrom_isLeftOut() throws IOException {
    LoanTable.first(1000).setAll("dti", old -> "12").setAll("revol_util", old -> "").write(loans);

    Run run = train().isOk();

    assertThat(flat(run.out()))
        .contains("\"dti\" was left out: all training loans are alike.")
        .contains("\"revol_util\" was left out: no training loan has a value.");
    assertThat(read(model).at("/scorecard/characteristics").findValuesAsText("name"))
        .contains("annual_inc")
        .doesNotContain("dti", "revol_util");
  }

  @Test
  void train_autoRecipeAndBadRows_leavesThemOut() throws IOException {
    String csv = LoanTable.first(1000).without("address").csv();
    Files.writeString(loans, csv.replaceFirst("INDIVIDUAL,", "INDIVIDUAL,1,2,"));

    train("--recipe", "auto").fails(1, "bad rows, 1 of 1,000", "line 2: found 28 fields");
    Run run = train("--recipe", "auto", "--skip-bad-rows", "--allow-leakage").isOk();

    assertThat(flat(run.out()))
        .contains("Recipe \"auto\"", "Bad rows of loans.csv were left out, 1 of 1,000");
    assertThat(read(json).get("train_rows").intValue() + read(json).get("test_rows").intValue())
        .isEqualTo(999);
  }

  @Test
  void train_noKnownColumn_isRefused() throws IOException {
    Files.writeString(loans, "loan_status,x\nCharged Off,1\nFully Paid,2\n");

    train().fails(1, loans + " has none of the columns", "--recipe auto");
  }

  @Test
  void train_tooFewLoans_isRefused() throws IOException {
    LoanTable table = LoanTable.first(6).setAll("loan_status", old -> "Fully Paid");
    table.set(0, "loan_status", "Charged Off").write(loans);

    train().fails(1, "1 bad and", "at least two of each", "Add loans");
  }

  @Test
  void train_badRecipe_isExplained() throws IOException {
    Path recipe = Files.writeString(folder.resolve("recipe.json"), "{\"nam\": 1}");

    train("--recipe", recipe).fails(1, recipe.toString(), "nam", "did you mean \"name\"?");
    train("--recipe", "applicatoin").fails(1, "no recipe or file \"applicatoin\"", "application");
    train("--recipe", folder).fails(1, folder + ": this is a folder");
    Files.writeString(recipe, "{");
    train("--recipe", recipe).fails(1, recipe.toString(), "no well-formed JSON");
    Run mistaken = train("--recipe", LoanTable.BUNDLED);
    mistaken.fails(1, LoanTable.BUNDLED + ", line 1: found no well-formed JSON");
    assertThat(mistaken.err()).doesNotContain("loan_amnt");
  }
}
