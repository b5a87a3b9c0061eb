package io.loantap.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * The loop of a {@link ScorecardSum} written out as method handles. Such a handle is a constant
 * tree of its steps, and the JIT compiles it as if somebody had written the sum by hand: no look-up
 * of a method, no load of a slot's number or a curve, accessors of records inlined.
 */
final class Unrolled {
  private static final Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle VALUE = step("value", double.class, Object.class);
  private static final MethodHandle ADD =
      step("add", double.class, double.class, double.class, Object.class);
  private static final MethodHandle MARK =
      step("mark", int.class, int.class, double.class, Object.class);

  private Unrolled() {}

  /** {@code (Object, int)double}: as {@link ScorecardSum#of}. */
  static MethodHandle sum(double intercept, List<? extends Step<?>> steps) {
    return unroll(
        intercept, steps, end(double.class, double.class, int.class, Object.class, int.class));
  }

  /** {@code (Object, int, Outcome)Object}: as {@link ScorecardSum#score}. */
  static MethodHandle score(double intercept, List<? extends Step<?>> steps) {
    return unroll(
        intercept,
        steps,
        end(
            Object.class,
            double.class,
            int.class,
            Object.class,
            int.class,
            ScorecardSum.Outcome.class));
  }

  /** The steps in order and then the end, a handle that begins with sum, marks and applicant. */
  private static MethodHandle unroll(
      double intercept, List<? extends Step<?>> steps, MethodHandle end) {
    MethodHandle rest = end;
    for (int i = steps.size() - 1; i >= 0; i--) {
      rest = before(rest, steps.get(i));
    }
    return MethodHandles.insertArguments(rest, 0, intercept, Step.NONE);
  }

  /** The step, and then the rest with its sum and marks. */
  private static MethodHandle before(MethodHandle rest, Step<?> step) {
    MethodType type = rest.type();
    // (sum, marks, value, applicant, applicant, ...) and so on inwards
    MethodHandle marked = MethodHandles.collectArguments(rest, 1, MARK.bindTo(step));
    MethodHandle added = MethodHandles.collectArguments(marked, 0, ADD.bindTo(step));
    // added: (sum, value, applicant, marks, value, applicant, applicant, ...)
    MethodType valued =
        type.insertParameterTypes(0, double.class); // (value, sum, marks, applicant)
    int[] order = new int[added.type().parameterCount()];
    int[] first = {1, 0, 3, 2, 0, 3, 3};
    System.arraycopy(first, 0, order, 0, first.length);
    for (int i = first.length; i < order.length; i++) {
      order[i] = i - 3;
    }
    return MethodHandles.foldArguments(
        MethodHandles.permuteArguments(added, valued, order),
        MethodHandles.dropArguments(VALUE.bindTo(step), 0, double.class, int.class));
  }

  private static MethodHandle step(String name, Class<?> result, Class<?>... parameters) {
    try {
      return LOOKUP.findVirtual(Step.class, name, MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  private static MethodHandle end(Class<?> result, Class<?>... parameters) {
    try {
      return LOOKUP.findStatic(
          ScorecardSum.class, "end", MethodType.methodType(result, parameters));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("end", e);
    }
  }
}
