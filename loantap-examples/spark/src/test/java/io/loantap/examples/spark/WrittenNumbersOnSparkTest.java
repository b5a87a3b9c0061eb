package io.loantap.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Scorer;
import io.loantap.applicant.NumericField;
import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.learn.schema.CellOptions;
import io.loantap.storage.write.ModelWriter;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.data.DataException;
import io.loantap.train.recipe.AutoRecipe;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Percent signs, currency, thousands, words for none and days: on Spark as on one machine. */
class WrittenNumbersOnSparkTest {
  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults()
          .withTestRows(new TestRows.After(YearMonth.of(2014, 6)))
          .withLeakage(TrainingOptions.Leakage.ALLOW);

  @TempDir private Path folder;

  private static List<Map<String, String>> loans(int count) {
    List<Map<String, String>> loans = Loans.plain(count);
    for (int row = 0; row < count; row++) {
      Map<String, String> loan = loans.get(row);
      loan.remove("address");
      String used = loan.get("revol_util");
      loan.put("revol_util", row % 19 == 2 ? "n/a" : used.isEmpty() ? "" : used + "%");
      double income = Double.parseDouble(loan.get("annual_inc"));
      loan.put("annual_inc", String.format(java.util.Locale.ROOT, "$%,.2f", income));
      loan.put("dti", row % 13 == 7 ? "NA" : loan.get("dti"));
      YearMonth issued =
          YearMonth.parse(
              loan.get("issue_d"),
              java.time.format.DateTimeFormatter.ofPattern("MMM-yyyy", java.util.Locale.ENGLISH));
      loan.put("issue_d", (1 + row % 28) + "." + issued.getMonthValue() + "." + issued.getYear());
    }
    return loans;
  }

  private Path file(List<Map<String, String>> loans) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", loans.get(0).keySet())));
    loans.forEach(loan -> lines.add("\"" + String.join("\",\"", loan.values()) + "\""));
    return Files.write(folder.resolve("loans.csv"), lines);
  }

  private static Recipe recipe(Path file) throws IOException {
    Recipe inferred =
        AutoRecipe.infer(CsvInput.of(file), null, CellOptions.found(2026), new ArrayList<>());
    // What is chosen by folds may differ, since a cluster deals them out otherwise.
    String stated =
        new String(RecipeJson.write(inferred), UTF_8)
            .replaceFirst("\"l2\" : \"[a-z0-9-]+\"", "\"l2\" : 5")
            .replaceFirst("\"bend\" : \"auto\"", "\"bend\" : 10")
            .replace("\"knots\" : \"auto\"", "\"knots\" : 7");
    return RecipeJson.parse(stated.getBytes(UTF_8));
  }

  @Test
  void fitAndScore_numbersAsTheyAreWritten_areThoseOfOneMachine() throws IOException {
    Path file = file(loans(3000));
    Recipe recipe = recipe(file);
    assertThat(((NumericField) recipe.schema().find("revol_util").orElseThrow()).form().isPlain())
        .isFalse();
    TrainingResult local = new Trainer(OPTIONS, Progress.NONE).train(file, recipe);

    TrainingResult spark =
        SparkTraining.with(OPTIONS)
            .named(file.toString())
            .fit(LoanFiles.read(LocalSpark.session(), file.toString()), recipe);

    assertThat(spark.columns()).isEqualTo(local.columns());
    assertThat(spark.testRows()).isEqualTo(local.testRows());
    assertThat(spark.fit().coefficients())
        .containsExactly(local.fit().coefficients(), within(1e-8));
    assertThat(spark.model().interpretation().histograms())
        .isEqualTo(local.model().interpretation().histograms());

    Path model = folder.resolve("model.json");
    ModelWriter.write(local.model(), model);
    List<Map<String, String>> applicants = loans(400);
    applicants.get(3).put("annual_inc", "plenty");
    Scorer scorer = Scorer.load(model);
    List<Row> scored =
        SparkScoring.score(
                Loans.table(LocalSpark.session(), applicants, 3),
                SparkModel.load(LocalSpark.session(), model.toString()))
            .collectAsList();
    Expected expected = new Expected(scorer);
    expected.check(scored, applicants);
    assertThat(expected.scored).isGreaterThan(380);
    assertThat(expected.rejected).isPositive();
  }

  @Test
  void fit_loansToBeKeptTogether_isRefused() throws IOException {
    Path file = file(loans(300));
    Recipe grouped = recipe(file).withGroupBy("purpose");
    assertThatThrownBy(
            () ->
                SparkTraining.with(OPTIONS)
                    .fit(LoanFiles.read(LocalSpark.session(), file.toString()), grouped))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Spark keeps no loans together by \"purpose\"");
  }
}
