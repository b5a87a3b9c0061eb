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
  /* The loop is written out as one method handle: a constant tree of steps, which the JIT compiles as
   * if the sum had been written by hand for the type, accessors and all. A loop that calls the handle
   * of one accessor after the other takes about three times as long (EngineScoring.recordByLoop and
   * recordWrittenOut in the benchmarks). */

  private static final Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType STEP =
      MethodType.methodType(double.class, double.class, Object.class, boolean.class);

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
    this.written = loop || scorecard.size() > LONGEST || isNativeImage() ? null : writtenOut();
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
    for (int place = 0; place < scorecard.size(); place++) {
      double slot = type.slot(applicant, scorecard.slot(place));
      double contribution = scorecard.atOnce(place, slot);
      sum += Double.isNaN(contribution) ? other(place, slot, applicant, plainOnly) : contribution;
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

  /** The steps in order, each of which makes {@code (sum, applicant, plainOnly)} the next sum. */
  private MethodHandle writtenOut() {
    MethodHandle rest =
        MethodHandles.dropArguments(
            MethodHandles.identity(double.class), 1, Object.class, boolean.class);
    for (int place = scorecard.size() - 1; place >= 0; place--) {
      MethodHandle step =
          MethodHandles.permuteArguments(
              MethodHandles.filterArguments(step(place), 1, type.toSlot(scorecard.slot(place))),
              STEP,
              0,
              1,
              1,
              2);
      rest =
          MethodHandles.permuteArguments(
              MethodHandles.collectArguments(rest, 0, step), STEP, 0, 1, 2, 1, 2);
    }
    return MethodHandles.insertArguments(rest, 0, scorecard.intercept);
  }

  /** One step: {@code (sum, slot, applicant, plainOnly)double}. */
  private MethodHandle step(int place) {
    Step step = scorecard.step(place, this);
    try {
      return LOOKUP
          .findVirtual(step.getClass(), "add", STEP.insertParameterTypes(1, double.class))
          .bindTo(step);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("add", e);
    }
  }

  /** A step of the sum. Records, because the JIT takes their components for constants. */
  sealed interface Step {
    /** The sum with the contribution of a slot. */
    double add(double sum, double slot, Object applicant, boolean plainOnly);

    /** A number on the only straight piece of its curve. */
    record Line(
        ObjectSum<?> owner,
        int place,
        double from,
        double to,
        double low,
        double start,
        double slope)
        implements Step {
      @Override
      public double add(double sum, double slot, Object applicant, boolean plainOnly) {
        return slot >= from && slot <= to
            ? sum + (start + slope * (slot - low))
            : sum + owner.step(place, slot, applicant, plainOnly);
      }
    }

    /** A level that the field lists. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cell(ObjectSum<?> owner, int place, double[] contributions) implements Step {
      @Override
      public double add(double sum, double slot, Object applicant, boolean plainOnly) {
        double contribution =
            slot >= 0 && slot < contributions.length ? contributions[(int) slot] : Double.NaN;
        return sum
            + (Double.isNaN(contribution)
                ? owner.step(place, slot, applicant, plainOnly)
                : contribution);
      }
    }

    /** Anything else. */
    record Other(ObjectSum<?> owner, int place) implements Step {
      @Override
      public double add(double sum, double slot, Object applicant, boolean plainOnly) {
        return sum + owner.step(place, slot, applicant, plainOnly);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private double step(int place, double slot, Object applicant, boolean plainOnly) {
    return other(place, slot, (T) applicant, plainOnly);
  }
}
