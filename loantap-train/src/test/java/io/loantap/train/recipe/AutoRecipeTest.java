package io.loantap.train.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.TextField;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.schema.CellOptions;
import io.loantap.storage.Json;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoRecipeTest {
  private static final Recipe.Label DEFAULTED = new Recipe.Label("defaulted", "yes");

  private static final CellOptions CELLS = CellOptions.found(2026);

  @TempDir Path folder;

  private final List<String> notices = new ArrayList<>();

  /** A table by columns: a name, and the cell of each row. */
  private final Map<String, IntFunction<String>> table = new LinkedHashMap<>();

  private Path write(int rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", table.keySet())));
    for (int i = 0; i < rows; i++) {
      int row = i;
      lines.add(
          table.values().stream().map(cell -> cell.apply(row)).collect(Collectors.joining(",")));
    }
    return Files.write(folder.resolve("loans.csv"), lines);
  }

  private Recipe infer(int rows, Recipe.@Nullable Label label) throws IOException {
    return AutoRecipe.infer(CsvInput.of(write(rows)), label, CELLS, notices);
  }

  private static List<String> characteristics(Recipe recipe) {
    return recipe.features().stream().map(it -> it.spec().characteristic()).toList();
  }

  /** One column of each kind. */
  private void everyKind() {
    table.put("id", row -> "L" + row);
    table.put("nothing", row -> "");
    table.put("country", row -> "IN");
    table.put("income", row -> row % 7 == 0 ? "" : "" + row * 37 % 5003);
    table.put("city", row -> List.of("Pune", "Agra", "Surat").get(row % 3));
    table.put("remark", row -> "remark " + row % 600);
    table.put("born", row -> "19" + (60 + row % 40) + "-0" + (1 + row % 9));
    table.put("issued", row -> "201" + row % 8 + "-11");
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");
  }

  @Test
  void infer_everyKindOfColumn_usesNumbersLevelsAndDurations() throws IOException {
    everyKind();

    Recipe recipe = infer(700, DEFAULTED);

    assertThat(recipe.name()).isEqualTo(Recipes.AUTO);
    assertThat(recipe.label()).isEqualTo(DEFAULTED);
    assertThat(characteristics(recipe))
        .containsExactly("income", "city", "months_from_born_to_issued");
    assertThat(recipe.features().get(0).spec()).isInstanceOf(NumericSpec.class);
    assertThat(recipe.features().get(1).spec()).isInstanceOf(LevelSpec.class);
    assertThat(recipe.features()).noneMatch(FeatureEntry::required);
    assertThat(recipe.derived())
        .containsExactly(
            new DerivedField(
                "months_from_born_to_issued", new Derivation.MonthsBetween("born", "issued")));
    assertThat(recipe.dateColumn()).contains("issued");
  }

  @Test
  void infer_everyKindOfColumn_keepsAllButTheOutcomeInTheSchema() throws IOException {
    everyKind();

    Recipe recipe = infer(700, DEFAULTED);

    assertThat(recipe.schema().names())
        .containsExactly("id", "nothing", "country", "income", "city", "remark", "born", "issued");
    assertThat(recipe.schema().fields().stream().<Object>map(Object::getClass))
        .containsExactly(
            TextField.class,
            TextField.class,
            CategoricalField.class,
            NumericField.class,
            CategoricalField.class,
            TextField.class,
            DateField.class,
            DateField.class);
  }

  @Test
  void infer_everyKindOfColumn_givesAReasonForEachLeftOut() throws IOException {
    everyKind();

    infer(700, DEFAULTED);

    assertThat(notices)
        .hasSize(8)
        .anyMatch(it -> it.contains("Roles by the names of columns: income income (yearly)"))
        .anyMatch(it -> it.contains("\"id\" was left out: its name is that of an identifier"))
        .anyMatch(it -> it.contains("\"nothing\" was left out: it has no value."))
        .anyMatch(it -> it.contains("\"country\" was left out: it has the same value"))
        .anyMatch(it -> it.contains("\"remark\" was left out: it has 600 different values"))
        .anyMatch(it -> it.contains("\"born\" was left out as it stands: it holds months"))
        .anyMatch(it -> it.contains("\"issued\" was left out as it stands: it holds months"))
        .anyMatch(it -> it.contains("Added \"months_from_born_to_issued\""));
  }

  @ParameterizedTest
  @CsvSource({"900, FREE", "4999, FREE", "5000, AUTO"})
  void infer_numbers_leavesKnotsBendAndOfManyLoansDirectionsToCrossValidation(
      int rows, Monotone direction) throws IOException {
    table.put("x", row -> "" + row % 9);
    table.put("flag", row -> "" + row % 2);
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");

    Recipe recipe = infer(rows, DEFAULTED);

    NumericSpec x = (NumericSpec) recipe.features().get(0).spec();
    NumericSpec flag = (NumericSpec) recipe.features().get(1).spec();
    assertThat(x.shape()).isEqualTo(new NumericShape.ChosenKnots());
    assertThat(x.monotone()).isEqualTo(direction);
    assertThat(flag.monotone()).isEqualTo(Monotone.FREE);
    assertThat(recipe.penalty())
        .isEqualTo(new Penalty.Chosen(Penalty.Rule.LOWEST_LOSS, OptionalDouble.empty()));
    assertThat(RecipeJson.read(Json.parse(RecipeJson.write(recipe)))).isEqualTo(recipe);
  }

  @ParameterizedTest
  @CsvSource({"90, 0.5", "200, 0.25", "1000, 0.05", "8001, 0.007", "10000, 0.005", "20000, 0.005"})
  void infer_levelsOfFewRows_areRare(int rows, double rareBelow) throws IOException {
    table.put("x", row -> row % 2 == 0 ? "a" : "b");
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");

    LevelSpec spec = (LevelSpec) infer(rows, DEFAULTED).features().get(0).spec();

    assertThat(spec.rareBelow()).isEqualTo(rareBelow);
  }

  @ParameterizedTest
  @CsvSource({"0, OWN_OR_NEUTRAL", "1, MEDIAN", "19, MEDIAN", "20, OWN_OR_NEUTRAL"})
  void infer_blankRows_haveTheirOwnContributionIfThereAreEnough(int blank, MissingPolicy missing)
      throws IOException {
    table.put("x", row -> row < blank ? "" : "" + row % 9);
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");

    NumericSpec spec = (NumericSpec) infer(100, DEFAULTED).features().get(0).spec();

    assertThat(spec.missing()).isEqualTo(missing);
  }

  @Test
  void infer_monthsInEitherOrder_deriveNothing() throws IOException {
    table.put("a", row -> "20" + (10 + row % 10) + "-01");
    table.put("b", row -> "20" + (10 + row / 10 % 10) + "-01");
    table.put("x", row -> "" + row % 9);
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");

    Recipe recipe = infer(100, DEFAULTED);

    assertThat(recipe.derived()).isEmpty();
    assertThat(recipe.dateColumn()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, months_from_a_to_b", "2, "})
  void infer_fewMonthsOnTheWrongSide_areTakenForSlips(int wrong, @Nullable String derived)
      throws IOException {
    table.put("a", row -> "2010-0" + (1 + row % 9));
    table.put("b", row -> row < wrong ? "2009-01" : "2011-0" + (1 + row % 9));
    table.put("x", row -> "" + row % 9);
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");

    Recipe recipe = infer(1000, DEFAULTED);

    assertThat(recipe.derived().stream().map(DerivedField::name))
        .isEqualTo(derived == null ? List.of() : List.of(derived));
  }

  @Test
  void infer_nameOfADurationTaken_findsAnother() throws IOException {
    table.put("a", row -> "2010-0" + (1 + row % 9));
    table.put("b", row -> "2011-01");
    table.put("c", row -> "2011-0" + (1 + row % 3));
    table.put("months_from_a_to_c", row -> "" + row % 9);
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");

    assertThat(characteristics(infer(100, DEFAULTED)))
        .containsExactly("months_from_a_to_c", "months_from_a_to_c_");
  }

  @Test
  void infer_noLabelOnALoanTapFile_takesChargedOff() throws IOException {
    table.put("x", row -> "" + row % 9);
    table.put("loan_status", row -> row % 5 == 0 ? "Charged Off" : "Fully Paid");

    assertThat(infer(100, null).label()).isEqualTo(new Recipe.Label("loan_status", "Charged Off"));
  }

  @ParameterizedTest
  @CsvSource({"outcome, 1, 0", "loan_status, late, paid"})
  void infer_noLabelOnAnotherFile_asksForIt(String column, String bad, String good)
      throws IOException {
    table.put("x", row -> "" + row % 9);
    table.put(column, row -> row % 5 == 0 ? bad : good);
    Path file = write(100);

    assertThatThrownBy(() -> AutoRecipe.infer(CsvInput.of(file), null, CELLS, notices))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("--label")
        .hasMessageContaining("--bad");
  }

  @ParameterizedTest
  @CsvSource({
    "defalted, yes, did you mean \"defaulted\"?",
    "defaulted, Yes, did you mean \"yes\"?",
    "x, 1, 'holds \"0\", \"1\", \"2\", '",
    "income, 1, more than 20 values",
    "country, IN, holds \"IN\""
  })
  void infer_labelThatIsNoOutcome_saysWhy(String column, String bad, String message)
      throws IOException {
    everyKind();
    table.put("x", row -> "" + row % 9);
    Path file = write(700);

    assertThatThrownBy(
            () ->
                AutoRecipe.infer(CsvInput.of(file), new Recipe.Label(column, bad), CELLS, notices))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining(message);
  }

  @Test
  void infer_headerOnly_isRefused() throws IOException {
    everyKind();
    Path file = write(0);

    assertThatThrownBy(() -> AutoRecipe.infer(CsvInput.of(file), DEFAULTED, CELLS, notices))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("no rows");
  }

  @Test
  void infer_nothingToLearnFrom_isRefusedWithTheReasons() throws IOException {
    table.put("id", row -> "L" + row);
    table.put("defaulted", row -> row % 5 == 0 ? "yes" : "no");
    Path file = write(100);

    assertThatThrownBy(() -> AutoRecipe.infer(CsvInput.of(file), DEFAULTED, CELLS, notices))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("no column to learn from")
        .hasMessageContaining("\"id\" was left out");
  }

  @Test
  void write_thenRead_givesTheSameRecipe() throws IOException {
    everyKind();
    Recipe recipe = infer(700, DEFAULTED);

    assertThat(RecipeJson.read(Json.parse(RecipeJson.write(recipe)))).isEqualTo(recipe);
  }

  /** The outcome rises with the square of x, which no line can follow. */
  @Test
  void train_inferredRecipe_findsACurve() throws IOException {
    Random random = new Random(7);
    double[] x = IntStream.range(0, 3000).mapToDouble(row -> random.nextGaussian()).toArray();
    table.put("id", row -> "" + row);
    table.put("x", row -> "" + x[row]);
    table.put("noise", row -> "" + row * 7919 % 1000);
    table.put(
        "defaulted",
        row -> random.nextDouble() < 1 / (1 + Math.exp(2 - x[row] * x[row])) ? "yes" : "no");
    Path file = write(3000);
    Recipe recipe = AutoRecipe.infer(CsvInput.of(file), DEFAULTED, CELLS, notices);

    TrainingResult result =
        new Trainer(
                TrainingOptions.defaults().withTestRows(new TestRows.Share(0.3)).withThreads(1),
                Progress.NONE)
            .train(file, recipe);

    assertThat(result.test().auc()).isGreaterThan(0.7);
    assertThat(Applicant.of(Map.of("id", 5, "x", 0.5, "noise", 3)).bind(result.model().schema()))
        .isNotNull();
  }
}
