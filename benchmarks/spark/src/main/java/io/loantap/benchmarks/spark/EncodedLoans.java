package io.loantap.benchmarks.spark;

import io.loantap.examples.spark.SparkModel;
import io.loantap.examples.spark.SparkScoring;
import io.loantap.examples.spark.SparkTraining;
import io.loantap.examples.spark.fit.ClusterTrainingData;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.TestRows;
import io.loantap.train.TrainingOptions;
import io.loantap.train.fit.EncodedLoans;
import io.loantap.train.fit.Encoders;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Loans as loantap encodes them on Spark, and its fit to them. */
final class EncodedLoans implements AutoCloseable {
  static final double L2 = 1;

  private static final TrainingOptions ALL =
      TrainingOptions.defaults().withTestRows(new TestRows.Share(0));

  private final Recipe recipe;
  private final Dataset<Row> loans;
  private final ClusterTrainingData trainingData;
  private final EncodedLoans rows;

  /** A fit to them, from which those to parts of them may start. */
  private final LogisticFit near;

  private EncodedLoans(
      Recipe recipe, Dataset<Row> loans, ClusterTrainingData trainingData, EncodedLoans rows) {
    this.recipe = recipe;
    this.loans = loans;
    this.trainingData = trainingData;
    this.rows = rows;
    this.near = rows.fit(LogisticRegression.withL2(L2));
  }

  static EncodedLoans of(Dataset<Row> loans) throws IOException {
    Recipe recipe = Recipes.find("application");
    ClusterTrainingData trainingData =
        ClusterTrainingData.read(loans, "loans", recipe, ALL, SparkTraining.SAMPLE, List.of());
    List<FeatureSpec> specs =
        trainingData.loans().recipe().features().stream().map(FeatureEntry::spec).toList();
    List<FeatureEncoder> encoders = Encoders.fit(specs, trainingData.summarise(specs));
    return new EncodedLoans(recipe, loans, trainingData, trainingData.encode(encoders));
  }

  Dataset<Row> loans() {
    return loans;
  }

  Recipe recipe() {
    return trainingData.loans().recipe();
  }

  long count() {
    return trainingData.trainingRows();
  }

  List<FeatureEncoder> encoders() {
    return rows.encoders();
  }

  int columns() {
    return encoders().stream().mapToInt(encoder -> encoder.columnNames().size()).sum();
  }

  /** The weights of a fit of all rows, intercept first. */
  double[] fit() {
    return rows.fit(LogisticRegression.withL2(L2)).weights();
  }

  /** The penalised log-loss of all rows at some weights. */
  double value(double[] weights) {
    LogisticRegression there = LogisticRegression.withL2(0).start(weights).maxIterations(0);
    double sum = 0;
    for (EncodedLoans.Fold fold : rows.heldOut(near)) {
      sum += fold.fitOthers(there).objectiveValue();
    }
    double squares = Arrays.stream(weights).skip(1).map(weight -> weight * weight).sum();
    // Each row is left out once.
    return sum / (rows.folds() - 1) + L2 / 2 * squares;
  }

  /** The loans with the probabilities of a model trained on them. */
  Dataset<Row> score(Dataset<Row> table) {
    try {
      Path file = Files.createTempFile("model", ".json");
      try {
        SparkTraining.with(ALL).fit(table, recipe).write(file);
        SparkModel model = SparkModel.load(table.sparkSession(), file.toString());
        return SparkScoring.score(table, model).select("probability");
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    trainingData.close();
  }
}
