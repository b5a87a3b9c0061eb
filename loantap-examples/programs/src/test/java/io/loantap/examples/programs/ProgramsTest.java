package io.loantap.examples.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program is run, and prints what the text file of its name has. */
class ProgramsTest {
  private static final Path SOURCES =
      Path.of("src", "main", "java", "io", "loantap", "examples", "programs");
  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Set<String> SHARED =
      Set.of("package-info.java", "DemoData.java", "Loan.java");
  private static final int MOST_LINES = 60;

  static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !SHARED.contains(name))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void main_program_printsItsText(String program) throws Exception {
    assertThat(printedBy(program)).isEqualTo(expected(program));
  }

  private static String printedBy(String program) throws Exception {
    Class<?> type = Class.forName(ProgramsTest.class.getPackageName() + "." + program);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream output = System.out;
    Locale locale = Locale.getDefault();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    Locale.setDefault(Locale.ENGLISH);
    try {
      type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(output);
      Locale.setDefault(locale);
    }
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String expected(String program) throws IOException {
    try (InputStream text = ProgramsTest.class.getResourceAsStream(program + ".txt")) {
      assertThat(text).as("%s.txt", program).isNotNull();
      return new String(text.readAllBytes(), UTF_8);
    }
  }

  @Test
  void programs_all_areShortOnesThatTheDocsList() throws IOException {
    String docs = Files.readString(DOCS.resolve("programs.md"));

    assertThat(programs()).hasSize(18);
    for (String program : programs()) {
      assertThat(Files.readAllLines(SOURCES.resolve(program + ".java")))
          .as(program)
          .hasSizeLessThanOrEqualTo(MOST_LINES);
      assertThat(docs).contains("/" + program + ".java)");
    }
  }
}
