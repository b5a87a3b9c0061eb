package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
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
  void execute_nothing_showsTheWay() {
    assertThat(execute()).isZero();
    assertThat(out.toString())
        .containsSubsequence("  loantap demo", "  loantap explore", "  loantap train", "--help");
    assertThat(out.toString().lines()).hasSizeLessThan(10);
  }

  @Test
  void help_all_listsEveryCommandInAShortSentence() {
    assertThat(execute("--help")).isZero();
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
  void help_ofEveryCommand_fitsAndHasExamplesThatAreTaken() {
    Map<String, CommandLine> commands = Loantap.commandLine().getSubcommands();
    assertThat(commands).hasSizeGreaterThan(14);
    commands.forEach(
        (name, command) -> {
          String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
          assertThat(help.lines().filter(line -> !line.contains("loantap " + name)))
              .as(name)
              .allMatch(line -> line.length() <= CommandHelp.WIDTH);
          String first = command.getCommandSpec().usageMessage().description()[0];
          assertThat(first.length()).as(first).isLessThan(90);
          assertThat(first).as(name).endsWith(".");
          assertThat(CommandHelp.examples(name)).as(name).isNotEmpty();
          for (String example : CommandHelp.examples(name)) {
            assertThat(help).contains("  loantap " + example);
            assertThat(DocumentedCommandsTest.refusal(DocumentedCommandsTest.words(example)))
                .isEmpty();
          }
        });
  }

  @Test
  void completion_script_knowsCommandsAndOptions() {
    assertThat(execute("generate-completion")).isZero();
    assertThat(out.toString()).contains("bashcompinit", "conformance", "--test-after");
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
