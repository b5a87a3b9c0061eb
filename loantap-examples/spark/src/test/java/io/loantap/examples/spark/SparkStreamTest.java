package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.train.data.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkStreamTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir private Path folder;

  @Test
  void score_stream_isThatOfABatch() throws Exception {
    List<Map<String, String>> loans = Loans.spoilt(200);
    Dataset<Row> table = Loans.table(SPARK, loans, 2);
    String path = folder.resolve("in").toString();
    table.write().parquet(path);
    Dataset<Row> stream =
        SPARK.readStream().schema(table.schema()).option("maxFilesPerTrigger", 1).parquet(path);
    SparkModel model = SparkModel.load(SPARK, Loans.MODEL.toString());
    List<Row> rows = Collections.synchronizedList(new ArrayList<>());
    List<Long> batches = Collections.synchronizedList(new ArrayList<>());
    VoidFunction2<Dataset<Row>, Long> collect =
        (batch, id) -> {
          rows.addAll(batch.collectAsList());
          batches.add(id);
        };

    StreamingQuery query =
        SparkScoring.score(stream, model)
            .writeStream()
            .option("checkpointLocation", folder.resolve("checkpoint").toString())
            .trigger(Trigger.AvailableNow())
            .foreachBatch(collect)
            .start();
    query.awaitTermination();

    assertThat(batches).hasSize(2);
    new Expected(Loans.scorer()).check(rows, loans);
    assertThatThrownBy(() -> SparkScoring.score(stream.drop("dti"), model))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("lacks columns that the model needs:\n  dti\n");
  }
}
