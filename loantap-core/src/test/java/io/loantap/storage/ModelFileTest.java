package io.loantap.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.Applicant;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.ThresholdRecord;
import io.loantap.learn.regression.RandomCase;
import io.loantap.personalloan.LoanTap;
import io.loantap.reason.Interpretation;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what is read. */
class ModelFileTest {
  @TempDir Path folder;

  @Test
  void bytes_exampleModel_areThoseOfTheCommittedFile() throws IOException {
    try (InputStream committed = getClass().getResourceAsStream("/model-1.2.json")) {
      assertThat(new String(ModelWriter.bytes(ExampleModel.create()), UTF_8))
          .isEqualTo(new String(committed.readAllBytes(), UTF_8));
    }
  }

  @Test
  void read_exampleModel_equalsWhatWasWritten() throws IOException {
    StoredModel model = ExampleModel.create();
    StoredModel read = read(ModelWriter.bytes(model)).model();
    assertThat(read.schema()).isEqualTo(model.schema());
    assertThat(read.derived()).isEqualTo(model.derived());
    assertThat(read.scorecard()).isEqualTo(model.scorecard());
    assertThat(read.policy()).isEqualTo(model.policy());
    assertThat(read.training()).isEqualTo(model.training());
    assertThat(read.interpretation()).isEqualTo(model.interpretation());
    assertThat(read.golden()).hasSize(3);
  }

  @Test
  void read_fileOfVersion10_hasTheSameScorecardAndTheInterpretationOfItsCurves()
      throws IOException {
    try (InputStream committed = getClass().getResourceAsStream("/model-1.0.json")) {
      StoredModel read = read(committed.readAllBytes()).model();
      Scorecard scorecard = ExampleModel.create().scorecard();
      assertThat(read.scorecard()).isEqualTo(scorecard);
      assertThat(read.interpretation()).isEqualTo(Interpretation.ofCurves(scorecard));
    }
  }

  @Test
  void read_fileOfVersion11_hasAllButTheScoresOfTheTrainingLoans() throws IOException {
    try (InputStream committed = getClass().getResourceAsStream("/model-1.1.json")) {
      Interpretation read = read(committed.readAllBytes()).model().interpretation();
      Interpretation now = ExampleModel.create().interpretation();
      assertThat(read.scores()).isEmpty();
      assertThat(read.scaling()).isEqualTo(now.scaling());
      assertThat(read.reasons().codes()).isEqualTo(now.reasons().codes());
      assertThat(read.histograms()).isEqualTo(now.histograms());
    }
  }

  @Property(tries = 150)
  void read_anyModel_equalsWhatWasWritten(@ForAll long seed) throws IOException {
    StoredModel model = random(seed);
    byte[] bytes = ModelWriter.bytes(model);
    assertThat(ModelWriter.bytes(random(seed))).isEqualTo(bytes);
    ModelReader.Loaded loaded = read(bytes);
    assertThat(loaded.model().schema()).isEqualTo(model.schema());
    assertThat(loaded.model().scorecard()).isEqualTo(model.scorecard());
    assertThat(ModelWriter.bytes(loaded.model())).isEqualTo(bytes);
    assertThat(new String(bytes, UTF_8))
        .contains("\"contentSha256\" : \"" + loaded.id())
        .endsWith("}\n");
  }

  @Test
  void read_loanTapSchema_givesTheVeryInstance() throws IOException {
    StoredModel example = ExampleModel.create();
    StoredModel model =
        new StoredModel(
            LoanTap.schema(),
            List.of(),
            new Scorecard(0, List.of()),
            example.policy(),
            example.threshold(),
            example.training(),
            List.of());
    assertThat(read(ModelWriter.bytes(model)).model().schema()).isSameAs(LoanTap.schema());
  }

  @Test
  void bytes_metrics_keepTheirFractions() throws IOException {
    Map<String, Number> metrics = new LinkedHashMap<>();
    metrics.put("rows", 3);
    metrics.put("count", 1L << 40);
    metrics.put("share", 0.5f);
    assertThat(read(ModelWriter.bytes(withMetrics(metrics))).model().training().metrics())
        .containsExactly(
            Map.entry("rows", 3L), Map.entry("count", 1L << 40), Map.entry("share", 0.5));
  }

