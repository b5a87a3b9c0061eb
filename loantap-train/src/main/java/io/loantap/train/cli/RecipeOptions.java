package io.loantap.train.cli;

import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which recipe, and what the outcome is. */
final class RecipeOptions {
  @Option(
      names = "--recipe",
      paramLabel = "RECIPE",
      defaultValue = "application",
      description =
          "application (default), benchmark, notebook, auto (inferred from the file), or a recipe"
              + " file.")
  private String name = "application";

  @Option(
      names = "--label",
      paramLabel = "COL",
      description = "The outcome column (the recipe's: loan_status).")
  private @Nullable String label;

  @Option(
      names = "--bad",
      paramLabel = "VALUE",
      description = "Its bad value (the recipe's: Charged Off).")
  private @Nullable String bad;

  Recipe find(Path data) throws IOException {
    Recipe recipe = Recipes.find(name);
    Recipe.Label own = recipe.label();
    return recipe.withLabel(
        new Recipe.Label(label == null ? own.column() : label, bad == null ? own.bad() : bad));
  }
}
