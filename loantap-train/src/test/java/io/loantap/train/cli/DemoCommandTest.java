package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void demo_bundledLoans_writesModelAndPageAndSaysWhere() {
    Path model = folder.resolve("model.json");
    Path page = folder.resolve("loans.html");

    Run run = Run.of("demo", "--data", "../data", "--out", model, "--page", page).isOk();

    assertThat(run.out()).contains("Model written to " + model, "is in " + page);
    assertThat(model).isNotEmptyFile();
    assertThat(page).isNotEmptyFile();
  }
}
