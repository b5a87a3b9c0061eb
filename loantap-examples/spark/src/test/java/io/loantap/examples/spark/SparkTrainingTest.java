package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.learn.evaluation.ThresholdObjective;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.storage.StoredModel;
import io.loantap.storage.write.ModelWriter;
import io.loantap.train.TestRows;
import io.loantap.train.Trainer;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.data.DataException;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.personalloan.generate.LoanGenerator;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkTrainingTest {
  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults().withTestRows(new TestRows.After(YearMonth.of(2014, 6)));

  @TempDir private static Path folder;

  private static Path file;
  private static Recipe recipe;
  private static TrainingResult local;

  @BeforeAll
  static void trainLocally() throws IOException {
    file = folder.resolve("loans.csv");
    LoanGenerator.writeCsv(file, 4000, 7, rows -> {});
    recipe = Recipes.find("application");
    local = new Trainer(OPTIONS, Progress.NONE).train(file, recipe);
  }

  private static Dataset<Row> rows() {
    try {
      return LoanFiles.read(LocalSpark.session(), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SparkTraining training() {
    return SparkTraining.with(OPTIONS).named(file.toString());
  }

  private static void assertSameOptimum(LogisticFit fit, LogisticFit other) {
    assertThat(fit.objectiveValue() / other.objectiveValue()).isEqualTo(1, within(1e-10));
    assertThat(fit.coefficients()).containsExactly(other.coefficients(), within(1e-8));
    assertThat(fit.converged()).isTrue();
  }

  @Test
  void fit_ofAllRowsInTheSample_isTheLocalModelButForTheFolds() {
    TrainingResult spark = training().fit(rows(), recipe);

    assertSameOptimum(spark.fit(), local.fit());
    assertThat(spark.columns()).isEqualTo(local.columns());
    assertThat(spark.trainingRows()).isEqualTo(local.trainingRows());
    assertThat(spark.testRows()).isEqualTo(local.testRows());
    assertThat(spark.test().auc()).isEqualTo(local.test().auc(), within(1e-4));
    assertThat(spark.test().logLoss()).isEqualTo(local.test().logLoss(), within(1e-12));
    assertThat(spark.test().brier()).isEqualTo(local.test().brier(), within(1e-12));
    StoredModel model = spark.model();
    assertThat(model.schema()).isEqualTo(local.model().schema());
    assertThat(model.interpretation().histograms())
        .isEqualTo(local.model().interpretation().histograms());
    assertThat(model.golden()).hasSameSizeAs(local.model().golden());
    assertThat(withoutFolds(model)).isEqualTo(withoutFolds(local.model()));
    assertThat(model.training().rows()).isEqualTo(4000);
  }

  /** The notices but that of what directions cost, which comes from the loans of each fold. */
  private static List<String> withoutFolds(StoredModel model) {
    List<String> notices = model.training().notices();
    assertThat(notices).anyMatch(notice -> notice.startsWith("What directions cost"));
    return notices.stream().filter(it -> !it.startsWith("What directions cost")).toList();
  }

  @Test
  void fit_ofFewInTheSample_hasTheSameOptimumAndSaysSo() {
    TrainingResult spark = training().sample(500).fit(rows(), recipe);

    assertSameOptimum(spark.fit(), local.fit());
    assertThat(spark.model().interpretation().histograms())
        .isEqualTo(local.model().interpretation().histograms());
    assertThat(spark.model().training().notices())
        .anySatisfy(notice -> assertThat(notice).contains("random 500 of the 2,"));
  }

  @Test
  void fit_inOtherPartitions_hasTheSameOptimum() throws IOException {
    for (int partitions : new int[] {1, 3, 7}) {
      // Repartitioning shuffles, and nothing of the fit may depend on the order.
      TrainingResult spark = training().sample(1000).fit(rows().repartition(partitions), recipe);

      assertSameOptimum(spark.fit(), local.fit());
      assertThat(spark.model().training().dataSha256()).isEqualTo(digest());
    }
  }

  private static String digest() {
    return training().sample(100).fit(rows(), recipe).model().training().dataSha256();
  }

  @Test
  void fit_again_givesTheSameBytes() throws IOException {
    SparkTraining training = training().sample(700);

    byte[] first = bytes(training.fit(rows(), recipe));

    assertThat(bytes(training.fit(rows(), recipe))).isEqualTo(first);
  }

  private static byte[] bytes(TrainingResult result) throws IOException {
    Path model = folder.resolve("model.json");
    ModelWriter.write(result.model(), model);
    return Files.readAllBytes(model);
  }

  @Test
  void fit_ofParquetWithTypes_givesTheSameModelAsCsv() throws IOException {
    String parquet = folder.resolve("loans.parquet").toString();
    rows()
        .drop(LoanFiles.UNREADABLE)
        .withColumn("loan_amnt", functions.col("loan_amnt").cast("double"))
        .withColumn("annual_inc", functions.col("annual_inc").cast("decimal(18,2)"))
        .withColumn("open_acc", functions.col("open_acc").cast("double").cast("int"))
        .withColumn("issue_d", functions.to_date(functions.col("issue_d"), "MMM-yyyy"))
        .coalesce(1)
        .write()
        .parquet(parquet);

    Dataset<Row> typed = LoanFiles.read(LocalSpark.session(), parquet).coalesce(1);

    assertThat(bytes(training().fit(typed, recipe)))
        .isEqualTo(bytes(training().fit(rows().coalesce(1), recipe)));
  }

  @Test
  void fit_withShareToTest_testsOnAboutThatShareOfEachOutcome() {
    TrainingOptions share = TrainingOptions.defaults().withTestRows(new TestRows.Share(0.3));

    TrainingResult spark = SparkTraining.with(share).fit(rows(), recipe);

    assertThat(spark.testRows() / 4000.0).isEqualTo(0.3, within(0.03));
    assertThat(spark.trainingRows() + spark.testRows()).isEqualTo(4000);
    assertThat(spark.test().chargedOffRate()).isEqualTo(0.2, within(0.04));
  }

  @Test
  void fit_withoutTestLoans_measuresOutOfFold() {
    TrainingOptions none =
        TrainingOptions.defaults()
            .withTestRows(new TestRows.Share(0))
            .withObjective(new ThresholdObjective.ApprovalRate(0.7));

    TrainingResult spark = SparkTraining.with(none).fit(rows(), recipe);

    assertThat(spark.trainingRows()).isEqualTo(4000);
    assertThat(spark.test().rows()).isEqualTo(4000);
    assertThat(spark.test().confusion().approvalRate()).isEqualTo(0.7, within(0.001));
    assertThat(spark.test().threshold()).isEqualTo(spark.choice().threshold());
  }

  @Test
  void fit_withPenaltyToChoose_validatesThePath() {
    Recipe small = small("dti", "annual_inc");
    Penalty auto = Penalty.parse("auto");

    TrainingResult spark =
        SparkTraining.with(OPTIONS.withPenalty(auto)).sample(800).fit(rows(), small);
    TrainingResult here =
        SparkTraining.with(OPTIONS.withPenalty(new Penalty.Fixed(spark.fitting().l2())))
            .fit(rows(), small);

    assertThat(spark.fitting().path()).hasSize(13);
    assertThat(spark.fitting().path())
        .allSatisfy(point -> assertThat(point.meanLogLoss()).isBetween(0.3, 0.7));
    assertSameOptimum(spark.fit(), here.fit());
  }

  /** The recipe with these characteristics only. */
  private static Recipe small(String... characteristics) {
    List<String> kept = List.of(characteristics);
    return new Recipe(
        recipe.name(),
        recipe.description(),
        recipe.label(),
        recipe.schema(),
        recipe.derived(),
        recipe.date(),
        List.of(),
        recipe.features().stream().filter(it -> kept.contains(it.spec().characteristic())).toList(),
        null,
        recipe.penalty(),
        recipe.proxies(),
        recipe.protectedColumns());
  }

  @Test
  void fit_ofBadRows_saysOnceWhereTheyAre() {
    Dataset<Row> bad =
        rows()
            .coalesce(1)
            .withColumn(
                "loan_amnt",
                functions
                    .when(functions.col("loan_amnt").gt(30_000.0), "plenty")
                    .otherwise(functions.col("loan_amnt")));

    assertThatThrownBy(() -> training().fit(bad, recipe))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file + " has bad rows, ")
        .hasMessageContaining("of 4,000:\n  row ")
        .hasMessageContaining(
            ", column loan_amnt: wrong type, found a word of letters, expected a number")
        .hasMessageContaining("--skip-bad-rows")
        .hasMessageNotContaining("plenty");

    TrainingResult skipped =
        SparkTraining.with(OPTIONS.withOnBadRows(new ReadingSummary.OnBadRows(1))).fit(bad, recipe);
    assertThat(skipped.trainingRows() + skipped.testRows()).isBetween(3000L, 3999L);
    assertThat(skipped.model().training().notices())
        .anySatisfy(notice -> assertThat(notice).startsWith("Bad rows of the data set"));
  }

  @Test
  void fit_ofRaggedRows_saysWhichTheyAre() throws IOException {
    Path ragged = folder.resolve("ragged.csv");
    List<String> lines = Files.readAllLines(file);
    Files.writeString(ragged, String.join("\n", lines) + "\n1,2,3\n");

    assertThatThrownBy(
            () ->
                SparkTraining.with(OPTIONS)
                    .fit(LoanFiles.read(LocalSpark.session(), ragged.toString()), recipe))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("1 of 4,001:\n  row 4001: found more or fewer fields");
  }

  @Test
  void fit_ofUnusableLoans_failsWithTheWordsOfOneMachine() throws IOException {
    assertSameWords(rows().drop("loan_status"), recipe);
    assertSameWords(rows().drop("issue_d"), recipe);
    assertSameWords(rows().withColumn("loan_status", functions.lit("Charged Off")), recipe);
    assertSameWords(rows().limit(0), recipe);
    assertSameWords(rows().withColumn("dti", functions.lit("7")), small("dti"));
  }

  /** Fails on Spark as a CSV file of the same rows fails here. */
  private static void assertSameWords(Dataset<Row> rows, Recipe of) throws IOException {
    Path same = folder.resolve("same.csv");
    Dataset<Row> plain = rows.drop(LoanFiles.UNREADABLE);
    StringBuilder text = new StringBuilder(String.join(",", plain.columns())).append('\n');
    for (Row row : plain.collectAsList()) {
      for (int column = 0; column < row.length(); column++) {
        String value = row.isNullAt(column) ? "" : row.getString(column).replace("\"", "\"\"");
        text.append(column == 0 ? "" : ",").append('"').append(value).append('"');
      }
      text.append('\n');
    }
    Files.writeString(same, text);
    String message = "";
    try {
      new Trainer(OPTIONS, Progress.NONE).train(same, of);
    } catch (DataException e) {
      message = e.getMessage();
    }

    assertThat(message).isNotEmpty();
    String expected = message;
    assertThatThrownBy(() -> SparkTraining.with(OPTIONS).named(same.toString()).fit(rows, of))
        .isInstanceOf(DataException.class)
        .hasMessage(expected);
  }
}
