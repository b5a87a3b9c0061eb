package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void demo_bundledLoans_writesModelAndPagesAndSaysWhere() {
    Path model = folder.resolve("model.json");
    Path page = folder.resolve("loans.html");

    Path report = folder.resolve("report.html");

    Run run =
        Run.of("demo", "--data", "../data", "--out", model, "--page", page, "--report", report)
            .isOk();

    assertThat(run.out())
        .contains("Model written to " + model, "is in " + page, "report is in " + report);
    assertThat(model).isNotEmptyFile();
    assertThat(page).isNotEmptyFile();
    assertThat(report).isNotEmptyFile();
  }
}
