package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoantapTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void execute_help_printsUsage() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: loantap");
  }

  @Test
  void execute_nothing_listsEveryCommand() {
    assertThat(execute()).isZero();
    assertThat(out.toString())
        .contains("Usage: loantap")
        .containsSubsequence(
            "  demo",
            "  explore",
            "  bin",
            "  train",
            "  evaluate",
            "  drift",
            "  score",
            "  predict",
            "  inspect",
            "  init",
            "  generate");
  }

  @Test
  void execute_nearlyACommand_suggestsIt() {
    assertThat(execute("evaluat")).isEqualTo(2);
    assertThat(err.toString()).contains("evaluate");
  }

  @Test
  void execute_helpOfACommand_isItsOwn() {
    assertThat(execute("train", "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: loantap train").doesNotContain("generate");
  }

  @Test
  void execute_version_namesTheProgram() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).startsWith("loantap ");
  }

  @Test
  void execute_unknownOption_isAUsageError() {
    assertThat(execute("--nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("--nonsense");
  }

  private int execute(String... args) {
    CommandLine command = Loantap.commandLine(args);
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args);
  }
}
