package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process: its exit code, what it leaves behind, how it takes signals. */
class CommandProcessTest {
  private static final Path DATA = Path.of("../data");
  private static final Path MODEL = DATA.resolve("demo-model.json");

  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
  }

  /** Starts the command by a line of the shell in which {@code "$@"} is the command. */
  private Process start(String shell, Object... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", shell, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add("io.loantap.train.cli.Loantap");
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command).redirectError(errors().toFile()).start();
  }

  private Path errors() {
    return folder.resolve("err.log");
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void noArguments_asAProcess_showsTheWayWithoutColours() throws Exception {
    Process process = start("NO_COLOR=1 \"$@\"");
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(exitCode(process)).isZero();
    assertThat(printed).contains("loantap demo").doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspect", "predict", "score", "--help"})
  void anyCommand_standardOutputIsFull_fails(String name) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
    Object[] args =
        switch (name) {
          case "inspect" -> new Object[] {"inspect", MODEL};
          case "predict" -> new Object[] {"predict", MODEL, DATA.resolve("applicant.json")};
          case "score" ->
              new Object[] {"score", MODEL, DATA.resolve("loantap-synthetic.csv"), "--out", "-"};
          default -> new Object[] {name};
        };

    int code = exitCode(start("exec \"$@\" > /dev/full", args));

    assertThat(code).as(Files.readString(errors())).isEqualTo(1);
    assertThat(Files.readString(errors()))
        .containsIgnoringCase("standard output cannot be written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void score_interrupted_leavesNoTemporaryFile(String signal) throws Exception {
    Path out = folder.resolve("scored.csv");
    Process process = start("exec \"$@\"", "score", MODEL, "-", "--out", out);
    List<String> lines = Files.readAllLines(DATA.resolve("loantap-synthetic.csv"));
    try (OutputStream input = process.getOutputStream()) {
      input.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
      input.flush();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (temporaries() == 0 && System.nanoTime() - end < 0) {
        Thread.sleep(20);
      }
      assertThat(temporaries()).as(Files.readString(errors())).isPositive();
      assumeFalse(
          ignores(process, signal.equals("INT") ? 2 : 15),
          signal + " is ignored here, as it is by what a shell runs in the background");
      new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(exitCode(process)).isNotZero();
    }
    assertThat(temporaries()).isZero();
    assertThat(out).doesNotExist();
  }

  @Test
  void train_localeWithOtherDigits_writesTheUsualOnes() throws Exception {
    Path report = folder.resolve("report.html");
    Process process =
        start(
            "JAVA_TOOL_OPTIONS='-Duser.language=ar -Duser.country=EG' exec \"$@\" > /dev/null",
            "train",
            DATA.resolve("loantap-synthetic.csv"),
            "--out",
            folder.resolve("model.json"),
            "--report",
            report);

    assertThat(exitCode(process)).as(Files.readString(errors())).isZero();
    assertThat(Files.readString(report)).doesNotContainPattern("[\u0660-\u0669\u06f0-\u06f9]");
    assertThat(Files.readString(errors())).doesNotContainPattern("[\u0660-\u0669]");
  }

  /** Whether a process was started with a signal ignored, which it keeps; false if unknown. */
  private static boolean ignores(Process process, int signal) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> new BigInteger(line.substring(7).strip(), 16).testBit(signal - 1));
  }

  private long temporaries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".loantap-")).count();
    }
  }

  @Test
  void score_afterAKilledRun_removesWhatThatLeft() throws Exception {
    Path left = Files.writeString(folder.resolve(".loantap-1234.tmp"), "id,annual_inc\n");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
    Path young = Files.writeString(folder.resolve(".loantap-5678.tmp"), "id,annual_inc\n");

    Run.of("score", MODEL, DATA.resolve("loantap-synthetic.csv"), "--out", folder.resolve("s.csv"));

    assertThat(left).doesNotExist();
    assertThat(young).exists();
  }
}
