package io.loantap.train.print;

import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.storage.JsonCursor;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A recipe as a table for a terminal: what each column holds, and what the model makes of it. */
public final class RecipeText {
  private static final String NOTHING = "-";

  private RecipeText() {}

  /**
   * A line for each column but the outcome: kind, missing texts, special values, role, place in the
   * model.
   */
  public static String columns(Recipe recipe) {
    Set<String> read = read(recipe);
    TextTable table =
        new TextTable("column", "holds", "missing besides blank", "special", "role", "model");
    for (Field field : recipe.schema().fields()) {
      String name = field.name();
      table.row(
          name,
          holds(field),
          orNothing(String.join(" ", field.missing().texts())),
          orNothing(special(field)),
          orNothing(
              recipe.schema().roles(name).stream()
                  .map(JsonCursor::word)
                  .collect(Collectors.joining(", "))),
          read.contains(name) ? "used" : "left out");
    }
    return table.toString();
  }

  /** The columns that a characteristic is made of, itself or through a derived field. */
  private static Set<String> read(Recipe recipe) {
    Set<String> read = new LinkedHashSet<>();
    for (FeatureEntry feature : recipe.features()) {
      read.addAll(feature.spec().reads());
    }
    recipe.derived().stream()
        .filter(field -> read.contains(field.name()))
        .forEach(field -> read.addAll(field.derivation().inputs()));
    return read;
  }

  private static String holds(Field field) {
    if (field instanceof NumericField number) {
      List<String> words = new ArrayList<>(List.of("numbers"));
      if (!number.unit().isEmpty()) {
        words.add("in " + number.unit());
      }
      if (!number.form().isPlain()) {
        words.add("written like " + number.form());
      }
      if (!number.special().isEmpty()) {
        words.add("besides " + number.special());
      }
      return String.join(" ", words);
    }
    if (field instanceof DateField date) {
      return "months such as " + date.format().example();
    }
    return field.levels().isEmpty() ? "text" : field.levels().size() + " levels";
  }

  private static String special(Field field) {
    return field instanceof NumericField number
        ? IntStream.range(0, number.special().size())
            .mapToObj(number.special()::label)
            .collect(Collectors.joining(", "))
        : "";
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : text;
  }
}
