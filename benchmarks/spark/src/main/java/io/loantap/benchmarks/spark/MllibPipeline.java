package io.loantap.benchmarks.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.feature.Imputer;
import org.apache.spark.ml.feature.OneHotEncoder;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Scoring as MLlib does it: a pipeline that fills missing numbers, turns levels into one-hot
 * columns, assembles a vector and applies a logistic regression. Fewer steps than loantap's: no
 * clipping, no curves, no checks of ranges.
 */
final class MllibPipeline {
  private static final String[] LEVELS = {
    "term", "home_ownership", "verification_status", "purpose", "application_type"
  };

  private MllibPipeline() {}

  /** The loans with the probabilities of a model trained on them. */
  static Dataset<Row> score(Dataset<Row> loans) {
    List<String> numbers = new ArrayList<>(NumberColumns.of(loans));
    // What the lender sets is no part of an application.
    numbers.removeAll(List.of("int_rate", "installment"));
    String[] plain = numbers.toArray(String[]::new);
    String[] filled = numbers.stream().map(name -> name + "_filled").toArray(String[]::new);
    String[] coded = suffixed("_code");
    String[] hot = suffixed("_hot");
    List<String> assembled = new ArrayList<>(List.of(filled));
    assembled.addAll(List.of(hot));
    PipelineStage[] stages = {
      new Imputer().setInputCols(plain).setOutputCols(filled),
      new StringIndexer().setInputCols(LEVELS).setOutputCols(coded).setHandleInvalid("keep"),
      new OneHotEncoder().setInputCols(coded).setOutputCols(hot),
      new VectorAssembler().setInputCols(assembled.toArray(String[]::new)).setOutputCol("features"),
      new LogisticRegression().setMaxIter(5)
    };
    Dataset<Row> labelled =
        loans.withColumn(
            "label",
            functions
                .when(functions.col("loan_status").equalTo("Charged Off"), 1.0)
                .otherwise(0.0));
    return new Pipeline().setStages(stages).fit(labelled).transform(labelled).select("probability");
  }

  private static String[] suffixed(String suffix) {
    String[] names = LEVELS.clone();
    for (int i = 0; i < names.length; i++) {
      names[i] += suffix;
    }
    return names;
  }
}
