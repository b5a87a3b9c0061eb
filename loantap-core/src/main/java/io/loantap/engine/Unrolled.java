package io.loantap.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;

/**
 * The loop of a {@link ScorecardSum} written out as method handles. Such a handle is a constant
 * tree of its steps, and the JIT compiles it as if somebody had written the sum by hand: no look-up
 * of a method, no load of a slot's number or a curve, accessors of records inlined.
 */
final class Unrolled {
  private static final Lookup LOOKUP = MethodHandles.lookup();

  private Unrolled() {}

  /**
   * {@code (Object, int)double}: as {@link ScorecardSum#of}.
   *
   * @param marked whether marks are kept, by which fields are counted
   */
  static MethodHandle sum(double intercept, List<? extends Step<?>> steps, boolean marked) {
    MethodHandle end = end(double.class, double.class, int.class, Object.class, int.class);
    return unroll(intercept, steps, marked, end);
  }

  /** {@code (Object, int, Outcome)Object}: as {@link ScorecardSum#score}. */
  static MethodHandle score(double intercept, List<? extends Step<?>> steps) {
    return unroll(
        intercept,
        steps,
        true,
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
      double intercept, List<? extends Step<?>> steps, boolean marked, MethodHandle end) {
    MethodHandle rest = end;
    for (int i = steps.size() - 1; i >= 0; i--) {
      rest = before(rest, steps.get(i), marked);
    }
    return MethodHandles.insertArguments(rest, 0, intercept, Step.NONE);
  }

  /** The step, and then the rest with its sum, and with its marks if they are kept. */
  private static MethodHandle before(MethodHandle rest, Step<?> step, boolean marked) {
    MethodHandle add = method(step, "add", double.class, double.class, double.class, Object.class);
    MethodHandle mark = method(step, "mark", int.class, int.class, double.class, Object.class);
    MethodHandle added =
        MethodHandles.collectArguments(
            marked ? MethodHandles.collectArguments(rest, 1, mark) : rest, 0, add);
    // What these take of (value, sum, marks, applicant, and what else the rest takes).
    int[] taken = marked ? new int[] {1, 0, 3, 2, 0, 3, 3} : new int[] {1, 0, 3, 2, 3};
    int own = taken.length;
    int[] order = Arrays.copyOf(taken, added.type().parameterCount());
    for (int i = own; i < order.length; i++) {
      order[i] = i - own + 4;
    }
    MethodType valued = rest.type().insertParameterTypes(0, double.class);
    return MethodHandles.foldArguments(
        MethodHandles.permuteArguments(added, valued, order),
        MethodHandles.dropArguments(step.toValue(), 0, double.class, int.class));
  }

  /** A method of this very object, found in its own class: nothing is left to look up. */
  static MethodHandle method(Object owner, String name, Class<?> result, Class<?>... parameters) {
    try {
      return LOOKUP
          .findVirtual(owner.getClass(), name, MethodType.methodType(result, parameters))
          .bindTo(owner);
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
