package io.loantap.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows what is in {@code loantap-examples/embed}, which cannot look at the README. */
class EmbedExampleTest {
  private static final Path EMBED = Path.of("..", "embed");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>\\s*<groupId>io.loantap<.*?</dependency>", Pattern.DOTALL);

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "..", "README.md"));
  }

  private static String dependency(String text) {
    Matcher found = DEPENDENCY.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group().replaceAll("\\s", "");
  }

  @Test
  void readme_program_isThatOfTheExample() throws IOException {
    String program = Files.readString(EMBED.resolve("src/main/java/com/example/ScoreOne.java"));
    int from = program.indexOf("    Prediction prediction");
    String body = program.substring(from, program.indexOf("  }\n", from));

    assertThat(readme()).contains(body.stripTrailing().stripIndent());
  }

  @Test
  void readme_dependency_isThatOfTheExample() throws IOException {
    assertThat(dependency(readme()))
        .isEqualTo(dependency(Files.readString(EMBED.resolve("pom.xml"))));
  }
}
