package io.loantap.train.cli;

import io.loantap.train.recipe.OutcomeGuess;
import io.loantap.train.support.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command to go on with, which reads the same table in the same way. */
final class NextCommand {
  /** What a guess of the outcome gives itself. */
  private static final Set<String> OUTCOME = Set.of("--label", "--bad", "--good");

  private NextCommand() {}

  /**
   * The command line that trains with a recipe.
   *
   * @param of the command that has read the table
   * @param table name of its mixin that says how the table is read
   */
  static String train(CommandSpec of, String table, @Nullable Path data, Path recipe) {
    List<String> words =
        words("train", data, Objects.requireNonNull(of.mixins().get(table)).options(), of);
    words.add("--recipe");
    words.add(recipe.toString());
    return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }

  /** The command line that writes a recipe for an outcome, with all else that was given before. */
  static String init(CommandSpec of, @Nullable Path data, OutcomeGuess guess) {
    List<OptionSpec> others =
        of.options().stream().filter(option -> !OUTCOME.contains(option.longestName())).toList();
    String given =
        words("init", data, others, of).stream()
            .map(ShellWord::quoted)
            .collect(Collectors.joining(" "));
    return given + " " + guess.options();
  }

  private static List<String> words(
      String command, @Nullable Path data, List<OptionSpec> options, CommandSpec of) {
    List<String> words = new ArrayList<>(List.of("loantap", command));
    if (data != null) {
      words.add(data.toString());
    }
    for (OptionSpec option : options) {
      @Nullable OptionSpec given =
          of.commandLine().getParseResult().matchedOption(option.longestName());
      if (given != null) {
        words.add(given.longestName());
        words.addAll(values(given));
      }
    }
    return words;
  }

  private static List<String> values(ArgSpec given) {
    return given.arity().max() == 0 ? List.of() : given.originalStringValues();
  }
}
