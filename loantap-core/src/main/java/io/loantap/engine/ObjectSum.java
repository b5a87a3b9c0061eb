package io.loantap.engine;

import io.loantap.applicant.ApplicantType;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.Violation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sum over objects of the caller's own type.
 *
 * @param <T> the type
 */
final class ObjectSum<T> extends InputSum<T> {
  /* The loop is written out as one method handle: a constant tree, so that the JIT compiles the
   * accessors of the type into the sum. A loop that calls the handle of one accessor after the other
   * takes three times as long (OwnTypeScoring in the benchmarks). */

  private static final Lookup LOOKUP = MethodHandles.lookup();

  /** Longer sums would not be compiled as one. */
  private static final int LONGEST = 100;

  private final FieldLimits limits;
  private final ApplicantType<T> type;

  /** {@code (Object, boolean)double}: the sum over the characteristics; null to loop. */
  private final @Nullable MethodHandle written;

  /** Slots to be looked at that no characteristic reads. */
  private final int[] checked;

  ObjectSum(FlatScorecard scorecard, FieldLimits limits, ApplicantType<T> type, boolean loop) {
    super(scorecard, limits.over(type));
    this.limits = limits;
    this.type = type;
    this.checked = scorecard.checkedSlots(type::mayRefuse);
    this.written =
        loop || scorecard.terms.length > LONGEST || isNativeImage() ? null : writtenOut();
  }

  /** Nothing is compiled later in a native image, so that writing the sum out gains nothing. */
  private static boolean isNativeImage() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  @Override
  public double of(T applicant, boolean plainOnly) {
    double sum = written == null ? loop(applicant, plainOnly) : written(applicant, plainOnly);
    for (int slot : checked) {
      if (limits.checked(slot, type.slot(applicant, slot)) == Field.REFUSED) {
        return Double.NaN;
      }
    }
    return sum;
  }

  @Override
  public BoundApplicant layOut(T applicant, List<Violation> violations) {
    return type.read(applicant, violations);
  }

  private double loop(T applicant, boolean plainOnly) {
    double sum = scorecard.intercept;
    for (int place = 0; place < scorecard.terms.length; place++) {
      int slot = scorecard.slot(place);
      double value = slot >= 0 ? type.slot(applicant, slot) : derived(place, applicant);
      sum = sum(place, sum, value, applicant, plainOnly);
    }
    return sum;
  }

  private double written(T applicant, boolean plainOnly) {
    try {
      return (double) Objects.requireNonNull(written).invokeExact((Object) applicant, plainOnly);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    }
  }

  /** The sum with the contribution of one characteristic's value. */
  @SuppressWarnings("unchecked")
  private double sum(int place, double sum, double value, Object applicant, boolean plainOnly) {
    double contribution = scorecard.plain(place, value);
    return sum
        + (Double.isNaN(contribution) ? treated(place, (T) applicant, plainOnly) : contribution);
  }

  @SuppressWarnings({"unchecked", "UnusedMethod"}) // found by its name
  private double value(int place, Object applicant) {
    return derived(place, (T) applicant);
  }

  private MethodHandle writtenOut() {
    MethodHandle add =
        method("sum", int.class, double.class, double.class, Object.class, boolean.class);
    MethodHandle derive = method("value", int.class, Object.class);
    MethodType shape =
        MethodType.methodType(double.class, double.class, Object.class, boolean.class);
    // From the last step to the first: (sum, applicant, plainOnly) is what the rest makes of it.
    MethodHandle rest =
        MethodHandles.dropArguments(
            MethodHandles.identity(double.class), 1, Object.class, boolean.class);
    for (int place = scorecard.terms.length - 1; place >= 0; place--) {
      int slot = scorecard.slot(place);
      MethodHandle value =
          slot >= 0 ? type.toSlot(slot) : MethodHandles.insertArguments(derive, 0, place);
      // (sum, value, applicant, plainOnly), then with the value read from the applicant.
      MethodHandle step = MethodHandles.insertArguments(add, 0, place);
      MethodHandle read =
          MethodHandles.permuteArguments(
              MethodHandles.filterArguments(step, 1, value), shape, 0, 1, 1, 2);
      rest =
          MethodHandles.permuteArguments(
              MethodHandles.collectArguments(rest, 0, read), shape, 0, 1, 2, 1, 2);
    }
    return MethodHandles.insertArguments(rest, 0, scorecard.intercept);
  }

  private MethodHandle method(String name, Class<?>... parameters) {
    try {
      return LOOKUP
          .findVirtual(ObjectSum.class, name, MethodType.methodType(double.class, parameters))
          .bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}
