package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad applicants, given to {@code loantap predict} with the bundled demo model. */
class BadApplicantTest {
  private static final Path MODEL = Path.of("../data/demo-model.json");
  private static final String SECRET = "hunter2";

  @TempDir private Path folder;

  static Stream<Arguments> badApplicants() throws IOException {
    String good = Files.readString(Path.of("../data/applicant.json"));
    return Stream.of(
        arguments("empty file", "", List.of("found a bare", "expected one object", "Correct it")),
        arguments("no text", "\0\0\0\u0001" + SECRET, List.of("no well-formed JSON", "Correct")),
        arguments("no JSON", "x " + SECRET, List.of("line 1", "no well-formed JSON", "Correct")),
        arguments(
            "cut off",
            good.substring(0, good.length() - 5).replace("Field Technician", SECRET),
            List.of("line", "no well-formed JSON", "cut off")),
        arguments(
            "array", "[\"" + SECRET + "\"]", List.of("found an array", "expected one object")),
        arguments("text", "\"" + SECRET + "\"", List.of("found a text", "expected one object")),
        arguments(
            "two objects", good + "{\"a\": \"" + SECRET + "\"}", List.of("no well-formed JSON")),
        arguments(
            "key twice",
            good.replace("{", "{\"title\": \"" + SECRET + "\","),
            List.of("no well-formed JSON")),
        arguments(
            "nested object",
            good.replace("58000", "{\"a\": \"" + SECRET + "\"}"),
            List.of("field \"annual_inc\"", "found an object", "expected a number, a text")),
        arguments(
            "nested array",
            good.replace("58000", "[98765]"),
            List.of("field \"annual_inc\"", "found an array", "expected a number, a text")),
        arguments(
            "number too large",
            good.replace("58000", "98765e400"),
            List.of("field \"annual_inc\"", "too large number", "expected a number, a text")),
        arguments("NaN", good.replace("58000", "NaN"), List.of("no well-formed JSON", "line 11")),
        arguments(
            "unknown key",
            good.replace("annual_inc", "anual_inc"),
            List.of(
                "anual_inc: unknown field", "did you mean \"annual_inc\"?", "annual_inc: missing")),
        arguments(
            "missing required",
            good.replace("\" 36 months\"", "null"),
            List.of("term: missing", "expected one of [36 months, 60 months]")),
        arguments(
            "unseen level",
            good.replace("\" 36 months\"", "\"48 months\""),
            List.of("term: unseen level", "expected one of [36 months, 60 months]")),
        arguments(
            "text for a number",
            good.replace("58000", "\"98765\""),
            List.of("annual_inc: wrong type, found text", "expected a number from 0")),
        arguments(
            "truth for a number",
            good.replace("58000", "true"),
            List.of("annual_inc: wrong type, found true or false", "expected a number from 0")),
        arguments(
            "number for a level",
            good.replace("\"RENT\"", "98765"),
            List.of("home_ownership: wrong type, found a number", "expected one of [")),
        arguments(
            "number for a month",
            good.replace("\"Sep-2001\"", "98765"),
            List.of("earliest_cr_line: wrong type", "expected a month")),
        arguments(
            "no month",
            good.replace("Sep-2001", SECRET),
            List.of("earliest_cr_line: malformed date", "such as Jan-2015")),
        arguments(
            "out of range",
            good.replace("58000", "-98765"),
            List.of("annual_inc: out of range", "expected a number from 0 to")),
        arguments("empty object", "{}", List.of("loan_amnt: missing", "term: missing")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badApplicants")
  void predict_badApplicant_namesFieldAndRemedy(String name, String json, List<String> parts)
      throws IOException {
    Path applicant = Files.writeString(folder.resolve("applicant.json"), json);

    Run text = Run.of("predict", MODEL, applicant);
    Run forPrograms = Run.of("predict", MODEL, applicant, "--format", "json");

    text.fails(1, parts.toArray(String[]::new));
    assertThat(text.err())
        .contains(applicant.toString(), "orrect")
        .doesNotContain(SECRET, "98765", "48 months", "Field Technician");
    assertThat(forPrograms).isEqualTo(text);
  }

  @Test
  void predict_severalFaults_listsAllAtOnce() throws IOException {
    Path applicant =
        Files.writeString(
            folder.resolve("applicant.json"),
            "{\"loan_amnt\": -5, \"term\": \"x\", \"nonsense\": 1, \"dti\": \"y\"}");

    Run.of("predict", MODEL, applicant)
        .fails(
            1, "loan_amnt: out", "term: unseen", "dti: wrong", "annual_inc: missing", "nonsense");
  }

  @Test
  void predict_noFile_saysSo() {
    Path missing = folder.resolve("nowhere.json");
    Run.of("predict", MODEL, missing).fails(1, missing.toString(), "no such file");
    Run.of("predict", MODEL, folder).fails(1, folder.toString(), "this is a folder");
  }

  @Test
  void predict_hugeFile_isNotRead() throws IOException {
    Path huge = Files.writeString(folder.resolve("huge.json"), " ".repeat((1 << 20) + 1));
    Run.of("predict", MODEL, huge).fails(1, huge.toString(), "larger than 1024 KiB");
  }
}
