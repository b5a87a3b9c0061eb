package io.loantap.train.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.personalloan.LoanTap;
import io.loantap.storage.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"application, 18", "benchmark, 23", "notebook, 20"})
  void find_builtIn_isReadAndSurvivesWriting(String name, int characteristics) throws IOException {
    Recipe recipe = Recipes.find(name);

    assertThat(recipe.name()).isEqualTo(name);
    assertThat(recipe.schema()).isSameAs(LoanTap.schema());
    assertThat(recipe.label()).isEqualTo(new Recipe.Label("loan_status", "Charged Off"));
    assertThat(recipe.dateColumn()).contains("issue_d");
    assertThat(recipe.features()).hasSize(characteristics);
    assertThat(RecipeJson.read(Json.parse(RecipeJson.write(recipe)))).isEqualTo(recipe);
  }

  @Test
  void find_fileWritten_isTheSameRecipe() throws IOException {
    Recipe recipe = Recipes.find("application");
    Path file = Files.write(folder.resolve("mine.json"), RecipeJson.write(recipe));

    assertThat(Recipes.find(file.toString())).isEqualTo(recipe);
  }

  @Test
  void find_unknownName_listsTheRecipes() {
    assertThatThrownBy(() -> Recipes.find("aplication"))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("application")
        .hasMessageContaining("notebook")
        .hasMessageContaining("auto");
  }

  /** What is replaced in the application recipe, by what, and what the message has to hold. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"clip\" | \"clp\" | at /characteristics/0/clp | did you mean \"clip\"?",
        "\"derived\" | \"derivd\" | at /derivd | did you mean \"derived\"?",
        "\"column\" | \"colum\" | at /label/colum | did you mean \"column\"?",
        "\"name\" : \"loan_amnt\" | \"name\" : \"loan_amt\" | at /characteristics/0/name | loan_amnt",
        "\"date\" : \"issue_d\" | \"date\" : \"term\" | at /date | a month field",
        "\"piecewise_linear\" | \"splines\" | at /characteristics/0/encoder | piecewise_linear",
        "\"missing\" : \"own\" | \"missing\" : \"ignore\" | at /characteristics/0/missing | own"
      })
  void find_brokenRecipe_saysWhereAndWhatIsNear(
      String found, String replaced, String place, String near) throws IOException {
    String json = new String(RecipeJson.write(Recipes.find("application")), StandardCharsets.UTF_8);
    int at = json.indexOf(found);
    assertThat(at).isNotNegative();
    String broken = json.substring(0, at) + replaced + json.substring(at + found.length());
    Path file = Files.writeString(folder.resolve("broken.json"), broken);

    assertThatThrownBy(() -> Recipes.find(file.toString()))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("broken.json")
        .hasMessageContaining(place)
        .hasMessageContaining(near);
  }

  /** The feature instead of the first one of the application recipe, and the complaint. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"encoder\": \"piecewise_linear\", \"knots\": 5 | rising | /characteristics/0/monotone: expected one of [free, increasing, decreasing, auto]",
        "\"encoder\": \"bins\", \"count\": 1 | increasing | /characteristics/0: binning needs at least 2 bins",
        "\"encoder\": \"bins\", \"method\": \"best\" | free | /characteristics/0/method: expected one of [optimal, quantile]",
        "\"encoder\": \"bins\", \"max_p\": 2 | free | /characteristics/0: the highest p-value is above 0 and at most 1",
        "\"encoder\": \"bins\", \"edges\": [3, 3] | free | /characteristics/0/edges: edges: expected finite numbers",
        "\"encoder\": \"min_max\", \"woe\": true | free | /characteristics/0: dti: weights of evidence are of bins",
        "\"encoder\": \"bins\", \"edits\": [{\"who\": \"me\", \"when\": \"today\", \"why\": \"so\"}] | free | /characteristics/0/edits/0/when: expected a date",
        "\"encoder\": \"bins\", \"edits\": [{\"who\": \"me\", \"when\": \"2026-11-30\"}] | free | /characteristics/0/edits/0: \"why\" is missing",
        "\"encoder\": \"bins\", \"edges\": [3], \"count\": 4 | free | /characteristics/0/count: plays no part with edges"
      })
  void find_impossibleMonotone_saysWhereAndWhatToDo(
      String encoder, String direction, String message) throws IOException {
    Path file = recipeOf("dti", encoder + ", \"missing\": \"own\"", direction);

    assertThatThrownBy(() -> Recipes.find(file.toString()))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining(message);
  }

  @Test
  void read_rulesOfSelection_areThoseWritten() throws IOException {
    Recipe recipe =
        Recipes.find("application")
            .withSelection(
                new SelectionRules(
                    Penalty.Rule.ONE_STANDARD_ERROR,
                    9,
                    0.02,
                    List.of("dti"),
                    List.of("term", "purpose")));

    assertThat(RecipeJson.read(Json.parse(RecipeJson.write(recipe)))).isEqualTo(recipe);
    assertThat(recipe.withSelection(SelectionRules.USUAL).selectionRules())
        .contains(SelectionRules.USUAL);
    assertThat(recipe.selectionRules().orElseThrow().among(List.of("purpose")).keep()).isEmpty();
  }

  @Test
  void find_monotoneOneHot_saysWhereAndWhatToDo() throws IOException {
    Path file =
        recipeOf(
            "grade",
            "\"encoder\": \"one_hot\", \"missing\": \"own\", \"unseen\": \"reject\"",
            "decreasing");

    assertThatThrownBy(() -> Recipes.find(file.toString()))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("/characteristics/0: grade: one-hot levels cannot be monotone")
        .hasMessageContaining("use ordinal");
  }

  @ParameterizedTest
  @CsvSource({"increasing, INCREASING", "decreasing, DECREASING", "free, FREE", "auto, AUTO"})
  void find_monotone_isReadAndSurvivesWriting(String word, Monotone monotone) throws IOException {
    Recipe numbers =
        Recipes.find(
            recipeOf("dti", "\"encoder\": \"min_max\", \"missing\": \"own\"", word).toString());
    Recipe levels =
        Recipes.find(
            recipeOf(
                    "grade",
                    "\"encoder\": \"ordinal\", \"levels\": [\"A\", \"B\"], \"missing\": \"own\","
                        + " \"unseen\": \"reject\"",
                    word)
                .toString());

    for (Recipe recipe : List.of(numbers, levels)) {
      assertThat(recipe.features().get(0).spec().monotone()).isEqualTo(monotone);
      assertThat(RecipeJson.read(Json.parse(RecipeJson.write(recipe)))).isEqualTo(recipe);
    }
  }

  /** A characteristic with bins, and what it is read as. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dti | \"encoder\": \"bins\" | free | trend=AUTO, most=8",
        "dti | \"encoder\": \"bins\", \"count\": 5 | decreasing | trend=DESCENDING, most=5",
        "dti | \"encoder\": \"bins\", \"trend\": \"peak\", \"objective\": \"likelihood\" | free | objective=LIKELIHOOD, trend=PEAK",
        "dti | \"encoder\": \"bins\", \"method\": \"quantile\", \"count\": 5 | increasing | Bins[count=5]",
        "dti | \"encoder\": \"bins\", \"woe\": true | increasing | trend=ASCENDING",
        "dti | \"encoder\": \"bins\", \"edges\": [5], \"edits\": [{\"who\": \"me\", \"when\": \"2026-11-30\", \"why\": \"so\"}] | free | GivenBins[edges=[5.0]]",
        "dti | \"encoder\": \"bins\", \"edges\": [10, 20.5] | free | GivenBins[edges=[10.0, 20.5]]",
        "grade | \"encoder\": \"bins\", \"min_share\": 0.1, \"unseen\": \"rare\" | free | leastShare=0.1",
        "grade | \"encoder\": \"bins\", \"groups\": {\"good\": [\"A\", \"B\"]}, \"unseen\": \"rare\" | free | order=GivenGroups[], merge={good=[A, B]}"
      })
  void find_bins_areReadAndSurviveWriting(String name, String rest, String monotone, String read)
      throws IOException {
    Recipe recipe =
        Recipes.find(recipeOf(name, rest + ", \"missing\": \"own\"", monotone).toString());

    assertThat(recipe.features().get(0).spec().toString()).contains(read);
    assertThat(RecipeJson.read(Json.parse(RecipeJson.write(recipe)))).isEqualTo(recipe);
  }

  @ParameterizedTest
  @CsvSource({"7, 2.5", "auto, auto", "7, auto", "auto, 0"})
  void find_knotsAndBend_areReadAndSurviveWriting(String knots, String bend) throws IOException {
    Recipe recipe = Recipes.find(curved(quoted(knots), quoted(bend)).toString());

    NumericSpec spec = (NumericSpec) recipe.features().get(0).spec();
    assertThat(spec.shape())
        .isEqualTo(
            knots.equals("auto")
                ? new NumericShape.ChosenKnots()
                : new NumericShape.PiecewiseLinear(7));
    assertThat(recipe.penalty().bend())
        .isEqualTo(
            bend.equals("auto")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(bend)));
    assertThat(RecipeJson.read(Json.parse(RecipeJson.write(recipe)))).isEqualTo(recipe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"many\" | 1 | /characteristics/0/knots: expected a number of at least 2 or \"auto\"",
        "7 | \"much\" | /bend: expected a number of at least 0 or \"auto\"",
        "7 | -1 | /bend: the bend counts a finite number of at least 0"
      })
  void find_impossibleKnotsOrBend_saysWhereAndWhatToDo(String knots, String bend, String message)
      throws IOException {
    Path file = curved(knots, bend);

    assertThatThrownBy(() -> Recipes.find(file.toString()))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining(message);
  }

  private static String quoted(String value) {
    return value.equals("auto") ? "\"auto\"" : value;
  }

  private Path curved(String knots, String bend) throws IOException {
    return Files.writeString(
        folder.resolve("recipe.json"),
        "{\"name\": \"mine\", \"label\": {\"column\": \"loan_status\", \"bad\": \"Charged Off\"},"
            + " \"schema\": \"loantap\", \"l2\": \"auto\", \"bend\": "
            + bend
            + ", \"characteristics\": [{\"name\": \"dti\", \"encoder\": \"piecewise_linear\","
            + " \"knots\": "
            + knots
            + ", \"missing\": \"own\"}]}");
  }

  private Path recipeOf(String name, String rest, String monotone) throws IOException {
    return Files.writeString(
        folder.resolve("recipe.json"),
        "{\"name\": \"mine\", \"label\": {\"column\": \"loan_status\", \"bad\": \"Charged Off\"},"
            + " \"schema\": \"loantap\", \"characteristics\": [{\"name\": \""
            + name
            + "\", "
            + rest
            + ", \"monotone\": \""
            + monotone
            + "\"}]}");
  }

  @Test
  void find_noJson_saysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"name\": ");

    assertThatThrownBy(() -> Recipes.find(file.toString()))
        .isInstanceOf(RecipeException.class)
        .hasMessageContaining("no well-formed JSON");
  }
}
