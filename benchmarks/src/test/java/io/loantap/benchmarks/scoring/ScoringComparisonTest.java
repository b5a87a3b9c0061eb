package io.loantap.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison with the libraries that the build has anyway. */
class ScoringComparisonTest {
  private static ScoringFiles files;

  @BeforeAll
  static void write(@TempDir Path folder) throws Exception {
    files = new ScoringFiles(folder);
    WriteScoringFiles.main(new String[] {folder.toString()});
  }

  @Test
  void all_modelOfTheComparison_agrees() throws Exception {
    List<Agreement.Found> found = Agreement.all(files);

    assertThat(found).allMatch(Agreement.Found::agrees);
    assertThat(found)
        .extracting(Agreement.Found::benchmark)
        .contains(
            "FloorScoring.stringRecordSwitch",
            "LoantapScoring.probability",
            "LoantapScoring.predictMap",
            "SmileScoring.encodeAndPredict",
            "LiblinearScoring.encodeAndPredict",
            "TribuoScoring.exampleAndPredict",
            "LoantapBatch.applicants");
  }

  @Test
  void all_otherModel_disagrees(@TempDir Path folder) throws Exception {
    ScoringFiles others = new ScoringFiles(folder);
    try (Stream<Path> written = Files.list(files.folder())) {
      for (Path file : written.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    ComparisonModel model = others.model();
    others.writeModel(new ComparisonModel(model.intercept() + 1e-6, model.lines(), model.tables()));

    List<Agreement.Found> found = Agreement.all(others);

    // The files of these were written before; the floor follows the text.
    assertThat(found)
        .filteredOn(it -> !it.agrees())
        .extracting(Agreement.Found::benchmark)
        .contains(
            "LoantapScoring.predict", "TribuoScoring.predictExample", "LoantapBatch.applicants")
        .doesNotContain("FloorScoring.enumRecord");
  }

  @Test
  void probability_applicantOfTheComparison_moreThanLevelsAlone() throws Exception {
    ComparisonModel model = files.model();

    assertThat(model.lines()).hasSize(13);
    assertThat(model.tables()).hasSize(7);
    assertThat(files.applicants().stream().map(model::probability).distinct().count())
        .isGreaterThan(900);
  }

  @Test
  void outcome_loantap_refusesOrSaysSo() throws Exception {
    BadInputComparison comparison = BadInputComparison.of(files);
    ScoringBenchmark loantap = comparison.libraries().get(0);

    assertThat(loantap.library()).isEqualTo("loantap");
    for (BadInput mistake : BadInput.values()) {
      String cell = comparison.outcome(mistake, loantap).cell();
      switch (mistake) {
        case INTEGER_FOR_DOUBLE -> assertThat(cell).isEqualTo("right");
        case BEYOND_TRAINING -> assertThat(cell).endsWith("notice BEYOND_TRAINING");
        default -> assertThat(cell).as(mistake.words()).isEqualTo("`InvalidApplicantException`");
      }
    }
  }

  @Test
  void outcome_tribuo_dropsWhatItDoesNotKnow() throws Exception {
    BadInputComparison comparison = BadInputComparison.of(files);
    ScoringBenchmark tribuo =
        comparison.libraries().stream()
            .filter(TribuoScoring.class::isInstance)
            .findFirst()
            .orElseThrow();

    assertThat(comparison.outcome(BadInput.MISSPELT_NAME, tribuo).cell()).startsWith("**");
    assertThat(comparison.outcome(BadInput.NAN, tribuo).cell())
        .isEqualTo("`IllegalArgumentException` †");
    assertThat(comparison.outcome(BadInput.UNKNOWN_FIELD, tribuo).cell()).isEqualTo("right");
    assertThat(comparison.outcome(BadInput.TEXT_FOR_NUMBER, tribuo)).isEqualTo(Outcome.CALLER);
  }
}
