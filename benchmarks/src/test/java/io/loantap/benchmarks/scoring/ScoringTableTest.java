package io.loantap.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ScoringTableTest {

  @Test
  void of_singleResults_mediansAndRatios() throws Exception {
    String json =
        """
        [{"benchmark": "a.b.FloorScoring.map",
          "primaryMetric": {"rawData": [[100, 130], [120]]},
          "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.00001}}},
         {"benchmark": "a.b.FloorScoring.stringRecordSwitch",
          "primaryMetric": {"rawData": [[40, 50], [60, 70]]}, "secondaryMetrics": {}},
         {"benchmark": "a.b.H2oScoring.easyPredict",
          "primaryMetric": {"rawData": [[660]]},
          "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 1120.4}}}]
        """;

    assertThat(ScoringTable.of(new ObjectMapper().readTree(json)).lines().skip(2))
        .containsExactly(
            "| FloorScoring.stringRecordSwitch | 55.0 | 40.0 - 70.0 |  |  | 1.00 | 0.46 |",
            "| FloorScoring.map | 120 | 100 - 130 | 0 |  | 2.18 | 1.00 |",
            "| H2oScoring.easyPredict | 660 | 660 - 660 | 1120 |  | 12.0 | 5.50 |");
  }

  @Test
  void of_batches_rowsPerSecond() throws Exception {
    String json =
        """
        [{"benchmark": "a.b.FloorBatch.columnar", "params": {"rows": "1000000"},
          "primaryMetric": {"rawData": [[20, 25, 40]]}, "secondaryMetrics": {}}]
        """;

    assertThat(ScoringTable.of(new ObjectMapper().readTree(json)).lines().skip(2))
        .containsExactly("| FloorBatch.columnar | 25.0 | 40.0 | 25.0 - 50.0 | 1.00 |");
  }

  @Test
  void of_loads_unitsOfTheColumns() throws Exception {
    String json =
        """
        {"load": [{"library": "x 1", "jars": 2, "nanoseconds": {
          "load": [3000000, 1000000, 2000000], "first": [5000], "next999": [4000], "steady": [30],
          "warmLoad": [1500000], "warmFirst": [70], "unshared.process": [90000000],
          "shared.process": [80000000], "archive.process": [70000000]}}]}
        """;

    assertThat(ScoringTable.of(new ObjectMapper().readTree(json)).lines().skip(2))
        .containsExactly(
            "| x 1 | 2 | 2.00 (1.00 - 3.00) | 5.00 (5.00 - 5.00) | 4.00 (4.00 - 4.00)"
                + " | 30.0 (30.0 - 30.0) | 1.50 (1.50 - 1.50) | 70.0 (70.0 - 70.0)"
                + " | 90.0 (90.0 - 90.0) | 80.0 (80.0 - 80.0) | 70.0 (70.0 - 70.0) |");
  }
}
