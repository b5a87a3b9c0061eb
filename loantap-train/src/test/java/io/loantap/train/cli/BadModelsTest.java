package io.loantap.train.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad model files, given to every command that takes one. */
class BadModelsTest {
  private static final String SECRET = "hunter2";
  private static String good = "";

  @TempDir private static Path home;
  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    Path loans = LoanTable.first(200).write(home.resolve("loans.csv"));
    Path model = home.resolve("model.json");
    Run.of("train", loans, "--out", model).isOk();
    good = Files.readString(model);
  }

  static Stream<Arguments> badModels() throws IOException {
    train();
    return Stream.of(
        arguments("empty", "", List.of("is not a usable model file")),
        arguments("a CSV file", SECRET + ",x\n1,2\n", List.of("no well-formed JSON", "line 1")),
        arguments("an applicant", "{\"emp_title\": \"" + SECRET + "\"}", List.of("\"format\"")),
        arguments("an array", "[\"" + SECRET + "\"]", List.of("expected an object")),
        arguments("a number", "7", List.of("expected an object")),
        arguments("truncated", good.substring(0, good.length() / 2), List.of("JSON", "line")),
        arguments(
            "edited by hand",
            good.replaceFirst("\"threshold\" : 0[.]", "\"threshold\" : 0.1"),
            List.of("the file was changed after training", "Train again, or restore")),
        arguments(
            "wrong hash",
            good.replaceFirst("(\"contentSha256\" : \")....", "$10000"),
            List.of("the file was changed after training", "Train again, or restore")),
        arguments(
            "newer",
            good.replaceFirst("\"formatVersion\" : \"[^\"]*\"", "\"formatVersion\" : \"9.0\""),
            List.of("format version 9.0", "this library reads 1.0", "matching loantap version")),
        arguments(
            "deeply nested",
            "[".repeat(100_000) + "]".repeat(100_000),
            List.of("is not a usable model file", "nest")),
        arguments(
            "NaN",
            good.replaceFirst("\"intercept\" : [-0-9.eE]+", "\"intercept\" : NaN"),
            List.of("no well-formed JSON", "line")),
        arguments(
            "infinite",
            good.replaceFirst("\"intercept\" : [-0-9.eE]+", "\"intercept\" : 1e400"),
            List.of("/scorecard/intercept", "finite number")),
        arguments(
            "another field's kind",
            good.replaceFirst("\"kind\" : \"number\"", "\"kind\" : \"" + SECRET + "\""),
            List.of("/schema/0/kind", "expected one of [number, level, month, text]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badModels")
  void anyCommand_badModel_saysWhyAndLeavesNothing(String name, String text, List<String> parts)
      throws IOException {
    Path model = Files.writeString(folder.resolve("bad.json"), text);
    Path out = Files.writeString(folder.resolve("out.csv"), "the old one");

    for (Run run : all(model, out)) {
      run.fails(1, parts.toArray(String[]::new));
      assertThat(run.err()).contains(model.toString()).doesNotContain(SECRET);
    }

    assertThat(out).hasContent("the old one");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("bad.json", "out.csv");
  }

  private static List<Run> all(Path model, Path out) {
    Path loans = home.resolve("loans.csv");
    return List.of(
        Run.of("inspect", model),
        Run.of("predict", model, "../data/applicant.json"),
        Run.of("predict", model, "../data/applicant.json", "--format", "json"),
        Run.of("score", model, loans, "--out", out),
        Run.of("evaluate", model, loans, "--json", out));
  }

  @Test
  void inspect_hugeFile_stopsAtTheLimit() throws IOException {
    Path model = folder.resolve("huge.json");
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (OutputStream out = Files.newOutputStream(model)) {
      for (int i = 0; i < 65; i++) {
        out.write(blanks);
      }
      out.write(good.getBytes(UTF_8));
    }

    Run.of("inspect", model).fails(1, model.toString(), "larger than 64 MiB");
  }

  @Test
  void anyCommand_noModel_saysSo() {
    Path missing = folder.resolve("nowhere.json");
    for (Run run : all(missing, folder.resolve("out.csv"))) {
      run.fails(1, missing.toString(), "no such file", "Check the path");
    }
    for (Run run : all(folder, folder.resolve("out.csv"))) {
      run.fails(1, folder.toString(), "this is a folder", "Name a file in it");
    }
    assertThat(folder).isEmptyDirectory();
  }
}
