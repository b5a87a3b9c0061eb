package io.loantap.examples.spark.score;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Rows as applicants of one model. Immutable. */
final class RowApplicants {
  private final Schema schema;
  private final FieldColumn[] cells;
  private final Field[] fields;

  RowApplicants(Schema schema, RowLayout layout) {
    this.schema = schema;
    this.cells = layout.cells().toArray(FieldColumn[]::new);
    this.fields = new Field[cells.length];
    for (int i = 0; i < cells.length; i++) {
      fields[i] = schema.field(cells[i].slot());
    }
  }

  /**
   * The applicant of a row: as {@link Applicant#ofText} of its cells. Laid out in the model's slots
   * already if every cell can be read; the scorer has words for those that cannot.
   */
  Applicant of(InternalRow row) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    Unread unread = new Unread();
    for (int i = 0; i < cells.length; i++) {
      @Nullable Object value = cells[i].value(row);
      if (value != null) {
        double slot =
            value instanceof String text
                ? fields[i].parse(text, unread::add)
                : fields[i].read(value, unread::add);
        slots.set(cells[i].slot(), slot, value);
      }
    }
    return unread.any ? Applicant.ofText(values(row)) : slots.build();
  }

  private Map<String, Object> values(InternalRow row) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      @Nullable Object value = cells[i].value(row);
      if (value != null) {
        values.put(fields[i].name(), value);
      }
    }
    return values;
  }

  /** Whether a field refused its value. */
  private static final class Unread {
    private boolean any;

    void add(Object violation) {
      any = true;
    }
  }
}
