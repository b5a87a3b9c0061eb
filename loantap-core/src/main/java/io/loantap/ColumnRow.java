package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of columns as an applicant. */
final class ColumnRow {
  private ColumnRow() {}

  /** The applicant of a row; columns that the schema lacks are left out. */
  static BoundApplicant bind(Columns columns, int row, Schema schema, List<Violation> violations) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    for (Column column : columns.all()) {
      int slot = schema.slot(column.name());
      if (slot < 0) {
        continue;
      }
      Field field = schema.field(slot);
      if (column instanceof NumericColumn numbers) {
        double value = numbers.value(row);
        if (!Double.isNaN(value)) {
          slots.set(slot, read(field, value, violations), value);
        }
      } else {
        @Nullable String level = ((LevelColumn) column).level(row);
        if (level != null) {
          slots.set(slot, field.parse(level, violations::add), level);
        }
      }
    }
    return slots.build();
  }

  private static double read(Field field, double value, List<Violation> violations) {
    if (!(field instanceof DateField date)) {
      return field.read(value, violations::add);
    }
    if (date.allows(value)) {
      return value;
    }
    violations.add(
        new Violation(
            date.name(), Violation.Code.OUT_OF_RANGE, "another number", date.expected(), null));
    return Field.MISSING;
  }
}
