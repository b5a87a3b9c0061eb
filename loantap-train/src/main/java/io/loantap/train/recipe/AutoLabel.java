package io.loantap.train.recipe;

import io.loantap.applicant.NearMatch;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the outcome column of a file and makes sure that it is one. */
final class AutoLabel {
  private static final Recipe.Label LOANTAP = new Recipe.Label("loan_status", "Charged Off");
  private static final int MANY = 20;

  private final Recipe.Label label;
  private final boolean named;
  private final int column;
  private final Set<String> values = new TreeSet<>();

  private AutoLabel(Recipe.Label label, boolean named, int column) {
    this.label = label;
    this.named = named;
    this.column = column;
  }

  /**
   * The label asked for, or that of the LoanTap file if none is.
   *
   * @throws RecipeException if the file has no such column
   */
  static AutoLabel of(Recipe.@Nullable Label asked, List<String> header) {
    Recipe.Label label = asked == null ? LOANTAP : asked;
    int column = header.indexOf(label.column());
    if (column >= 0) {
      return new AutoLabel(label, asked != null, column);
    }
    if (asked == null) {
      throw unnamed("it has no column \"" + LOANTAP.column() + "\"");
    }
    @Nullable String near = NearMatch.of(label.column(), header);
    throw new RecipeException(
        "There is no label column \""
            + label.column()
            + "\" in the file"
            + (near == null ? "" : "; did you mean \"" + near + "\"?")
            + " Name the outcome column with --label.");
  }

  Recipe.Label label() {
    return label;
  }

  int column() {
    return column;
  }

  void accept(String cell) {
    String value = cell.strip();
    if (!value.isEmpty() && values.size() <= MANY) {
      values.add(value);
    }
  }

  /** Refuses a column without the bad value, or with other than two values. */
  void check() {
    String found = values.size() > MANY ? "more than " + MANY + " values" : values.toString();
    if (!values.contains(label.bad()) && values.size() <= MANY) {
      if (!named) {
        throw unnamed("its column \"" + label.column() + "\" has no value \"" + label.bad() + "\"");
      }
      @Nullable String near = NearMatch.of(label.bad(), values);
      throw new RecipeException(
          "No row has the bad outcome \""
              + label.bad()
              + "\" in column \""
              + label.column()
              + "\", which holds "
              + found
              + (near == null ? "." : "; did you mean \"" + near + "\"?")
              + " Name the bad value with --bad.");
    }
    if (values.size() != 2) {
      throw new RecipeException(
          "Column \""
              + label.column()
              + "\" holds "
              + found
              + ", but an outcome has two values. Name another column with --label, or remove the"
              + " rows that have another outcome.");
    }
  }

  private static RecipeException unnamed(String why) {
    return new RecipeException(
        "The file does not say what a bad loan is: "
            + why
            + ". Name the outcome column with --label and its bad value with --bad.");
  }
}
