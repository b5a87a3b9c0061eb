package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary keeps up with the code: its classes and pages exist, its terms are in order. */
class GlossaryTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+\\.md)\\)");

  @Test
  void class_ofEachTerm_exists() throws IOException {
    Set<String> known = classes();
    assertThat(rows()).hasSizeGreaterThan(80);
    for (String[] row : rows()) {
      String name = row[3].replace("`", "");
      assertThat(name.isEmpty() || known.contains(name)).as("%s: %s", row[0], name).isTrue();
    }
  }

  @Test
  void pages_ofEachTerm_exist() throws IOException {
    for (String[] row : rows()) {
      Matcher link = LINK.matcher(row[2]);
      while (link.find()) {
        assertThat(DOCS.resolve(link.group(1))).exists();
      }
    }
  }

  @Test
  void terms_all_areDefinedOnceInAlphabeticalOrder() throws IOException {
    List<String> terms = rows().stream().map(row -> row[0]).toList();
    assertThat(terms)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.comparing(GlossaryTest::letters));
  }

  private static String letters(String term) {
    return term.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  /** Term, meaning, source and class of each row below the head of the table. */
  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(DOCS.resolve("glossary.md")).stream()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> line.split("\\|", -1))
        .map(cells -> Stream.of(cells).skip(1).limit(4).map(String::strip).toArray(String[]::new))
        .toList();
  }

  private static Set<String> classes() throws IOException {
    Set<String> names = new HashSet<>();
    for (String module : List.of("loantap-core", "loantap-train")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
      }
    }
    return names;
  }
}
