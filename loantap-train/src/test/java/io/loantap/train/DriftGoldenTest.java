package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Scorer;
import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftReport;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.csv.CsvSink;
import io.loantap.train.csv.Dialect;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.scoring.MonitoredFile;
import io.loantap.train.support.Progress;
import io.loantap.train.table.RowCursor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drift against golden/drift.py, which counts and scores on its own. */
class DriftGoldenTest {
  /** Neither a fit that stops a step later nor the last bits of a sum may matter. */
  private static final double OF_FIT = 1e-3;

  private static final double OF_DATA = 1e-12;

  @TempDir private Path folder;

  @Test
  void drift_twoYearsOfTheBundledLoans_isTheReference() throws IOException {
    check(
        Path.of("../data/loantap-synthetic.csv"),
        Set.of("2013"),
        Set.of("2015"),
        "drift-synthetic.json");
  }

  @Test
  void drift_twoQuartersOfRealLoans_isTheReference() throws IOException {
    check(
        RealData.folder().resolve("lendingclub-2007-2011.csv"),
        Set.of("Jul-2010", "Aug-2010", "Sep-2010"),
        Set.of("Jul-2011", "Aug-2011", "Sep-2011"),
        "drift-quarters.json");
  }

  private void check(Path loans, Set<String> then, Set<String> now, String golden)
      throws IOException {
    Path model = folder.resolve("model.json");
    new Trainer(TrainingOptions.defaults().withTestRows(new TestRows.Share(0)), Progress.NONE)
        .train(split(loans, then, "then.csv"), Recipes.find("application"))
        .write(model);
    Scorer scorer = Scorer.load(model);
    MonitoredFile counted =
        MonitoredFile.read(
            CsvInput.of(split(loans, now, "now.csv")),
            scorer,
            new Recipe.Label("loan_status", "Charged Off"),
            MonitoredFile.Source.IF_THERE,
            Progress.NONE);
    compare(counted.snapshot().against(scorer), read(golden));
  }

  private static void compare(DriftReport report, JsonNode golden) {
    assertThat(report.then()).isEqualTo(golden.get("then").asLong());
    assertThat(report.now()).isEqualTo(golden.get("now").asLong());
    JsonNode score = golden.get("score");
    assertThat(report.score().index().value())
        .isCloseTo(score.get("psi").asDouble(), within(OF_FIT));
    close(report.score().meanProbability(), score.get("mean_probability"), OF_FIT);
    assertThat(report.characteristics()).hasSize(golden.get("characteristics").size());
    for (CharacteristicDrift drift : report.characteristics()) {
      JsonNode expected = golden.get("characteristics").get(drift.characteristic());
      assertThat(drift.index().value())
          .as(drift.characteristic())
          .isCloseTo(expected.get("csi").asDouble(), within(OF_DATA));
      assertThat(drift.index().floored()).isEqualTo(expected.get("floored").asInt());
      assertThat(drift.scoreShift())
          .as(drift.characteristic())
          .isCloseTo(expected.get("score_shift").asDouble(), within(OF_FIT));
      close(drift.missing(), expected.get("missing"), OF_DATA);
      close(drift.unseen(), expected.get("unseen"), OF_DATA);
    }
  }

  private static void close(DriftReport.Comparison actual, JsonNode expected, double tolerance) {
    assertThat(actual.then()).isCloseTo(expected.get(0).asDouble(), within(tolerance));
    assertThat(actual.now()).isCloseTo(expected.get(1).asDouble(), within(tolerance));
  }

  /** The loans of these months or years. */
  private Path split(Path loans, Set<String> spans, String name) throws IOException {
    Path file = folder.resolve(name);
    try (RowCursor source = RowCursor.of(CsvInput.of(loans));
        CsvSink sink = CsvSink.create(file, source.header(), Dialect.PLAIN)) {
      int month = source.source().column("issue_d").orElseThrow();
      for (RowCursor.Row row = source.next(); row != null; row = source.next()) {
        String issued = row.value(month);
        if (spans.contains(issued) || spans.contains(issued.substring(4))) {
          sink.write(row.values());
        }
      }
      sink.commit();
    }
    return file;
  }

  private static JsonNode read(String golden) throws IOException {
    try (InputStream in = DriftGoldenTest.class.getResourceAsStream("/golden/" + golden)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    }
  }
}