  @Test
  void bytes_funnel_isReadAsWrittenAndAbsentWithoutASelection() throws IOException {
    StoredModel model = ExampleModel.create();
    TrainingRecord record = model.training();
    List<TrainingRecord.Candidate> funnel =
        List.of(
            new TrainingRecord.Candidate("dti", "selected", "came in first"),
            new TrainingRecord.Candidate("noise", "screen", "chance gives as much"));
    StoredModel selected =
        new StoredModel(
            model.schema(),
            model.derived(),
            model.scorecard(),
            model.policy(),
            model.threshold(),
            new TrainingRecord(
                record.libraryVersion(),
                record.recipe(),
                record.dataSha256(),
                record.rows(),
                record.settings(),
                record.metrics(),
                record.notices(),
                funnel),
            model.golden());

    assertThat(read(ModelWriter.bytes(selected)).model().training().funnel()).isEqualTo(funnel);
    assertThat(new String(ModelWriter.bytes(model), UTF_8)).doesNotContain("funnel");
  }

  @Test
  void bytes_metricNotFinite_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelWriter.bytes(withMetrics(Map.of("auc", Double.NaN))))
        .withMessageContaining("auc");
  }

  @Test
  void write_existingFile_isReplacedWholly() throws IOException {
    Path file = Files.writeString(folder.resolve("model.json"), "old");
    ModelWriter.write(ExampleModel.create(), file);
    assertThat(file).hasBinaryContent(ModelWriter.bytes(ExampleModel.create()));
  }

  @Test
  void write_modelThatCannotBeWritten_leavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("model.json"), "old");
    assertThatThrownBy(
            () -> ModelWriter.write(withMetrics(Map.of("auc", Double.POSITIVE_INFINITY)), file))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void current_anyBuild_isAVersion() {
    assertThat(LibraryVersion.current()).matches("[0-9]+[.][0-9]+[.][0-9]+.*");
  }

  private static StoredModel withMetrics(Map<String, Number> metrics) {
    StoredModel model = ExampleModel.create();
    TrainingRecord record = model.training();
    return new StoredModel(
        model.schema(),
        model.derived(),
        model.scorecard(),
        model.policy(),
        model.threshold(),
        new TrainingRecord(
            record.libraryVersion(),
            record.recipe(),
            record.dataSha256(),
            record.rows(),
            record.settings(),
            metrics,
            record.notices()),
        model.golden());
  }

  private static ModelReader.Loaded read(byte[] bytes) throws IOException {
    return ModelReader.read(new ByteArrayInputStream(bytes), "model.json");
  }

  private static StoredModel random(long seed) {
    RandomCase random = RandomCase.of(seed);
    StoredModel bare =
        new StoredModel(
            random.space().schema(),
            random.space().derived(),
            seed % 3 == 0 ? random.scorecard().withMap(map(seed)) : random.scorecard(),
            new DecisionPolicy(new Random(seed).nextDouble()),
            new ThresholdRecord("f1", seed % 2 == 0, "random"),
            ExampleModel.create().training(),
            List.of());
    List<GoldenRecord> golden =
        IntStream.range(0, 12)
            .mapToObj(i -> RandomCase.values(new Random(seed + i), 0.05, 2))
            .map(values -> golden(values, bare))
            .filter(record -> !Double.isNaN(record.probability()))
            .toList();
    return new StoredModel(
        bare.schema(),
        bare.derived(),
        bare.scorecard(),
        bare.policy(),
        bare.threshold(),
        bare.training(),
        bare.interpretation(),
        golden,
        seed % 2 == 0 ? Optional.of(calibration(seed)) : Optional.empty());
  }

  private static LogOddsMap map(long seed) {
    double rise = 1 + Math.floorMod(seed, 7);
    return LogOddsMap.through(new double[] {-2, 0.5}, new double[] {-1, rise});
  }

  private static CalibrationRecord calibration(long seed) {
    CalibrationRecord.Figures before =
        new CalibrationRecord.Figures(0.5, 0.1, -0.25, OptionalDouble.empty(), 0.125);
    CalibrationRecord.Figures after =
        new CalibrationRecord.Figures(0.4, 0.09, 0, OptionalDouble.of(0.99), 0.0625);
    return new CalibrationRecord(
        CalibrationRecord.Method.PLATT, -0.5, 1.25, 10 + Math.abs(seed % 9), 5, before, after);
  }

  private static GoldenRecord golden(Map<String, Object> values, StoredModel model) {
    values.remove("asked"); // a YearMonth prints as ISO 8601, this field is MMM-uuuu
    double logOdds = model.bind().logOdds(Applicant.of(values).bind(model.schema()));
    return new GoldenRecord(values, Logistic.probability(logOdds));
  }
}
