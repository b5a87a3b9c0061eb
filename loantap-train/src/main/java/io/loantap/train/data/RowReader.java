package io.loantap.train.data;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.DateField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvRow;
import io.loantap.train.csv.CsvSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns rows of a file into applicants of a schema, reading only the fields that are needed. */
final class RowReader {
  private static final int MONTHS = 10_000;

  private final Schema schema;
  private final int[] slots;
  private final int[] columns;
  private final List<@Nullable Map<String, Double>> months;
  private final Map<String, TreeSet<String>> furtherLevels = new TreeMap<>();

  /** Reads these fields of the schema, all of which must be columns of the file. */
  RowReader(Schema schema, Collection<String> fields, CsvSource file) {
    this.schema = schema;
    this.slots = fields.stream().mapToInt(schema::slot).sorted().toArray();
    this.columns = new int[slots.length];
    this.months = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      months.add(schema.field(slots[i]) instanceof DateField ? new HashMap<>() : null);
      columns[i] = file.column(schema.field(slots[i]).name()).orElseThrow();
    }
  }

  /** The applicant of a row; what is wrong with it is added to the violations. */
  BoundApplicant read(CsvRow row, List<Violation> violations) {
    BoundApplicant.Slots applicant = new BoundApplicant.Slots(schema);
    for (int i = 0; i < slots.length; i++) {
      Field field = schema.field(slots[i]);
      String text = row.value(columns[i]);
      double number = number(i, field, text, violations);
      if (field instanceof NumericField numeric
          && !Double.isNaN(number)
          && !numeric.allows(number)) {
        violations.add(numeric.outOfRange(number));
      }
      if (number == Field.UNSEEN && field instanceof CategoricalField) {
        furtherLevels.computeIfAbsent(field.name(), name -> new TreeSet<>()).add(text.strip());
      }
      applicant.set(slots[i], number, text);
    }
    return applicant.build();
  }

  /** Parses the text; months, which are slow to parse and of which there are few, only once. */
  private double number(int place, Field field, String text, List<Violation> violations) {
    @Nullable Map<String, Double> known = months.get(place);
    if (known == null) {
      return field.parse(text, violations::add);
    }
    @Nullable Double month = known.get(text);
    if (month != null) {
      return month;
    }
    int before = violations.size();
    double parsed = field.parse(text, violations::add);
    if (violations.size() == before && known.size() < MONTHS) {
      known.put(text, parsed);
    }
    return parsed;
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
