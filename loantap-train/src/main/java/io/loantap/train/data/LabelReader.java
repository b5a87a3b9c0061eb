package io.loantap.train.data;

import io.loantap.applicant.NearMatch;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.recipe.Recipe;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the outcome: one column with exactly two values, of which one is the bad one. */
final class LabelReader {
  private static final int MANY = 20;

  private final Recipe.Label label;
  private final int column;
  private final Set<String> values = new TreeSet<>();

  LabelReader(CsvSource file, Recipe.Label label) {
    this.label = label;
    this.column =
        file.column(label.column())
            .orElseThrow(() -> new DataException(missing(file, label.column())));
  }

  private static String missing(CsvSource file, String name) {
    @Nullable String near = NearMatch.of(name, file.header());
    return "There is no label column \""
        + name
        + "\" in the file"
        + (near == null ? "" : "; did you mean \"" + near + "\"?")
        + " Name the outcome column with --label and its bad value with --bad.";
  }

  /** Whether the loan was charged off; a blank outcome is added to the violations. */
  boolean read(CsvRow row, List<Violation> violations) {
    String value = row.value(column).strip();
    if (value.isEmpty()) {
      violations.add(
          new Violation(
              label.column(), Violation.Code.MISSING, "an outcome such as " + label.bad(), null));
    } else if (values.size() <= MANY) {
      values.add(value);
    }
    return value.equals(label.bad());
  }

  /** Refuses a column that does not have the bad value and exactly one other. */
  void check() {
    String found = values.size() > MANY ? "more than " + MANY + " values" : values.toString();
    if (!values.contains(label.bad()) && values.size() <= MANY) {
      @Nullable String near = NearMatch.of(label.bad(), values);
      throw new DataException(
          "No loan has the bad outcome \""
              + label.bad()
              + "\" in column \""
              + label.column()
              + "\", which holds "
              + found
              + (near == null ? "" : "; did you mean \"" + near + "\"?")
              + " Training needs loans of both outcomes; name the bad value with --bad.");
    }
    if (values.size() == 1) {
      throw new DataException(
          "Every loan has the outcome \""
              + label.bad()
              + "\" in column \""
              + label.column()
              + "\". Training needs loans of both outcomes; add loans that were repaid.");
    }
    if (values.size() > 2) {
      throw new DataException(
          "Column \""
              + label.column()
              + "\" holds "
              + found
              + ", but an outcome has two values. Remove the loans that are not finished, or name"
              + " another column with --label.");
    }
  }
}
