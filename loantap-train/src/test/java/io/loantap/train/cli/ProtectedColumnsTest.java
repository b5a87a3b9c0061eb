package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.recipe.ProtectedColumns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedColumnsTest extends TrainCalls {

  @ParameterizedTest
  @CsvSource({
    "CODE_GENDER, sex",
    "Geschlecht, sex",
    "applicant_sex-1, sex",
    "sexo, sex",
    "isFemale, sex",
    "NAME_FAMILY_STATUS, marital status",
    "MARRIAGE, marital status",
    "Situación matrimonial, marital status",
    "estado_civil, marital status",
    "personal status and sex, sex",
    "derived_race, race",
    "Raça, race",
    "co-applicant_ethnicity-1, ethnicity",
    "religión, religion",
    "Staatsangehörigkeit, nationality",
    "NACIONALIDAD, nationality",
    "countryOfBirth, nationality",
    "disabled_yn, disability",
    "pregnancyFlag, pregnancy",
    "colour, colour"
  })
  void property_protectedName_isFound(String column, String property) {
    assertThat(ProtectedColumns.property(column)).contains(property);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loan_amnt",
        "grade",
        "trace_count",
        "international_transfers",
        "essex_branch",
        "car_color",
        "home_ownership",
        "emp_length",
        "mort_acc",
        "purpose",
        "title",
        "age",
        "marketing",
        "generation",
        "terms"
      })
  void property_otherName_isNone(String column) {
    assertThat(ProtectedColumns.property(column)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sex", "MaritalStatus", "Religion", "nationalité"})
  void train_autoRecipe_leavesProtectedColumnOutAndGroupsByIt(String column) throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", column).write(loans);
    Run run = train("--recipe", "auto").isOk();
    assertThat(flat(run.out())).contains("Column \"" + column + "\" was left out: it holds");
    assertThat(read(model).at("/scorecard").toString()).doesNotContain(column);
    assertThat(Run.of("evaluate", model, loans, "--group", column).isOk().out()).contains(column);
  }

  @Test
  void init_protectedColumn_isAFieldWithTheRoleButNoCharacteristic() throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", "CODE_GENDER").write(loans);
    Path recipe = folder.resolve("mine.json");
    Run run = Run.of("init", loans, "--out", recipe).isOk();
    assertThat(flat(run.out())).contains("--group CODE_GENDER", "\"protected\"");
    assertThat(read(recipe).at("/characteristics").toString()).doesNotContain("CODE_GENDER");
    assertThat(read(recipe).at("/schema").toString()).contains("CODE_GENDER", "protected");
  }

  @Test
  void train_levelsThatAreSexes_areLeftOutUnderAnyName() throws IOException {
    byte[] text = Files.readAllBytes(loans);
    String sexes =
        new String(text, StandardCharsets.UTF_8)
            .replace("home_ownership", "x7")
            .replaceAll(",(MORTGAGE|OTHER|NONE|ANY),", ",Male,")
            .replaceAll(",(RENT|OWN),", ",Female,");
    Files.writeString(loans, sexes);
    Run run = train("--recipe", "auto").isOk();
    assertThat(flat(run.out())).contains("Column \"x7\" was left out: it holds sex");
  }

  @ParameterizedTest
  @CsvSource({"f, w", "Black, White", "single, separated", "M, N"})
  void train_levelsThatOthersHaveToo_areUsed(String one, String other) throws IOException {
    String text = Files.readString(loans).replace("home_ownership", "x7");
    Files.writeString(
        loans,
        text.replaceAll(",(MORTGAGE|OTHER|NONE|ANY),", "," + one + ",")
            .replaceAll(",(RENT|OWN),", "," + other + ","));
    assertThat(flat(train("--recipe", "auto").isOk().out())).doesNotContain("\"x7\" was left out");
  }

  private Path recipe(String column, String more) throws IOException {
    return Files.writeString(
        folder.resolve("recipe.json"),
        """
        {
          "name": "mine",
          "label": {"column": "loan_status", "bad": "Charged Off"},
          "characteristics": [
            {"name": "dti", "encoder": "standardised", "missing": "median"},
            {"name": "%1$s", "encoder": "one_hot", "missing": "own", "unseen": "neutral",
             "rare_below": 0.02}
          ],
          "schema": [
            {"name": "dti", "kind": "number"},
            {"name": "%1$s", "kind": "level", "levels": ["MORTGAGE", "OWN", "RENT"]}
          ]
          %2$s
        }
        """
            .formatted(column, more));
  }

  @Test
  void train_protectedColumnInARecipe_isRefused() throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", "ethnicity").write(loans);
    train("--recipe", recipe("ethnicity", ""))
        .fails(1, "Characteristic \"ethnicity\" reads", "allow it by \"protected\"");
    assertThat(model).doesNotExist();
  }

  @Test
  void train_protectedColumnNamed_isUsedWithANotice() throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", "ethnicity").write(loans);
    Run run = train("--recipe", recipe("ethnicity", ", \"protected\": [\"ethnicity\"]")).isOk();
    assertThat(flat(run.out())).contains("The recipe uses \"ethnicity\" on purpose");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign_worker", "Language", "num_dependents", "CNT_CHILDREN", "age"})
  void train_nearlyProtected_isUsedWithAWarning(String column) throws IOException {
    loans = LoanTable.first(1000).rename("home_ownership", column).write(loans);
    Run run = train("--recipe", "auto").isOk();
    assertThat(flat(run.out())).contains("Column \"" + column + "\" is used and comes near");
    assertThat(read(model).at("/scorecard").toString()).contains(column);
  }
}
