package io.loantap.train.data;

import io.loantap.applicant.NumberForm;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Violation;
import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.function.Consumer;

/**
 * The reader of the numbers of one column of a table, which have its decimal sign.
 *
 * @param field whose texts have the form of the table
 */
record NumberReader(NumericField field, int column) {
  /** The reader of a column. */
  static NumberReader of(NumericField field, int column, Table table) {
    return new NumberReader(
        table.decimal() == DecimalSign.COMMA ? field.withForm(commas(field.form())) : field,
        column);
  }

  /** The form in a table whose decimal sign is a comma, where points stand between thousands. */
  private static NumberForm commas(NumberForm form) {
    NumberForm commas = form.withDecimal(',');
    return commas.grouping().isEmpty() ? commas.withGrouping('.') : commas;
  }

  /** The number of a row, NaN if it has none; what is wrong with it is told. */
  double read(RowBlock rows, int row, Consumer<Violation> wrong) {
    return field.parse(rows.characters(row), rows.from(row, column), rows.to(row, column), wrong);
  }
}
