package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.train.InterpretationOptions;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points that a recipe sets, on a scale of its own: trained on Spark as on one machine. */
class SetPointsOnSparkTest {
  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults()
          .withTestRows(new TestRows.After(YearMonth.of(2014, 6)))
          .withInterpretation(
              InterpretationOptions.defaults().withScaling(new ScoreScaling(500, 20, 50)));

  private static final String RECIPE =
      """
      {"name": "set", "label": {"column": "loan_status", "bad": "Charged Off"},
       "schema": "loantap", "date": "issue_d", "characteristics": [
        {"name": "dti", "encoder": "bins", "edges": [10, 20], "missing": "own_or_neutral",
         "points": {"below 10": 30, "10 to below 20": 5, "from 20": -40}},
        {"name": "int_rate", "encoder": "piecewise_linear", "knots": 4,
         "missing": "own_or_neutral"}]}
      """;

  @TempDir private Path folder;

  @Test
  void fit_pointsOfTheRecipe_areThoseOfOneMachine() throws IOException {
    List<Map<String, String>> loans = Loans.plain(3000);
    List<String> lines = new ArrayList<>(List.of(String.join(",", loans.get(0).keySet())));
    // An address has commas and line breaks.
    loans.forEach(loan -> lines.add("\"" + String.join("\",\"", loan.values()) + "\""));
    Path file = Files.write(folder.resolve("loans.csv"), lines);
    Recipe recipe =
        Recipes.find(Files.writeString(folder.resolve("recipe.json"), RECIPE).toString());
    TrainingResult local = new Trainer(OPTIONS, Progress.NONE).train(file, recipe);

    TrainingResult spark =
        SparkTraining.with(OPTIONS)
            .named(file.toString())
            .fit(LoanFiles.read(LocalSpark.session(), file.toString()), recipe);

    assertThat(spark.fitting().pointsByHand()).containsExactly("dti");
    assertThat(spark.fit().weights()).containsExactly(local.fit().weights(), within(1e-8));
    assertThat(spark.model().scorecard().characteristics().get(0).curve())
        .isEqualTo(local.model().scorecard().characteristics().get(0).curve());
    assertThat(spark.test().auc()).isCloseTo(local.test().auc(), within(1e-3));
  }
}
