package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/** Every command that a document shows in a block of its own is one that the command line takes. */
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
  private static final Pattern COMMAND =
      Pattern.compile("^(?: {4}|\\$ )?(?:\\./)?loantap ([a-z].*)$", Pattern.MULTILINE);
  private static final Pattern BLOCK =
      Pattern.compile("```[a-z]*\n(.*?)```|(?:^ {4}[^\n]*\n)+", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Set<String> END = Set.of("|", "||", "&&", ">", "2>", "#", "&", "<");

  /** Commands of programs of their own. */
  private static final Set<String> OTHERS = Set.of("serve", "spark");

  @Test
  void commands_ofAllDocuments_areTaken() throws IOException {
    List<String> refused = new ArrayList<>();
    int taken = 0;
    for (Path document : documents()) {
      Matcher blocks = BLOCK.matcher(Files.readString(document).replace("\\\n", " "));
      while (blocks.find()) {
        Matcher commands = COMMAND.matcher(blocks.group());
        while (commands.find()) {
          List<String> words = words(commands.group(1));
          if (!OTHERS.contains(words.get(0))) {
            taken++;
            refusal(words).ifPresent(why -> refused.add(document.getFileName() + ": " + why));
          }
        }
      }
    }

    assertThat(refused).isEmpty();
    assertThat(taken).isGreaterThan(50);
  }

  /** Why the command line does not take some words; empty if it does. */
  static Optional<String> refusal(List<String> words) {
    String[] arguments = words.toArray(String[]::new);
    try {
      Loantap.commandLine(arguments).parseArgs(arguments);
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(words + ": " + e.getMessage());
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(
              file ->
                  Stream.of(ROOT.relativize(file).toString().split("[/\\\\]"))
                      .noneMatch(NOT_OURS::contains))
          .sorted()
          .toList();
    }
  }

  /** The words of a command, up to a pipe, a redirection or a remark. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(line);
    while (found.find() && !END.contains(found.group())) {
      words.add(
          found.group(1) != null
              ? found.group(1)
              : found.group(2) != null ? found.group(2) : found.group(3));
    }
    return words;
  }
}
