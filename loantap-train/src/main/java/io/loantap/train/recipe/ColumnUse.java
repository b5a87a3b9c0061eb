package io.loantap.train.recipe;

import io.loantap.derived.FieldSpace;
import java.util.List;

/**
 * A column that a characteristic reads, itself or behind derived fields.
 *
 * @param characteristic its name
 * @param column the column's name
 */
record ColumnUse(String characteristic, String column) {

  /** All that a recipe has, in the order of its characteristics. */
  static List<ColumnUse> all(Recipe recipe) {
    FieldSpace space = FieldSpace.of(recipe.schema(), recipe.derived());
    return recipe.features().stream()
        .flatMap(
            feature ->
                feature.spec().reads().stream()
                    .flatMap(name -> space.fieldsBehind(name).stream())
                    .map(column -> new ColumnUse(feature.spec().characteristic(), column)))
        .toList();
  }

  /** How a complaint begins. */
  String words() {
    return "Characteristic \"" + characteristic + "\" reads \"" + column + "\"";
  }
}
