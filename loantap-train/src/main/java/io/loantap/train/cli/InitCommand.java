package io.loantap.train.cli;

import io.loantap.storage.AtomicFile;
import io.loantap.train.recipe.AutoRecipe;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeException;
import io.loantap.train.recipe.RecipeJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loantap init}: writes the recipe that a file suggests, for people to edit. */
@Command(
    name = "init",
    description = {
      "Writes a recipe for any CSV file with a binary outcome, as a starting point.",
      "Read it, change it, then train with it: loantap train DATA.csv --recipe recipe.json"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DATA.csv", description = "finished loans, plain or gzip")
  private Path data = Path.of("");

  @Option(
      names = "--label",
      paramLabel = "COL",
      description = "outcome column (default: loan_status)")
  private @Nullable String label;

  @Option(
      names = "--bad",
      paramLabel = "VALUE",
      description = "its value for a loan gone bad (default: Charged Off)")
  private @Nullable String bad;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "recipe to write (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("recipe.json");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<String> notices = new ArrayList<>();
    Recipe recipe = AutoRecipe.infer(data, outcome(), notices);
    try (AtomicFile file = AtomicFile.create(out)) {
      file.output().write(RecipeJson.write(recipe));
      file.commit();
    }
    PrintWriter lines = spec == null ? new PrintWriter(System.out) : spec.commandLine().getOut();
    notices.forEach(lines::println);
    lines.printf(
        "Wrote %s: %d characteristics from %d columns.%n",
        out, recipe.ingredients().size(), recipe.schema().size());
    lines.flush();
    return 0;
  }

  private Recipe.@Nullable Label outcome() {
    if (label == null && bad == null) {
      return null;
    }
    if (label == null || bad == null) {
      throw new RecipeException(
          label == null
              ? "--bad names a value; name its column too with --label."
              : "--label names a column; name its bad value too with --bad.");
    }
    return new Recipe.Label(label, bad);
  }
}
