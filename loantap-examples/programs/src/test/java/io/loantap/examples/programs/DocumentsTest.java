package io.loantap.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links, sizes and Java code of all documents. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|srcset)=\"([^\"]+)\"");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?|mailto):.*");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> Stream.of(parts(file)).noneMatch(NOT_OURS::contains))
          .sorted()
          .toList();
    }
  }

  private static String[] parts(Path file) {
    return ROOT.relativize(file).toString().split("[/\\\\]");
  }

  @Test
  void links_ofAllDocuments_leadToFilesAndHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : files(".md")) {
      Matcher links = LINK.matcher(withoutCode(Files.readString(document)));
      while (links.find()) {
        String link = links.group(1) == null ? links.group(2) : links.group(1);
        if (!ADDRESS.matcher(link).matches() && !leadsSomewhere(document, link)) {
          broken.add(ROOT.relativize(document) + ": " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path document, String link) throws IOException {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0 || anchors(target).contains(link.substring(hash + 1));
  }

  /** The anchors that a reader of Markdown gives to headings: lower case, blanks as hyphens. */
  private static Set<String> anchors(Path document) throws IOException {
    return withoutBlocks(Files.readString(document))
        .lines()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> line.replaceFirst("#+ ", "").replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"))
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String withoutCode(String markdown) {
    return withoutBlocks(markdown).replaceAll("`[^`\n]*`", "");
  }

  private static String withoutBlocks(String markdown) {
    return markdown.replaceAll("(?s)```.*?```", "");
  }

  @Test
  void readme_asWritten_isShort() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));

    assertThat(readme.strip().split("\\s+")).hasSizeLessThanOrEqualTo(900);
    assertThat(readme.lines()).allMatch(line -> line.length() <= 160);
  }

  @Test
  void pictures_ofTheDocuments_areShownSomewhereAndSmall() throws IOException {
    StringBuilder documents = new StringBuilder();
    for (Path document : files(".md")) {
      documents.append(Files.readString(document));
    }
    for (Path picture : files(".png")) {
      assertThat(Files.size(picture)).as("%s", picture).isLessThan(200 * 1024);
      assertThat(documents.indexOf(picture.getFileName().toString()))
          .as("%s", picture)
          .isPositive();
    }
  }

  @Test
  void java_ofAllDocuments_isPartOfCompiledSources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path source : files(".java")) {
      if (source.startsWith(ROOT.resolve("loantap-examples"))) {
        sources.add(lines(Files.readString(source)));
      }
    }
    List<String> missing = new ArrayList<>();
    for (Path document : files(".md")) {
      Matcher blocks = JAVA.matcher(Files.readString(document));
      while (blocks.find()) {
        String block = lines(blocks.group(1));
        if (sources.stream().noneMatch(source -> source.contains(block))) {
          missing.add(ROOT.relativize(document) + ":\n" + block);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  /** The lines of code without their indentation, blank lines and remarks at their end. */
  private static String lines(String code) {
    return code.lines()
        .map(line -> line.replaceFirst("\\s+// .*$", "").strip())
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n"));
  }
}
