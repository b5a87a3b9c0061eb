package io.loantap.applicant;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field from a component of the caller's own type.
 *
 * @param toSlot {@code (Object)double}, from the whole object to the slot
 * @param toValue {@code (Object)Object}, from the whole object to the value, null if missing
 */
record ComponentReader<T>(MethodHandle toSlot, MethodHandle toValue, boolean refuses) {
  /** The field's slot, {@link Field#MISSING}, or {@link Field#REFUSED}. */
  double slot(T applicant) {
    try {
      return (double) toSlot.invokeExact((Object) applicant);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    }
  }

  /** The value as a map would hold it, or null. */
  @Nullable Object value(T applicant) {
    try {
      return (Object) toValue.invokeExact((Object) applicant);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    }
  }
}
