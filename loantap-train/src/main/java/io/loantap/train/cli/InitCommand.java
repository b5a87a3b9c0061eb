package io.loantap.train.cli;

import io.loantap.storage.write.AtomicFile;
import io.loantap.train.command.Console;
import io.loantap.train.command.Outputs;
import io.loantap.train.csv.StreamInput;
import io.loantap.train.print.RecipeText;
import io.loantap.train.recipe.AutoRecipe;
import io.loantap.train.recipe.OutcomeGuess;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeException;
import io.loantap.train.recipe.RecipeJson;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap init}: writes the recipe that a file suggests, for people to edit. */
@Command(
    name = "init",
    description = {
      "Writes a recipe for any table with a binary outcome, as a starting point.",
      "Read it, change it, then train with it: loantap train DATA.csv --recipe recipe.json"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InitCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATA.csv",
      arity = "0..1",
      description = "Finished loans: .csv, .csv.gz or .zip; - for standard input.")
  private @Nullable Path data;

  @Mixin private TableOptions table = new TableOptions();

  @Mixin private CellChoice cells = new CellChoice();

  @Mixin private OutcomeOptions outcome = new OutcomeOptions();

  @Mixin private RoleOptions roles = new RoleOptions();

  @Mixin private SpecialOptions special = new SpecialOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "recipe.json",
      description = "The recipe file (recipe.json).")
  private Path out = Path.of("recipe.json");

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec);
    table.require(data, "DATA.csv");
    new Outputs(console).reading("DATA.csv", data).writing("--out", out);
    List<String> notices = new ArrayList<>();
    Recipe recipe;
    StreamInput.Passes passes =
        special.reads() ? StreamInput.Passes.SEVERAL : StreamInput.Passes.ONE;
    try (TableInput input = table.input(data, passes)) {
      recipe =
          AutoRecipe.infer(input, outcome.orNull(), cells.options(), special.mayPropose(), notices);
      recipe = roles.in(special.applyTo(recipe, input, notices));
    } catch (RecipeException e) {
      throw e.guess().map(guess -> withCommand(e, guess)).orElse(e);
    }
    AtomicFile.write(out, RecipeJson.write(recipe));
    notices.forEach(notice -> console.print(notice + "\n"));
    console.print("\n" + RecipeText.columns(recipe) + "\n");
    console.print(
        String.format(
            Locale.ROOT,
            "Wrote %s: %d characteristics from %d columns. Change there what is not as it should"
                + " be, then go on with:%n  %s%n",
            out,
            recipe.features().size(),
            recipe.schema().size(),
            NextCommand.train(Objects.requireNonNull(spec), "table", data, out)));
    return 0;
  }

  private RecipeException withCommand(RecipeException problem, OutcomeGuess guess) {
    return new RecipeException(
        problem.getMessage()
            + "\nThe command to go on with, if that is right:\n  "
            + NextCommand.init(Objects.requireNonNull(spec), data, guess));
  }
}
