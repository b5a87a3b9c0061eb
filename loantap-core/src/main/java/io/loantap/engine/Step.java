package io.loantap.engine;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldReader;
import java.lang.invoke.MethodHandle;

/**
 * One step of scoring: reads a value and adds what it means. A sum under way is a number and its
 * marks, never an object, so that no step has to allocate. Records, because the JIT takes their
 * components for constants.
 *
 * @param <A> what holds the applicant
 */
interface Step<A> {
  /** Marks of a sum in which all is plain and no field was found. */
  int NONE = 0;

  /** The mark of a value that is not plain; below it, marks are the number of fields found. */
  int NOT_PLAIN = 1 << 24;

  /** The value: a number, a level's code, missing or refused. */
  double value(A applicant);

  /** {@link #value} as a handle {@code (Object)double}. */
  default MethodHandle toValue() {
    return Unrolled.method(this, "value", double.class, Object.class);
  }

  /** The sum with this step's part; NaN if the value is refused. */
  double add(double sum, double value, A applicant);

  /** The marks with those of this step. */
  int mark(int marks, double value, A applicant);

  /** 1 for a value that shows a field to be given, 0 for a missing one. */
  static int found(double value) {
    return Double.isNaN(value) ? 0 : 1;
  }

  /** Checks a field that the terms do not always read. */
  record Check<A>(Value.OfField<A> field) implements Step<A> {
    @Override
    public double value(A applicant) {
      return field.of(applicant);
    }

    @Override
    public MethodHandle toValue() {
      return field.handle();
    }

    @Override
    public double add(double sum, double value, A applicant) {
      return value == Field.REFUSED ? Double.NaN : sum;
    }

    @Override
    public int mark(int marks, double value, A applicant) {
      return marks + found(value);
    }
  }

  /** Counts a field that terms read only as a part of something derived. */
  record Part<A>(FieldReader<A> reader) implements Step<A> {
    @Override
    public double value(A applicant) {
      return reader.has(applicant) ? 1 : Field.MISSING;
    }

    @Override
    public double add(double sum, double value, A applicant) {
      return sum;
    }

    @Override
    public int mark(int marks, double value, A applicant) {
      return marks + found(value);
    }
  }
}
