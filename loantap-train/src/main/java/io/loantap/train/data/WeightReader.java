package io.loantap.train.data;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Violation;
import io.loantap.train.support.Suggestion;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reader of the weight of each loan: one column of positive numbers. */
final class WeightReader {
  private static final String EXPECTED = "a positive number";

  private final NumberReader reader;

  WeightReader(Table table, String name) {
    int column = table.column(name).orElseThrow(() -> new DataException(missing(table, name)));
    this.reader = NumberReader.of(NumericField.of(name), column, table);
  }

  private static String missing(Table table, String name) {
    return table.name()
        + " has no weight column \""
        + name
        + "\""
        + Suggestion.ending(name, table.header())
        + " Name one with --weight, or leave it out to count every loan the same.";
  }

  /** The weight of each loan; anything but a positive finite number is told of its row. */
  double[] read(RowBlock rows, RowViolations wrong) {
    double[] weights = new double[rows.size()];
    Consumer<Violation> report = it -> wrong.accept(violation(it.code(), it.found()));
    for (int row = 0; row < weights.length; row++) {
      int before = wrong.at(row).count();
      double weight = reader.read(rows, row, report);
      if (wrong.count() == before && !(weight > 0)) {
        wrong.accept(
            Double.isNaN(weight)
                ? violation(Violation.Code.MISSING, null)
                : violation(
                    Violation.Code.OUT_OF_RANGE, weight < 0 ? "a negative number" : "zero"));
      }
      weights[row] = weight;
    }
    return weights;
  }

  private Violation violation(Violation.Code code, @Nullable String found) {
    return new Violation(reader.field().name(), code, found, EXPECTED, null);
  }
}
