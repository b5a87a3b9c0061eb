package io.loantap.train.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.Scorer;
import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.ReferBand;
import io.loantap.scorecard.Logistic;
import io.loantap.storage.ModelReader;
import io.loantap.train.data.DataException;
import io.loantap.train.jdbc.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Queries score as loantap does, row by row, on the engines that can be had.
 *
 * <p>{@code mvn -pl loantap-train -am test -Dtest=SqlExportTest -Dexport.rows=100000
 * -Dsurefire.failIfNoSpecifiedTests=false} writes how many rows, the largest difference and rows a
 * second to {@code loantap-train/target/export-agreement.md}.
 */
class SqlExportTest {
  private static final int ROWS = Integer.getInteger("export.rows", 4000);

  @TempDir private Path folder;

  private static SqlExport query(SqlDialect dialect, String table) {
    return new SqlExport(
        dialect, table, List.of("id"), SqlExport.ColumnCase.EXACT, SqlMonths.Form.DATE);
  }

  private static void assertSame(SqlEngine engine, byte[] model, String name, boolean withNaN)
      throws Exception {
    ModelReader.Loaded loaded = HardCard.read(model);
    Scorer scorer = HardApplicants.byThreshold(HardCard.scorer(model));
    List<Map<String, Object>> applicants = HardApplicants.of(loaded, ROWS, 18, withNaN);
    String table = "applicants; \"x\"";
    engine.fill(table, loaded.model().schema().fields(), applicants);

    List<HardApplicants.Result> results =
        engine.score(query(engine.dialect(), table).text(ExportedModel.of(loaded)));

    double largest = 0;
    int refused = 0;
    for (int row = 0; row < ROWS; row++) {
      HardApplicants.Result expected = HardApplicants.expected(scorer, loaded, applicants.get(row));
      assertThat(results.get(row).decision())
          .as("%s: %s", row, applicants.get(row))
          .isEqualTo(expected.decision());
      largest = Math.max(largest, expected.difference(results.get(row)));
      refused += expected.decision().equals("REFUSED") ? 1 : 0;
    }
    assertThat(results).hasSize(ROWS);
    assertThat(refused).isBetween(ROWS / 10, ROWS * 8 / 10);
    assertThat(largest).isLessThanOrEqualTo(1e-12);
    note(engine, name, refused, largest);
  }

