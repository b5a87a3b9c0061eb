package io.loantap.engine;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.FieldValues;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a map by field name, as {@link Applicant#of} takes them. */
public final class MapValues implements FieldValues<Map<String, ?>> {
  private final String[] names;
  private final Field[] fields;

  /** The values by the names of a schema's fields. */
  public MapValues(Schema schema) {
    this.names = new String[schema.size()];
    this.fields = new Field[schema.size()];
    for (int slot = 0; slot < names.length; slot++) {
      fields[slot] = schema.field(slot);
      names[slot] = fields[slot].name();
    }
  }

  @Override
  public double slot(Map<String, ?> applicant, int slot) {
    @Nullable Object value = applicant.get(names[slot]);
    return value == null ? Field.MISSING : read(value, slot);
  }

  /** The slot of a value that was found under the name of a field. */
  public double read(Object value, int slot) {
    Field field = fields[slot];
    // The usual values by name, so that the JIT need not look a method up.
    if (value instanceof Double number && field instanceof NumericField) {
      return NumericField.slot(number.doubleValue());
    }
    return value instanceof String text && field instanceof CategoricalField levels
        ? levels.slot(text)
        : field.slot(value);
  }

  @Override
  public String text(Map<String, ?> applicant, int slot) {
    return fields[slot].textOf(Objects.requireNonNull(applicant.get(names[slot])));
  }

  /** Whether the map names nothing that is no field. */
  public boolean knowsAll(Map<String, ?> applicant) {
    int known = 0;
    for (String name : names) {
      known += applicant.containsKey(name) ? 1 : 0;
    }
    return known == applicant.size();
  }
}
