package io.loantap.examples.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tutorials and the README, run command by command in a shell, in one folder each: what a
 * {@code console} block says after {@code $} is run, and prints the lines that follow; {@code ...}
 * stands for any number of lines.
 */
class TutorialsTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path BASH = Path.of("/bin/bash");
  private static final String PORT = "5000";
  private static final String END = "--- end of a command ---";

  /** A command with the lines that it has to print. */
  private record Step(String command, List<String> expected) {}

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/tutorials"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), files.sorted()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void console_commandByCommand_printsWhatThePageShows(Path page, @TempDir Path folder)
      throws Exception {
    assumeTrue(Files.isExecutable(BASH), "skipped: no bash to run the commands of a page");
    List<Step> steps = steps(page);
    assertThat(steps).isNotEmpty();
    prepare(folder);
    String port = freePort();

    List<List<String>> printed = run(steps, port, folder);

    for (int i = 0; i < steps.size(); i++) {
      String expected = String.join("\n", steps.get(i).expected()).replace(PORT, port);
      String actual = String.join("\n", printed.get(i));
      assertThat(actual).as("$ %s", steps.get(i).command()).matches(pattern(expected));
    }
  }

  private static List<Step> steps(Path page) throws IOException {
    List<Step> steps = new ArrayList<>();
    boolean console = false;
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      } else if (console && line.startsWith("$ ")) {
        steps.add(new Step(line.substring(2), new ArrayList<>()));
      } else if (console) {
        steps.get(steps.size() - 1).expected().add(line);
      }
    }
    return steps;
  }

  /** The launcher without its build: the classes of this test. */
  private static void prepare(Path folder) throws IOException {
    String java =
        "exec \"%s\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"%s\" \"-Dloantap.home=%s\""
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                ROOT);
    Path launcher = folder.resolve("loantap");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        if [ "$1" = serve ]; then
          shift
          %1$s io.loantap.examples.http.ServeCommand "$@"
        fi
        %1$s io.loantap.train.cli.Loantap "$@"
        """
            .formatted(java));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(folder.resolve("data"), ROOT.resolve("data"));
    Files.copy(ROOT.resolve("data/demo-model.json"), folder.resolve("model.json"));
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  /** What each command prints, errors among it, in one shell, which ends what it has started. */
  private static List<List<String>> run(List<Step> steps, String port, Path folder)
      throws Exception {
    StringBuilder script = new StringBuilder("trap 'kill $(jobs -p) 2> /dev/null' EXIT\n");
    for (Step step : steps) {
      script.append(step.command().replace(PORT, port));
      script.append("\nprintf '\\n%s\\n' '").append(END).append("'\n");
    }
    Path output = folder.resolve("printed.txt");
    Process shell =
        new ProcessBuilder(BASH.toString(), "-c", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(shell.waitFor(5, TimeUnit.MINUTES)).as("commands end in time").isTrue();
    List<List<String>> printed = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : Files.readAllLines(output, UTF_8)) {
      List<String> last = printed.get(printed.size() - 1);
      if (line.equals(END)) {
        if (last.get(last.size() - 1).isEmpty()) {
          last.remove(last.size() - 1); // its own line break
        }
        printed.add(new ArrayList<>());
      } else {
        last.add(line.stripTrailing());
      }
    }
    return printed;
  }

  private static Pattern pattern(String expected) {
    StringBuilder pattern = new StringBuilder();
    for (String line : expected.split("\n", -1)) {
      pattern.append(
          line.equals("...")
              ? "(?:[^\n]*(?:\n|$))*"
              : Pattern.quote(line.stripTrailing()) + "(?:\n|$)");
    }
    return Pattern.compile(expected.isEmpty() ? "" : pattern.toString());
  }
}
