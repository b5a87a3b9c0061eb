package io.loantap.engine;

import io.loantap.applicant.FieldReader;
import io.loantap.applicant.Schema;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Scorecard;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sum that a score is, over whatever holds an applicant: one order of summation, so the same
 * bits for the same values. Immutable, safe for any number of threads.
 *
 * @param <A> what holds the applicant
 */
public final class ScorecardSum<A> {
  /** Stands for any number of fields. */
  public static final int ANY = -1;

  /** Longer sums would not be compiled as one. */
  private static final int LONGEST = 100;

  private final double intercept;
  private final List<Term<A>> terms;

  /** The terms, and then fields that no term reads always, or alone. */
  private final List<Step<A>> steps;

  private final @Nullable MethodHandle sum;
  private final @Nullable MethodHandle score;

  /**
   * What to make of a sum.
   *
   * @param <A> what holds the applicant
   * @param <R> what is made of it
   */
  @FunctionalInterface
  public interface Outcome<A, R> {
    /**
     * Receives the sum, NaN if the applicant is refused, and whether the state of every
     * characteristic is plain.
     */
    @Nullable R of(A applicant, double sum, boolean plain);
  }

  private ScorecardSum(
      double intercept,
      List<Term<A>> terms,
      List<Step<A>> others,
      boolean unrolled,
      boolean counted) {
    this.intercept = intercept;
    this.terms = List.copyOf(terms);
    List<Step<A>> all = new ArrayList<>(terms);
    all.addAll(others);
    this.steps = List.copyOf(all);
    boolean pays = unrolled && steps.size() <= LONGEST && !isNativeImage();
    this.sum = pays ? Unrolled.sum(intercept, steps, counted) : null;
    this.score = pays ? Unrolled.score(intercept, steps) : null;
  }

  /** Nothing is compiled later in a native image, so that writing the sum out gains nothing. */
  private static boolean isNativeImage() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  /**
   * A sum that takes every number for what it is, in its field's range or not.
   *
   * @param readers one for each slot of the space's schema
   * @throws IllegalArgumentException if a characteristic names no field of the space, or one of the
   *     wrong kind
   */
  public static <A> ScorecardSum<A> lenient(
      Scorecard scorecard, FieldSpace space, List<FieldReader<A>> readers) {
    TermFactory<A> factory = new TermFactory<>(space, readers, false, false);
    return new ScorecardSum<>(
        scorecard.intercept(),
        scorecard.characteristics().stream().map(factory::term).toList(),
        List.of(),
        false,
        false);
  }

  /**
   * A sum that is NaN if any field that it may need is out of its range, or any field at all is no
   * value of its kind.
   *
   * @param readers one for each slot of the space's schema; null for fields that are not given and
   *     that the scorecard does not need
   * @param refuseBeyond whether numbers beyond the ends of a curve are refused too
   * @param counted whether fields can be counted, which takes time; if not, {@link #ANY} number of
   *     them will do
   * @throws IllegalArgumentException if a characteristic names no field of the space, or one of the
   *     wrong kind
   */
  public static <A> ScorecardSum<A> strict(
      Scorecard scorecard,
      FieldSpace space,
      List<? extends @Nullable FieldReader<A>> readers,
      boolean refuseBeyond,
      boolean counted) {
    TermFactory<A> ranged = new TermFactory<>(space, readers, true, refuseBeyond);
    TermFactory<A> typed = new TermFactory<>(space, readers, false, false);
    Schema schema = space.schema();
    Set<String> alone = new HashSet<>();
    Set<String> always = new HashSet<>();
    Set<String> sometimes = new HashSet<>();
    for (Characteristic characteristic : scorecard.characteristics()) {
      alone.add(characteristic.name());
      always.addAll(space.fieldsBehind(characteristic.name()));
      if (characteristic.missing() instanceof Fallback.ByGroup byGroup) {
        sometimes.addAll(space.fieldsBehind(byGroup.group()));
      }
    }
    List<Step<A>> others = new ArrayList<>();
    for (int slot = 0; slot < schema.size(); slot++) {
      String name = schema.field(slot).name();
      @Nullable FieldReader<A> reader = readers.get(slot);
      if (reader == null || alone.contains(name)) {
        continue;
      }
      if (always.contains(name)) {
        if (counted) {
          others.add(new Step.Part<>(reader));
        }
      } else if (sometimes.contains(name)) {
        others.add(new Step.Check<>(ranged.field(slot)));
      } else if (reader.refuses()) {
        others.add(new Step.Check<>(typed.field(slot)));
      }
    }
    return new ScorecardSum<>(
        scorecard.intercept(),
        scorecard.characteristics().stream().map(ranged::term).toList(),
        others,
        true,
        counted);
  }

  /**
   * The intercept, then each contribution in the scorecard's order, in log-odds; without the
   * scorecard's map. NaN if the applicant is refused, or if there are not as many fields as there
   * should be. Allocates nothing once compiled.
   *
   * @param fields how many there should be, a blank one perhaps not counted; {@link #ANY} not to
   *     count
   */
  public double of(A applicant, int fields) {
    if (sum == null) {
      return loop(applicant, fields);
    }
    try {
      return (double) sum.invokeExact((Object) applicant, fields);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    }
  }

  private double loop(A applicant, int fields) {
    double all = intercept;
    int marks = Step.NONE;
    for (Step<A> step : steps) {
      double value = step.value(applicant);
      all = step.add(all, value, applicant);
      marks = step.mark(marks, value, applicant);
    }
    return end(all, marks, applicant, fields);
  }

  /**
   * The sum as {@link #of}, and whether all is plain, in one go. Allocates nothing once compiled
   * but what the outcome does.
   */
  @SuppressWarnings("unchecked")
  public <R> @Nullable R score(A applicant, int fields, Outcome<A, R> outcome) {
    if (score == null) {
      return (R) loop(applicant, fields, (Outcome) outcome);
    }
    try {
      return (R) (Object) score.invokeExact((Object) applicant, fields, (Outcome) outcome);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    }
  }

  private @Nullable Object loop(A applicant, int fields, Outcome<Object, Object> outcome) {
    double all = intercept;
    int marks = Step.NONE;
    for (Step<A> step : steps) {
      double value = step.value(applicant);
      all = step.add(all, value, applicant);
      marks = step.mark(marks, value, applicant);
    }
    return end(all, marks, applicant, fields, outcome);
  }

  static double end(double sum, int marks, Object applicant, int fields) {
    return fields == ANY || fields == (marks & (Step.NOT_PLAIN - 1)) ? sum : Double.NaN;
  }

  static @Nullable Object end(
      double sum, int marks, Object applicant, int fields, Outcome<Object, Object> outcome) {
    return outcome.of(applicant, end(sum, marks, applicant, fields), marks < Step.NOT_PLAIN);
  }

  /** Contribution in log-odds of the characteristic at this place, NaN if its value is refused. */
  public double contribution(int place, A applicant) {
    Term<A> term = terms.get(place);
    return term.contribution(term.value(applicant), applicant);
  }

  /** What became of the value of the characteristic at this place. */
  public ValueState state(int place, A applicant) {
    Term<A> term = terms.get(place);
    return term.state(term.value(applicant), applicant);
  }
}
