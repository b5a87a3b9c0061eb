package io.loantap.train.cli;

import io.loantap.train.recipe.AutoRecipe;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeException;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name the recipe and the outcome: a mixin. */
public final class RecipeOptions {
  @Option(
      names = "--recipe",
      paramLabel = "RECIPE",
      description =
          "application, benchmark, notebook, auto (inferred from the file), or a recipe file"
              + " (${DEFAULT-VALUE}).")
  private String name;

  @Mixin private CellChoice cells = new CellChoice();

  @Mixin private OutcomeOptions outcome = new OutcomeOptions();

  @Mixin private SpecialOptions special = new SpecialOptions();

  @Option(
      names = "--weight",
      paramLabel = "COL",
      description =
          "Column of positive numbers: how much each loan counts in the fit (the recipe's, or all"
              + " the same).")
  private @Nullable String weight;

  @Option(
      names = "--group-by",
      paramLabel = "COL",
      description =
          "Column whose equal values, such as one customer's number, keep loans on one side of the"
              + " split and in one fold, or near-copies: loans alike but for noise (the recipe's, or"
              + " none).")
  private @Nullable String groupBy;

  @Mixin private RoleOptions roles = new RoleOptions();

  /** Makes a mixin with all defaults. */
  public RecipeOptions() {
    this("application");
  }

  /** Makes a mixin with another recipe where none is named. */
  RecipeOptions(String usual) {
    this.name = usual;
  }

  /** Whether the table is read for the recipe, before it is read for training. */
  boolean readsTable() {
    return isInferred() || special.reads();
  }

  private boolean isInferred() {
    return name.equals(Recipes.AUTO);
  }

  /**
   * The recipe asked for.
   *
   * @param data the table that it is for
   * @param notices receives what an inferred recipe leaves out
   */
  public Recipe find(TableInput data, List<String> notices) throws IOException {
    Recipe recipe = roles.in(special.applyTo(recipe(data, notices), data, notices));
    Recipe grouped = groupBy == null ? recipe : recipe.withGroupBy(groupBy);
    return weight == null ? grouped : grouped.withWeight(weight);
  }

  private Recipe recipe(TableInput data, List<String> notices) throws IOException {
    if (isInferred()) {
      return AutoRecipe.infer(
          data, outcome.orNull(), cells.options(), special.mayPropose(), notices);
    }
    if (cells.isOfInference()) {
      throw new RecipeException(
          "--dates, --pivot and --kind are of --recipe auto: the schema of recipe "
              + name
              + " says what its columns hold. Change it there, or leave the options out.");
    }
    Recipe recipe = Recipes.find(name).withMissing(cells.missing());
    return recipe.withLabel(outcome.orElse(recipe.label()));
  }
}
