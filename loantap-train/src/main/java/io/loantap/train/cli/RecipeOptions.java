package io.loantap.train.cli;

import io.loantap.train.recipe.AutoRecipe;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.Recipes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name the recipe and the outcome: a mixin. */
public final class RecipeOptions {
  @Option(
      names = "--recipe",
      paramLabel = "RECIPE",
      defaultValue = "application",
      description =
          "application (default), benchmark, notebook, auto (inferred from the file), or a recipe"
              + " file.")
  private String name = "application";

  @Mixin private OutcomeOptions outcome = new OutcomeOptions();

  @Option(
      names = "--weight",
      paramLabel = "COL",
      description =
          "Column of positive numbers: how much each loan counts in the fit (the recipe's, or all"
              + " the same).")
  private @Nullable String weight;

  /** Makes a mixin with all defaults. */
  public RecipeOptions() {}

  /**
   * The recipe asked for.
   *
   * @param data the file that it is for
   * @param notices receives what an inferred recipe leaves out
   */
  public Recipe find(Path data, List<String> notices) throws IOException {
    Recipe recipe = recipe(data, notices);
    return weight == null ? recipe : recipe.withWeight(weight);
  }

  private Recipe recipe(Path data, List<String> notices) throws IOException {
    if (name.equals(Recipes.AUTO)) {
      return AutoRecipe.infer(data, outcome.orNull(), notices);
    }
    Recipe recipe = Recipes.find(name);
    return recipe.withLabel(outcome.orElse(recipe.label()));
  }
}
