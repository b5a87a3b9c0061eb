package io.loantap.train.data;

import io.loantap.applicant.NearMatch;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSource;
import io.loantap.train.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the outcome: one column with exactly two values, of which one is the bad one.
 *
 * <p>A label column named by mistake may hold names or incomes, so messages tell only values that
 * many rows share.
 */
final class LabelReader {
  private static final int MANY = 20;
  private static final int SHARED = 10;

  private final Recipe.Label label;
  private final int column;
  private final Path file;
  private final Map<String, Integer> values = new TreeMap<>();

  LabelReader(CsvSource file, Recipe.Label label) {
    this.label = label;
    this.file = file.file();
    this.column =
        file.column(label.column())
            .orElseThrow(() -> new DataException(missing(file, label.column())));
  }

  private static String missing(CsvSource file, String name) {
    @Nullable String near = NearMatch.of(name, file.header());
    return file.file()
        + " has no label column \""
        + name
        + "\""
        + (near == null ? "." : "; did you mean \"" + near + "\"?")
        + " Name the outcome column with --label and its bad value with --bad.";
  }

  /** Whether the loan was charged off; a blank outcome is added to the violations. */
  boolean read(CsvRow row, List<Violation> violations) {
    String value = row.value(column).strip();
    if (value.isEmpty()) {
      violations.add(
          new Violation(
              label.column(), Violation.Code.MISSING, "an outcome such as " + label.bad(), null));
    } else if (values.size() <= MANY || values.containsKey(value)) {
      values.merge(value, 1, Integer::sum);
    }
    return value.equals(label.bad().strip());
  }

  /** Refuses a column that does not have the bad value and exactly one other. */
  void check() {
    String column = "column \"" + label.column() + "\" of " + file;
    if (values.size() > MANY) {
      throw new DataException(
          "In "
              + column
              + " there are more than "
              + MANY
              + " values, but an outcome has two. Name the outcome column with --label.");
    }
    if (!values.containsKey(label.bad().strip())) {
      @Nullable String near = NearMatch.of(label.bad(), shared());
      throw new DataException(
          "No loan has the bad outcome \""
              + label.bad()
              + "\" in "
              + column
              + ", which holds "
              + found()
              + (near == null ? "." : "; did you mean \"" + near + "\"?")
              + " Loans of both outcomes are needed; name the bad value with --bad.");
    }
    if (values.size() == 1) {
      throw new DataException(
          "Every loan has the outcome \""
              + label.bad()
              + "\" in "
              + column
              + ". Loans of both outcomes are needed; add loans that were repaid.");
    }
    if (values.size() > 2) {
      throw new DataException(
          "In "
              + column
              + " there are "
              + found()
              + ", but an outcome has two values. Remove the loans that are not finished, or name"
              + " another column with --label.");
    }
  }

  /** The values that may be told because many rows share them. */
  private List<String> shared() {
    return values.entrySet().stream()
        .filter(value -> value.getValue() >= SHARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private String found() {
    List<String> shared = shared();
    int others = values.size() - shared.size();
    String rare =
        others + (others == 1 ? " value" : " values") + " of fewer than " + SHARED + " rows each";
    if (shared.isEmpty()) {
      return rare;
    }
    String named = "\"" + String.join("\", \"", shared) + "\"";
    return others == 0 ? named : named + " and " + rare;
  }
}
