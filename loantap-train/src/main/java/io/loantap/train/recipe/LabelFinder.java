package io.loantap.train.recipe;

import io.loantap.text.NearMatch;
import io.loantap.train.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome column of a file of which a recipe is inferred, and the check that it is one. */
final class LabelFinder {
  private final String file;
  private final Recipe.Label label;
  private final boolean named;
  private final int column;
  private final OutcomeValues values = new OutcomeValues();

  private LabelFinder(String file, Recipe.Label label, boolean named, int column) {
    this.file = file;
    this.label = label;
    this.named = named;
    this.column = column;
  }

  /**
   * The label asked for, or that of the LoanTap file if none is.
   *
   * @throws RecipeException if the file has no such column
   */
  static LabelFinder of(Recipe.@Nullable Label asked, Table source) {
    List<String> header = source.header();
    Recipe.Label label = asked == null ? Recipe.Label.USUAL : asked;
    int column = header.indexOf(label.column());
    if (column >= 0) {
      return new LabelFinder(source.name(), label, asked != null, column);
    }
    if (asked == null) {
      throw unnamed(source.name(), "it has no column \"" + Recipe.Label.USUAL.column() + "\"");
    }
    @Nullable String near = NearMatch.of(label.column(), header);
    throw new RecipeException(
        source.name()
            + " has no label column \""
            + label.column()
            + "\""
            + (near == null ? "." : "; did you mean \"" + near + "\"?")
            + " Name the outcome column with --label.");
  }

  Recipe.Label label() {
    return label;
  }

  int column() {
    return column;
  }

  void accept(String cell) {
    String value = OutcomeValues.normal(cell);
    if (!value.isEmpty()) {
      values.add(value);
    }
  }

  /** Refuses a column without the bad value, or with other than two values. */
  void check() {
    if (!values.isEndless() && !values.contains(OutcomeValues.normal(label.bad()))) {
      if (!named) {
        throw unnamed(
            file, "its column \"" + label.column() + "\" has no value \"" + label.bad() + "\"");
      }
      @Nullable String near = values.nearest(label.bad());
      throw new RecipeException(
          "No row has the bad outcome \""
              + label.bad()
              + "\" in column \""
              + label.column()
              + "\" of "
              + file
              + ", which holds "
              + values.words()
              + (near == null ? "." : "; did you mean \"" + near + "\"?")
              + " Name the bad value with --bad.");
    }
    if (values.count() != 2) {
      throw new RecipeException(
          "Column \""
              + label.column()
              + "\" of "
              + file
              + " holds "
              + values.words()
              + ", but an outcome has two values. Name another column with --label, or remove the"
              + " rows that have another outcome.");
    }
  }

  private static RecipeException unnamed(String file, String why) {
    return new RecipeException(
        file
            + " does not say what a bad loan is: "
            + why
            + ". Name the outcome column with --label and its bad value with --bad.");
  }
}
