package io.loantap.train.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.ReferBand;
import io.loantap.reason.Reason;
import io.loantap.storage.ModelReader;
import io.loantap.train.card.ImportCommand;
import io.loantap.train.data.DataException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A model that was written as PMML and is imported again scores to the same bits. */
class PmmlRoundTripTest {
  private static final int ROWS = 4000;

  @TempDir private Path folder;

  private byte[] imported(String pmml) throws Exception {
    Path file = Files.writeString(folder.resolve("model.pmml"), pmml);
    Path out = folder.resolve("model.json");
    StringWriter told = new StringWriter();
    ImportCommand command = new ImportCommand();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(told));
    line.parseArgs(file.toString(), "--out", out.toString());
    assertThat(command.call()).isZero();
    assertThat(told.toString()).startsWith("Wrote ").doesNotContain("! ");
    return Files.readAllBytes(out);
  }

  private static String pmml(ModelReader.Loaded loaded) {
    return new PmmlExport().text(ExportedModel.of(loaded));
  }

  private static List<String> result(
      ModelReader.Loaded loaded,
      Scorer scorer,
      Map<String, Object> applicant,
      boolean withReasons) {
    try {
      Decision decision = scorer.decide(applicant);
      double logOdds =
          loaded.scorecard().logOdds(Applicant.of(applicant).bind(loaded.model().schema()));
      return List.of(
          Long.toHexString(Double.doubleToLongBits(logOdds)),
          decision.outcome().name(),
          Double.toString(decision.score()),
          withReasons ? decision.reasons().stream().map(Reason::code).toList().toString() : "");
    } catch (InvalidApplicantException e) {
      return e.violations().stream().map(it -> it.field() + " " + it.code()).toList();
    }
  }

  private void assertSame(byte[] model, boolean withReasons) throws Exception {
    ModelReader.Loaded before = HardCard.read(model);
    byte[] again = imported(pmml(before));
    ModelReader.Loaded after = HardCard.read(again);
    Scorer one = HardApplicants.byThreshold(HardCard.scorer(model));
    Scorer other = HardApplicants.byThreshold(HardCard.scorer(again));

    for (Map<String, Object> all : HardApplicants.of(before, ROWS, 44, true)) {
      Map<String, Object> applicant = new LinkedHashMap<>(all);
      applicant.keySet().retainAll(one.usedFields());
      assertThat(result(after, other, applicant, withReasons))
          .as("%s", applicant)
          .isEqualTo(result(before, one, applicant, withReasons));
    }
    assertThat(after.model().schema().fields()).isEqualTo(ExportedModel.of(before).fields());
    if (withReasons) {
      assertThat(body(after)).isEqualTo(body(before));
    }
  }

  /** The file without name and hash of the model. */
  private static String body(ModelReader.Loaded loaded) {
    return pmml(loaded).replaceAll("(?s)<!--.*?-->|<Header.*?</Header>|modelName=\"[^\"]*\"", "");
  }

  @Test
  void model_exportedAndImported_scoresDecidesRefusesAndExplainsTheSame() throws Exception {
    LendingTerms refer =
        new LendingTerms(Optional.of(new ReferBand(0.2, 0.4)), List.of(), Optional.empty());

    assertSame(HardCard.plain(refer), true);
  }

  @Test
  void trainedModel_exportedAndImported_scoresTheSame() throws Exception {
    assertSame(Files.readAllBytes(Path.of("../data/demo-model.json")), false);
  }

  @Test
  void whatTheBuilderDoesNotMake_isRefusedWithItsPlace() {
    ModelReader.Loaded loaded = HardCard.read(HardCard.bytes(true, LendingTerms.none()));

    assertThatThrownBy(() -> imported(pmml(loaded)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cannot be imported, for ")
        .hasMessageContaining(
            "Scorecard: the model that this was written of has a recalibration by a curve, which"
                + " is not imported")
        .hasMessageContaining("Characteristic debt, attribute 2: a computed partial score")
        .hasMessageContaining("Characteristic years, attribute 1: predicates are joined");
  }
}
