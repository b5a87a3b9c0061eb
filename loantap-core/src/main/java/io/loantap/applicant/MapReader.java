package io.loantap.applicant;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a field from a map of values by field name, as {@link Applicant#of} takes them. */
record MapReader(String name, Field field) implements FieldReader<Map<String, ?>> {
  @Override
  public double slot(Map<String, ?> applicant) {
    @Nullable Object value = applicant.get(name);
    if (value == null) {
      return Field.MISSING;
    }
    // The usual kinds by name, so that the JIT need not look the method up.
    if (field instanceof NumericField number) {
      return number.slot(value);
    }
    return field instanceof CategoricalField level ? level.slot(value) : field.slot(value);
  }

  @Override
  public boolean has(Map<String, ?> applicant) {
    return applicant.get(name) != null;
  }

  @Override
  public String text(Map<String, ?> applicant) {
    return Field.text(Objects.requireNonNull(applicant.get(name)));
  }

  @Override
  public boolean refuses() {
    return true;
  }
}
