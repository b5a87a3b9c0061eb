package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands make of a model with a surface. */
class SurfaceCommandsTest {
  @TempDir private Path folder;
  private Path model = Path.of("");

  @BeforeEach
  void write() throws IOException {
    model = folder.resolve("model.json");
    ModelBuilder.ofLogOdds(
            "card", Schema.of(List.of(NumericField.of("income"), NumericField.of("debt"))))
        .line("income", new double[] {0, 100}, 0.5, -0.5)
        .bins("debt", new double[] {10}, 0, 1)
        .surface(
            "income",
            new double[] {0, 100},
            "debt",
            new double[] {5, 20},
            new double[][] {{0.25, -2}, {1, -1}})
        .threshold(0.25)
        .write(model);
  }

  @Test
  void inspect_surface_isPrintedKnotByKnot() {
    assertThat(Run.of("inspect", model).isOk().out())
        .containsPattern("income with debt +0 with 5 +[+]0[.]250")
        .containsPattern("\n +0 with 20 +-2[.]000")
        .containsPattern("\n +100 with 20 +-1[.]000")
        .contains("bilinear between knots");
  }

  @Test
  void export_tableOfPoints_isRefused_andWritesNothing() {
    Path out = folder.resolve("points.csv");

    Run run = Run.of("export", model, "--to", "csv", "--out", out);

    assertThat(run.err()).contains("[income with debt]", "--to sql or --to python");
    assertThat(out).doesNotExist();
  }
}
