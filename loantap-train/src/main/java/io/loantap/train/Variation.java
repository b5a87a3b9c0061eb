package io.loantap.train;

import io.loantap.feature.Column;
import io.loantap.feature.Columns;
import io.loantap.feature.FeatureSpec;
import io.loantap.feature.LevelColumn;
import io.loantap.feature.LevelSummary;
import io.loantap.feature.NumericColumn;
import io.loantap.train.data.DataException;
import io.loantap.train.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;

/** Leaves out characteristics from which nothing can be learned. */
final class Variation {
  private Variation() {}

  /**
   * The specifications of characteristics with at least two values among the rows.
   *
   * @param notices receives a sentence for each one left out
   */
  static List<FeatureSpec> varying(Recipe recipe, Columns rows, List<String> notices) {
    List<FeatureSpec> varying = new ArrayList<>();
    for (Recipe.Ingredient ingredient : recipe.ingredients()) {
      String name = ingredient.spec().characteristic();
      Column column = rows.column(name);
      if (varies(column)) {
        varying.add(ingredient.spec());
      } else {
        String why =
            isEmpty(column) ? "no training loan has a value" : "all training loans are alike";
        if (ingredient.required()) {
          throw new DataException(
              "The recipe requires \"" + name + "\", but " + why + ". Use another recipe.");
        }
        notices.add("Characteristic \"" + name + "\" was left out: " + why + ".");
      }
    }
    if (varying.isEmpty()) {
      throw new DataException(
          "No characteristic of recipe \""
              + recipe.name()
              + "\" varies among the training loans. Use more loans or another recipe.");
    }
    return varying;
  }

  private static boolean varies(Column column) {
    return column instanceof LevelColumn levels
        ? LevelSummary.of(levels).counts().size() > 1
        : ((NumericColumn) column).varies();
  }

  private static boolean isEmpty(Column column) {
    return column instanceof LevelColumn levels
        ? LevelSummary.of(levels).counts().isEmpty()
        : ((NumericColumn) column).summary().present() == 0;
  }
}
