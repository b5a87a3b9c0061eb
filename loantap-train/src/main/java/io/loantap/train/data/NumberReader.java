package io.loantap.train.data;

import io.loantap.applicant.NumericField;
import io.loantap.applicant.Violation;
import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.function.Consumer;

/** The reader of the numbers of one column of a table, which have its decimal sign. */
record NumberReader(NumericField field, int column, DecimalSign decimal) {
  /** The reader of a column. */
  static NumberReader of(NumericField field, int column, Table table) {
    return new NumberReader(field, column, table.decimal());
  }

  /** The number of a row, NaN if it has none; what is wrong with it is told. */
  double read(RowBlock rows, int row, Consumer<Violation> wrong) {
    return decimal == DecimalSign.POINT
        ? field.parse(rows.characters(row), rows.from(row, column), rows.to(row, column), wrong)
        : field.parse(decimal.plain(rows.value(row, column)), wrong);
  }
}
