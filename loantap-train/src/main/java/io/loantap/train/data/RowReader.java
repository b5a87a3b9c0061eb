package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns rows of a file into applicants of a schema, reading only the fields that are needed. */
final class RowReader {
  private final Schema schema;
  private final int[] slots;
  private final int[] columns;
  private final Map<String, TreeSet<String>> furtherLevels = new TreeMap<>();

  /** Reads these fields of the schema, all of which must be columns of the file. */
  RowReader(Schema schema, Collection<String> fields, CsvSource file) {
    this.schema = schema;
    this.slots = fields.stream().mapToInt(schema::slot).sorted().toArray();
    this.columns = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      columns[i] = file.column(schema.field(slots[i]).name()).orElseThrow();
    }
  }

  /** The applicant of a row; what is wrong with it is added to the violations. */
  BoundApplicant read(CsvRow row, List<Violation> violations) {
    BoundApplicant.Slots applicant = new BoundApplicant.Slots(schema);
    for (int i = 0; i < slots.length; i++) {
      Field field = schema.field(slots[i]);
      String text = row.value(columns[i]);
      double number = field.parse(text, violations::add);
      if (field instanceof NumericField numeric
          && !Double.isNaN(number)
          && !numeric.allows(number)) {
        violations.add(
            new Violation(field.name(), Violation.Code.OUT_OF_RANGE, field.expected(), null));
      }
      if (number == Field.UNSEEN && field instanceof CategoricalField) {
        furtherLevels.computeIfAbsent(field.name(), name -> new TreeSet<>()).add(text.strip());
      }
      applicant.set(slots[i], number, text);
    }
    return applicant.build();
  }

  /**
   * The schema, with the levels that were read and that it does not list, in alphabetical order.
   */
  Schema extendedSchema() {
    Map<String, List<String>> further = new TreeMap<>();
    furtherLevels.forEach((field, levels) -> further.put(field, List.copyOf(levels)));
    return schema.withLevels(further);
  }
}
