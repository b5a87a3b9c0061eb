package io.loantap.train.cli;

import io.loantap.train.recipe.OutcomeGuess;
import io.loantap.train.support.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command to go on with, which reads the same table in the same way. */
final class NextCommand {
  private NextCommand() {}

  /**
   * The command line that trains with a recipe.
   *
   * @param of the command that has read the table
   * @param table name of its mixin that says how the table is read
   */
  static String train(CommandSpec of, String table, @Nullable Path data, Path recipe) {
    List<String> words = reading("train", of, table, data);
    words.add("--recipe");
    words.add(recipe.toString());
    return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }

  /** The command line that writes a recipe for an outcome, with all that was given before. */
  static String init(CommandSpec of, String table, @Nullable Path data, OutcomeGuess guess) {
    String read =
        reading("init", of, table, data).stream()
            .map(ShellWord::quoted)
            .collect(Collectors.joining(" "));
    return read + " " + guess.options();
  }

  private static List<String> reading(
      String command, CommandSpec of, String table, @Nullable Path data) {
    List<String> words = new ArrayList<>(List.of("loantap", command));
    if (data != null) {
      words.add(data.toString());
    }
    for (OptionSpec option : Objects.requireNonNull(of.mixins().get(table)).options()) {
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
