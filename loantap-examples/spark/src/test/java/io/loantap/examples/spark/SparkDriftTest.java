package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.DriftMonitor;
import io.loantap.applicant.InvalidApplicantException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class SparkDriftTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @Test
  void drift_overPartitions_isThatOfOneMonitor() throws IOException {
    List<Map<String, String>> loans = Loans.spoilt(2000);
    SparkModel model = SparkModel.load(SPARK, Loans.MODEL.toString());
    DriftMonitor monitor = DriftMonitor.of(Loans.scorer());
    for (Map<String, String> loan : loans) {
      try {
        monitor.predict(Loans.applicant(loan, monitor.scorer()));
      } catch (InvalidApplicantException e) {
        assertThat(e.violations()).isNotEmpty();
      }
    }

    var drift = SparkScoring.drift(Loans.table(SPARK, loans, 5), model);

    assertThat(drift).isEqualTo(monitor.snapshot());
    assertThat(drift.counts().refused()).isGreaterThan(200);
    assertThat(drift.against(model.scorer()))
        .usingRecursiveComparison()
        .isEqualTo(monitor.report());
  }

  @Test
  void drift_unreadableRows_countAsRefused() throws IOException {
    SparkModel model = SparkModel.load(SPARK, Loans.MODEL.toString());
    Dataset<Row> rows =
        Loans.table(SPARK, Loans.plain(20), 2)
            .withColumn("_corrupt_record", functions.expr("if(id < 3, 'x', null)"));

    assertThat(SparkScoring.drift(rows, model).counts().refused()).isEqualTo(3);
    assertThat(SparkScoring.drift(rows, model).counts().applicants()).isEqualTo(17);
  }

  @Test
  void drift_noRows_isEmpty() throws IOException {
    SparkModel model = SparkModel.load(SPARK, Loans.MODEL.toString());
    Dataset<Row> none = Loans.table(SPARK, Loans.plain(2), 1).where("id < 0");

    assertThat(SparkScoring.drift(none, model))
        .isEqualTo(DriftMonitor.of(Loans.scorer()).snapshot());
  }
}
