package io.loantap.train.data;

import io.loantap.applicant.NearMatch;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.Table;
import io.loantap.train.csv.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how much each loan counts: one column of positive numbers. */
final class WeightReader {
  private static final String EXPECTED = "a positive number";

  private final NumericField field;
  private final int column;

  WeightReader(Table table, String name) {
    this.field = NumericField.of(name);
    this.column = table.column(name).orElseThrow(() -> new DataException(missing(table, name)));
  }

  private static String missing(Table table, String name) {
    @Nullable String near = NearMatch.of(name, table.header());
    return table.name()
        + " has no weight column \""
        + name
        + "\""
        + (near == null ? "." : "; did you mean \"" + near + "\"?")
        + " Name one with --weight, or leave it out to count every loan the same.";
  }

  /** The weight of a loan; anything but a positive finite number is added to the violations. */
  double read(TableRow row, List<Violation> violations) {
    int before = violations.size();
    double weight =
        field.parse(
            row.characters(),
            row.from(column),
            row.to(column),
            it -> violations.add(violation(it.code(), it.found())));
    if (violations.size() == before && !(weight > 0)) {
      violations.add(
          Double.isNaN(weight)
              ? violation(Violation.Code.MISSING, null)
              : violation(Violation.Code.OUT_OF_RANGE, weight < 0 ? "a negative number" : "zero"));
    }
    return weight;
  }

  private Violation violation(Violation.Code code, @Nullable String found) {
    return new Violation(field.name(), code, found, EXPECTED, null);
  }
}
