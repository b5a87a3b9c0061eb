package io.loantap.train.cli;

import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RoleChoice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says which columns hold the loan and what it is paid from: a mixin. */
final class RoleOptions {
  @Option(
      names = "--role",
      paramLabel = "ROLE=COL",
      description =
          "Columns by role, such as amount=loan_amt,term=years:years,income=tot_income:monthly;"
              + " none for no column (by their names, or those of the recipe).")
  private List<String> roles = List.of();

  /** The choices, in the order given. */
  List<RoleChoice> choices() {
    List<RoleChoice> choices = new ArrayList<>();
    roles.forEach(text -> choices.addAll(RoleChoice.parse(text)));
    return choices;
  }

  /** The recipe in which these columns have these roles. */
  Recipe in(Recipe recipe) {
    List<RoleChoice> choices = choices();
    return choices.isEmpty()
        ? recipe
        : recipe.withSchema(RoleChoice.apply(choices, recipe.schema()));
  }
}
