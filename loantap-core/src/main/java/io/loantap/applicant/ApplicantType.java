package io.loantap.applicant;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record or bean of the caller's own whose components are fields of a schema. Immutable, safe for
 * any number of threads.
 *
 * @param <T> the record or bean
 */
public final class ApplicantType<T> implements FieldValues<T> {
  private final Schema schema;
  private final @Nullable ComponentReader<T>[] readers;

  private ApplicantType(Schema schema, @Nullable ComponentReader<T>[] readers) {
    this.schema = schema;
    this.readers = readers;
  }

  /**
   * Matches the components of a type with the fields of a schema.
   *
   * @param needed names of the fields for each of which there must be a component
   * @param lookup what finds the accessors, and may call them
   * @throws BindingException if a component is no field or of a type that its field does not take,
   *     two are the same field, an enum constant is no level, or a needed field has no component
   */
  public static <T> ApplicantType<T> of(
      Class<T> type, Schema schema, Collection<String> needed, Lookup lookup) {
    return new ApplicantType<>(schema, new Binder<T>(type, schema, lookup).bind(needed));
  }

  @Override
  public double slot(T applicant, int slot) {
    @Nullable ComponentReader<T> reader = readers[slot];
    return reader == null ? Field.MISSING : reader.slot(applicant);
  }

  @Override
  public String text(T applicant, int slot) {
    return schema
        .field(slot)
        .textOf(Objects.requireNonNull(Objects.requireNonNull(readers[slot]).value(applicant)));
  }

  /** {@link #slot} of one slot as a handle {@code (Object)double}. */
  public MethodHandle toSlot(int slot) {
    @Nullable ComponentReader<T> reader = readers[slot];
    return reader == null
        ? MethodHandles.dropArguments(
            MethodHandles.constant(double.class, Field.MISSING), 0, Object.class)
        : reader.toSlot();
  }

  /** Whether the value of a slot can be {@link Field#REFUSED} at all. */
  public boolean mayRefuse(int slot) {
    @Nullable ComponentReader<T> reader = readers[slot];
    return reader != null && reader.refuses();
  }

  /**
   * The values of an object, laid out by slots.
   *
   * @param violations receives what is wrong with a value; it counts as missing in the result
   */
  public BoundApplicant read(T applicant, List<Violation> violations) {
    BoundApplicant.Slots slots = new BoundApplicant.Slots(schema);
    for (int slot = 0; slot < readers.length; slot++) {
      @Nullable ComponentReader<T> reader = readers[slot];
      @Nullable Object value = reader == null ? null : reader.value(applicant);
      if (value != null) {
        slots.set(slot, schema.field(slot).read(value, violations::add), value);
      }
    }
    return slots.build();
  }
}
