package io.loantap.engine;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldValues;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import java.util.Arrays;
import java.util.Collection;

/**
 * Ranges of the numeric fields that a score depends on, by slot: the only place where a number is
 * found to be out of range. Special values never are. Immutable.
 */
public final class FieldLimits {
  private final double[] min;
  private final double[] max;
  private final SpecialValues[] special;

  private FieldLimits(int slots) {
    this.min = new double[slots];
    this.max = new double[slots];
    this.special = new SpecialValues[slots];
    // No finite number is beyond these, but what is refused is.
    Arrays.fill(min, Double.NEGATIVE_INFINITY);
    Arrays.fill(max, Double.MAX_VALUE);
    Arrays.fill(special, SpecialValues.none());
  }

  /** No limits: every finite number is taken for what it is. */
  public static FieldLimits none(Schema schema) {
    return new FieldLimits(schema.size());
  }

  /** The limits of these of a schema's fields; no others are limited. */
  public static FieldLimits of(Schema schema, Collection<String> fields) {
    FieldLimits limits = new FieldLimits(schema.size());
    for (String name : fields) {
      int slot = schema.slot(name);
      if (schema.field(slot) instanceof NumericField field) {
        limits.min[slot] = field.min();
        limits.max[slot] = Math.min(field.max(), Double.MAX_VALUE);
        limits.special[slot] = field.special();
      }
    }
    return limits;
  }

  /** The least number that a field takes. */
  public double min(int slot) {
    return min[slot];
  }

  /** The greatest number that a field takes. */
  public double max(int slot) {
    return max[slot];
  }

  /** The special values of a field, which may lie beyond both. */
  public SpecialValues special(int slot) {
    return special[slot];
  }

  /** The number of a field, or {@link Field#REFUSED} if it is out of range; missing ones pass. */
  double checked(int slot, double number) {
    return number < min[slot] || number > max[slot] ? beyond(slot, number) : number;
  }

  private double beyond(int slot, double number) {
    return special[slot].has(number) ? number : Field.REFUSED;
  }

  /** Whether the number of a field is missing or in range. */
  public boolean admits(int slot, double number) {
    return checked(slot, number) != Field.REFUSED;
  }

  /** Values of which those out of range are refused. */
  <A> FieldValues<A> over(FieldValues<A> fields) {
    return new Limited<>(fields, this);
  }

  private record Limited<A>(FieldValues<A> fields, FieldLimits limits) implements FieldValues<A> {
    @Override
    public double slot(A applicant, int slot) {
      return limits.checked(slot, fields.slot(applicant, slot));
    }

    @Override
    public String text(A applicant, int slot) {
      return fields.text(applicant, slot);
    }
  }
}
