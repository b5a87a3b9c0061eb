package io.loantap.engine;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldReader;
import io.loantap.derived.Derivation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * A number made of an applicant's fields: finite, {@link Field#MISSING}, or {@link Field#REFUSED}
 * if a field behind it is refused. Records, because the JIT takes their components for constants.
 *
 * @param <A> what holds the applicant
 */
sealed interface Value<A> {
  double of(A applicant);

  /** {@link #of} as a handle {@code (Object)double}. */
  default MethodHandle handle() {
    return Unrolled.method(this, "of", double.class, Object.class);
  }

  /** The number of a field, refused beyond the ends. */
  record OfField<A>(FieldReader<A> reader, double min, double max) implements Value<A> {
    @Override
    public double of(A applicant) {
      return within(reader.slot(applicant));
    }

    double within(double slot) {
      return slot < min || slot > max ? Field.REFUSED : slot; // missing passes
    }

    @Override
    public MethodHandle handle() {
      return MethodHandles.filterReturnValue(
          reader.toSlot(), Unrolled.method(this, "within", double.class, double.class));
    }
  }

  /** A number derived from another. */
  record OfNumber<A>(Derivation.OfNumber derivation, Value<A> input) implements Value<A> {
    @Override
    public double of(A applicant) {
      double number = input.of(applicant);
      return number == Field.REFUSED ? number : derivation.apply(number);
    }
  }

  /** A number derived from two others. */
  record OfNumbers<A>(Derivation.OfTwoNumbers derivation, Value<A> first, Value<A> second)
      implements Value<A> {
    @Override
    public double of(A applicant) {
      double one = first.of(applicant);
      double other = second.of(applicant);
      return one == Field.REFUSED || other == Field.REFUSED
          ? Field.REFUSED
          : derivation.apply(one, other);
    }
  }

  /** A number that a level names; {@code byCode} has it for each level that the field lists. */
  record OfLevel<A>(Derivation.OfLevel derivation, Level<A> level, Doubles byCode)
      implements Value<A> {
    @Override
    public double of(A applicant) {
      double code = level.reader().slot(applicant);
      if (code >= 0 && code < byCode.size()) {
        return byCode.get((int) code);
      }
      if (code == Field.REFUSED) {
        return code;
      }
      return derivation.apply(
          Double.isNaN(code) ? null : level.cut(level.reader().text(applicant)));
    }
  }
}