  private static void note(SqlEngine engine, String name, int refused, double largest)
      throws Exception {
    if (System.getProperty("export.rows") != null) {
      Files.writeString(
          Path.of("target/export-agreement.md"),
          String.format(
              Locale.ROOT,
              "| SQL, %s | %s | %,d | %,d | %.1e | %,.0f |%n",
              engine.version(),
              name,
              ROWS,
              refused,
              largest,
              ROWS / engine.seconds()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private static void assertSameModels(SqlEngine engine, boolean withNaN) throws Exception {
    LendingTerms refer =
        new LendingTerms(Optional.of(new ReferBand(0.2, 0.4)), List.of(), Optional.empty());
    assertSame(engine, HardCard.bytes(true, refer), "every kind of curve, mapped", withNaN);
    assertSame(engine, HardCard.bytes(false, LendingTerms.none()), "every kind of curve", withNaN);
    byte[] demo = Files.readAllBytes(Path.of("../data/demo-model.json"));
    assertSame(engine, demo, "demo model", withNaN);
  }

  @Test
  void h2_hardApplicants_areScoredAsByLoantap() throws Exception {
    try (SqlEngine engine = SqlEngine.h2()) {
      assertSameModels(engine, true);
    }
  }

  @Test
  void sqlite_hardApplicants_areScoredAsByLoantap() throws Exception {
    try (SqlEngine engine = SqlEngine.sqlite(folder)) {
      assertSameModels(engine, false); // it takes NaN for NULL
    }
  }

  @Test
  void duckdb_hardApplicants_areScoredAsByLoantap() throws Exception {
    try (SqlEngine engine = SqlEngine.duckdb()) {
      assertSameModels(engine, true);
    }
  }

  @Test
  void postgresql_hardApplicants_areScoredAsByLoantap() throws Exception {
    PostgresServer server = PostgresServer.start();
    try (SqlEngine engine = SqlEngine.postgresql(server.url())) {
      assertSameModels(engine, true);
    } finally {
      server.stop();
    }
  }

  @Test
  void sqlite_textsInAColumnOfNumbers_areReadOrRefused_neverZero() throws Exception {
    byte[] card =
        ModelBuilder.ofLogOdds("small", Schema.of(List.of(NumericField.of("rate"))))
            .bins("rate", new double[] {0, 8}, -1, 0.25, 1)
            .missing("rate", 0.5)
            .threshold(0.6)
            .toJson();
    ModelReader.Loaded loaded = HardCard.read(card);
    List<Map<String, Object>> rows =
        List.of(Map.of("rate", " 7.25 "), Map.of("rate", "hunter2"), Map.of("rate", " "), Map.of());
    try (SqlEngine engine = SqlEngine.sqlite(folder)) {
      engine.fill("t", loaded.model().schema().fields(), rows);

      List<HardApplicants.Result> results =
          engine.score(query(SqlDialect.SQLITE, "t").text(ExportedModel.of(loaded)));

      assertThat(results.get(1).decision()).isEqualTo("REFUSED");
      assertThat(results)
          .extracting(HardApplicants.Result::logOdds)
          .containsExactly(0.25, 0.0, 0.5, 0.5);
    }
  }

  @Test
  void months_asTexts_areReadAsTheFieldSays_othersAreRefused() throws Exception {
    byte[] card =
        ModelBuilder.ofLogOdds(
                "small",
                Schema.of(
                    List.of(
                        new DateField("opened", DateFormat.ISO_MONTH, ""),
                        new DateField("asked", DateFormat.MONTH_YEAR, ""))))
            .derived("history", "months_between", Map.of("from", "opened", "to", "asked"))
            .line("history", new double[] {0, 1000}, 0, 1)
            .missing("history", 9)
            .threshold(0.6)
            .toJson();
    ModelReader.Loaded loaded = HardCard.read(card);
    List<Map<String, Object>> rows =
        List.of(
            Map.of("opened", "2001-02", "asked", "Mar-2001"),
            Map.of("opened", " 2001-12", "asked", "DEC-2002 "),
            Map.of("opened", "2001-13", "asked", "Mar-2001"),
            Map.of("opened", "2001-1", "asked", "Mar-2001"),
            Map.of("opened", "2001-01", "asked", "March 2001"),
            Map.of("opened", "2001/01", "asked", "Mar-2001"),
            Map.of("opened", " ", "asked", "Mar-2001"));
    SqlExport export =
        new SqlExport(
            SqlDialect.H2, "t", List.of("id"), SqlExport.ColumnCase.EXACT, SqlMonths.Form.TEXT);
    try (SqlEngine engine = SqlEngine.h2()) {
      engine.fillTexts("t", loaded.model().schema().fields(), rows);

      List<HardApplicants.Result> results = engine.score(export.text(ExportedModel.of(loaded)));

      Scorer scorer = HardCard.scorer(card);
      for (int row = 0; row < rows.size(); row++) {
        assertThat(results.get(row))
            .isEqualTo(HardApplicants.expected(scorer, loaded, rows.get(row)));
      }
      assertThat(results)
          .extracting(HardApplicants.Result::decision)
          .containsExactly(
              "APPROVE", "APPROVE", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "DECLINE");
    }
  }

  @Test
  void months_asTextsWithoutFixedPlaces_areNotExported() {
    byte[] card =
        ModelBuilder.ofLogOdds(
                "small",
                Schema.of(List.of(new DateField("asked", DateFormat.of("d.M.yyyy", 0), ""))))
            .line("asked", new double[] {0, 1}, 0, 1)
            .threshold(0.6)
            .toJson();
    SqlExport export =
        new SqlExport(
            SqlDialect.H2, "t", List.of(), SqlExport.ColumnCase.EXACT, SqlMonths.Form.TEXT);

    assertThatThrownBy(() -> export.text(ExportedModel.of(HardCard.read(card))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Give the table a column of dates");
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void anyDialect_hardNames_areQuotedAndCommentsEnd(SqlDialect dialect) throws IOException {
    ExportedModel model =
        ExportedModel.of(HardCard.read(HardCard.bytes(false, HardCard.referAndRules())));

    if (dialect == SqlDialect.ORACLE) {
      assertThatThrownBy(() -> query(dialect, "t").text(model))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("cannot be the name of a column");
      return;
    }
    String sql = query(dialect, "t").text(model);

    assertThat(sql.lines().takeWhile(line -> !line.startsWith("WITH")))
        .allMatch(line -> line.startsWith("-- "))
        .contains("-- - ho`me]\\[\\n-- x: a text");
    assertThat(sql)
        .contains(
            switch (dialect) {
              case MYSQL, DATABRICKS -> "`ho``me]\\[\n-- x`";
              case BIGQUERY -> "`ho\\`me]\\\\[\\n-- x`";
              case SQLSERVER -> "[ho`me]]\\[\n-- x]";
              default -> "\"ho`me]\\[\n-- x\"";
            })
        .contains(
            switch (dialect) {
              case MYSQL -> "CONVERT(0x6261636b5c736c617368 USING utf8mb4)";
              case SNOWFLAKE, BIGQUERY, DATABRICKS -> "'back\\\\slash'";
              default -> "'back\\slash'";
            });
  }

  @Test
  void text_policyRules_areListedFirst_asLeftOut() {
    ExportedModel model =
        ExportedModel.of(HardCard.read(HardCard.bytes(false, HardCard.referAndRules())));

    assertThat(query(SqlDialect.H2, "t").text(model).lines().limit(4))
        .contains("-- - the policy rules [INCOME_TOO_LOW].");
  }

  @Test
  void logOddsUpTo_anyProbability_partsThoseUpToItFromOthers() {
    for (double probability : new double[] {0, 1e-9, 0.1, 0.3, 0.5, 0.7, 1 - 1e-12, 1}) {
      double limit = ExportedModel.logOddsUpTo(probability);

      assertThat(Logistic.probability(limit)).isLessThanOrEqualTo(probability);
      assertThat(
              limit == Double.MAX_VALUE || Logistic.probability(Math.nextUp(limit)) > probability)
          .isTrue();
    }
  }
}
