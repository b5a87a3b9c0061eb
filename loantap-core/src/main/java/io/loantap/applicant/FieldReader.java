package io.loantap.applicant;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one field is read from whatever holds an application: slots, a map, an object of the caller's
 * own. Stateless, safe for any number of threads.
 *
 * @param <A> what holds the application
 */
public sealed interface FieldReader<A> permits SlotReader, MapReader, ComponentReader {
  /** The field's slot, {@link Field#MISSING}, or {@link Field#REFUSED}. Allocates nothing. */
  double slot(A applicant);

  /**
   * {@link #slot} as a handle {@code (Object)double} on this very reader: a sum that is written out
   * reads each field by its own, whatever readers of other kinds are in use beside it.
   */
  default MethodHandle toSlot() {
    try {
      return MethodHandles.lookup()
          .findVirtual(getClass(), "slot", MethodType.methodType(double.class, Object.class))
          .bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("slot", e);
    }
  }

  /** Whether there is anything at all, right or wrong. */
  boolean has(A applicant);

  /**
   * The level or free text without surrounding blanks; only for a categorical or text field whose
   * slot is neither missing nor refused.
   */
  String text(A applicant);

  /** Whether a slot can be {@link Field#REFUSED} at all. */
  boolean refuses();

  /** Readers of a laid-out applicant, in slot order. */
  static List<FieldReader<BoundApplicant>> ofSlots(Schema schema) {
    List<FieldReader<BoundApplicant>> readers = new ArrayList<>();
    for (int slot = 0; slot < schema.size(); slot++) {
      readers.add(new SlotReader(slot));
    }
    return List.copyOf(readers);
  }

  /** Readers of a map of values by field name, in slot order. */
  static List<FieldReader<Map<String, ?>>> ofMaps(Schema schema) {
    List<FieldReader<Map<String, ?>>> readers = new ArrayList<>();
    schema.fields().forEach(field -> readers.add(new MapReader(field.name(), field)));
    return List.copyOf(readers);
  }
}
