package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Scorer;
import io.loantap.examples.spark.read.LoanFiles;
import io.loantap.train.TrainingOptions;
import io.loantap.train.TrainingResult;
import io.loantap.train.recipe.Recipes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/scale.md. */
class SnippetsTest {
  private static final SparkSession SPARK = LocalSpark.session();

  private static final String SYNTHETIC =
      Path.of("..", "..", "data", "loantap-synthetic.csv").toString();

  @TempDir private Path folder;

  @Test
  void fit_rows_writesAModel() throws Exception {
    Path model = folder.resolve("model.json");

    train(LoanFiles.read(SPARK, SYNTHETIC), model);

    assertThat(Scorer.load(model).usedFields()).contains("dti");
  }

  private static void train(Dataset<Row> rows, Path model) throws Exception {
    TrainingResult result =
        SparkTraining.with(TrainingOptions.defaults())
            .named("loans")
            .fit(rows, Recipes.find("application"));
    result.write(model);
  }

  @Test
  void score_tableAndStream_haveProbabilities() throws Exception {
    List<Map<String, String>> loans = Loans.spoilt(40);
    Dataset<Row> applicants = Loans.table(SPARK, loans, 1);
    String in = folder.resolve("in").toString();
    applicants.write().parquet(in);
    SparkModel model = SparkModel.load(SPARK, Loans.MODEL.toString());

    long scored = table(applicants, model).count();
    String out = folder.resolve("out").toString();
    StreamingQuery query =
        stream(SPARK, applicants.schema(), in, model, out, folder.resolve("state").toString());
    query.processAllAvailable();
    query.stop();

    assertThat(SPARK.read().parquet(out).where("rejected is null").count()).isEqualTo(scored);
    assertThat(scored).isPositive();
  }

  private static Dataset<Row> table(Dataset<Row> applicants, SparkModel model) {
    Dataset<Row> scored = SparkScoring.score(applicants, model);
    return scored.where("rejected is null").select("loan_amnt", "probability");
  }

  private static StreamingQuery stream(
      SparkSession session, StructType type, String in, SparkModel model, String out, String state)
      throws Exception {
    Dataset<Row> arriving = session.readStream().schema(type).parquet(in);
    return SparkScoring.score(arriving, model)
        .writeStream()
        .format("parquet")
        .option("path", out)
        .option("checkpointLocation", state)
        .start();
  }
}
