package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cluster")
class ClusterScoringTest {
  private final StandaloneCluster cluster = StandaloneCluster.shared();
  private final SparkSession spark = cluster.session();

  @TempDir private Path folder;

  @BeforeEach
  void bothExecutorsAreThere() {
    cluster.awaitExecutors();
  }

  @Test
  void score_onOtherMachines_isTheScorersToTheBit() throws IOException {
    List<Map<String, String>> loans = Loans.spoilt(2000);

    Dataset<Row> scored = SparkScoring.score(Loans.table(spark, loans, 4), model());

    new Expected(Loans.scorer()).check(scored.collectAsList(), loans);
  }

  @Test
  void score_executorKilledInTheMiddle_isTheSame() throws Exception {
    List<Map<String, String>> loans = Loans.spoilt(600);
    Gate gate = new Gate(folder);
    Dataset<Row> scored = SparkScoring.score(gate.before(Loans.table(spark, loans, 6)), model());

    CompletableFuture<List<Row>> rows = CompletableFuture.supplyAsync(scored::collectAsList);
    gate.awaitTasks(2); // one on each executor
    cluster.killExecutor(0);
    assertThat(rows).isNotDone();
    gate.open();

    new Expected(Loans.scorer()).check(rows.get(), loans);
  }

  @Test
  void pd_inSql_isTheScorersToTheBit() throws IOException {
    List<Map<String, String>> loans = Loans.plain(200);
    SparkModel model = model();
    SparkScoring.register(spark, model);
    Loans.table(spark, loans, 2).createOrReplaceTempView("applicants");

    List<Row> rows =
        spark
            .sql("select id, loantap_decide(struct(*)) as d from applicants")
            .select("id", "d.*")
            .collectAsList();

    new Expected(Loans.scorer()).check(rows, loans);
  }

  @Test
  void drift_onOtherMachines_countsEveryRowOnce() throws IOException {
    List<Map<String, String>> loans = Loans.spoilt(600);

    var counts = SparkScoring.drift(Loans.table(spark, loans, 4), model()).counts();

    assertThat(counts.applicants() + counts.refused()).isEqualTo(loans.size());
    assertThat(counts)
        .isEqualTo(SparkScoring.drift(Loans.table(spark, loans, 1), model()).counts());
  }

  private SparkModel model() throws IOException {
    return SparkModel.load(spark, Loans.MODEL.toString());
  }
}
