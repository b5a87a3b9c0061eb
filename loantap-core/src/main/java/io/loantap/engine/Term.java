package io.loantap.engine;

import io.loantap.applicant.Field;
import io.loantap.applicant.FieldReader;
import io.loantap.scorecard.ClippedLine;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.NumericCurve;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * One characteristic joined to the place where its value comes from.
 *
 * @param <A> what holds the applicant
 */
sealed interface Term<A> extends Step<A> {
  /** Contribution of a value in log-odds, or NaN if the application is refused. */
  double contribution(double value, A applicant);

  /** What became of a value; {@link ValueState#MISSING} also for one that is refused. */
  ValueState state(double value, A applicant);

  @Override
  default double add(double sum, double value, A applicant) {
    return sum + contribution(value, applicant);
  }

  /**
   * A number on its curve.
   *
   * @param refuseBeyond whether a number beyond the ends of the curve is refused
   * @param missing contribution of a missing value, NaN to refuse
   * @param byGroup instead of {@code missing}, by the number of another field
   */
  record OfNumber<A>(
      Value<A> source,
      NumericCurve curve,
      boolean refuseBeyond,
      double missing,
      @Nullable ByGroup<A> byGroup)
      implements Term<A> {
    @Override
    public double value(A applicant) {
      return source.of(applicant);
    }

    @Override
    public MethodHandle toValue() {
      return source.handle();
    }

    @Override
    public double contribution(double value, A applicant) {
      if (!(value < Field.REFUSED)) {
        return without(value, applicant);
      }
      return refuseBeyond && !curve.covers(value) ? Double.NaN : curve.contribution(value);
    }

    private double without(double value, A applicant) {
      if (value == Field.REFUSED) {
        return Double.NaN;
      }
      return byGroup == null ? missing : byGroup.contribution(applicant);
    }

    @Override
    public int mark(int marks, double value, A applicant) {
      int plain = value < Field.REFUSED && curve.covers(value) ? marks : marks | NOT_PLAIN;
      return source instanceof Value.OfField<A> ? plain + Step.found(value) : plain;
    }

    @Override
    public ValueState state(double value, A applicant) {
      if (!(value < Field.REFUSED)) {
        return ValueState.MISSING;
      }
      return curve.covers(value) ? ValueState.PLAIN : ValueState.CLIPPED;
    }
  }

  /**
   * A field's number on a clipped line: where it lies between the ends, which most do, one look
   * says that all is plain.
   *
   * @param other for all other numbers, and for none
   * @param from least number on the line that the field takes
   * @param to greatest
   * @param low the line begins there
   * @param start contribution at {@code low}
   */
  record OfLine<A>(
      FieldReader<A> reader,
      OfNumber<A> other,
      double from,
      double to,
      double low,
      double start,
      double slope)
      implements Term<A> {
    /** The term, in this form if its curve and source are of this kind. */
    static <A> Term<A> of(OfNumber<A> term) {
      return term.curve instanceof ClippedLine line && term.source instanceof Value.OfField<A> field
          ? new OfLine<>(
              field.reader(),
              term,
              Math.max(line.low(), field.min()),
              Math.min(line.straightTo(), field.max()),
              line.low(),
              line.start(),
              line.slope())
          : term;
    }

    @Override
    public double value(A applicant) {
      return reader.slot(applicant);
    }

    @Override
    public MethodHandle toValue() {
      return reader.toSlot();
    }

    @Override
    public double contribution(double value, A applicant) {
      return value >= from && value <= to
          ? start + slope * (value - low)
          : other.contribution(other.value(applicant), applicant);
    }

    @Override
    public int mark(int marks, double value, A applicant) {
      return value >= from && value <= to
          ? marks + 1
          : other.mark(marks, other.value(applicant), applicant);
    }

    @Override
    public ValueState state(double value, A applicant) {
      return other.state(other.value(applicant), applicant);
    }
  }

  /** Contributions of a missing number by another one. */
  record ByGroup<A>(Fallback.ByGroup fallback, Value<A> group) {
    double contribution(A applicant) {
      double value = group.of(applicant);
      return value == Field.REFUSED ? Double.NaN : fallback.contribution(value);
    }
  }

  /**
   * A level in its table.
   *
   * @param listed contributions of the levels that the field lists, by code
   */
  record OfLevel<A>(Level<A> level, LevelEntries entries, Doubles listed) implements Term<A> {
    /** A level in these entries. */
    OfLevel(Level<A> level, LevelEntries entries) {
      this(level, entries, entries.listed());
    }

    @Override
    public double value(A applicant) {
      return level.reader().slot(applicant);
    }

    @Override
    public MethodHandle toValue() {
      return level.reader().toSlot();
    }

    @Override
    public double contribution(double value, A applicant) {
      return value >= 0 && value < listed.size()
          ? listed.get((int) value)
          : entries.contribution(unlisted(value, applicant));
    }

    private int entry(double code, A applicant) {
      return code >= 0 && code < entries.codes()
          ? entries.ofCode((int) code)
          : unlisted(code, applicant);
    }

    private int unlisted(double code, A applicant) {
      if (Double.isNaN(code)) {
        return LevelEntries.MISSING;
      }
      if (code == Field.REFUSED) {
        return LevelEntries.REFUSED;
      }
      String text = level.reader().text(applicant);
      return entries.ofText(text, level.start(text));
    }

    @Override
    public int mark(int marks, double value, A applicant) {
      int plain = entry(value, applicant) >= LevelEntries.FIRST ? marks : marks | NOT_PLAIN;
      return level.isWhole() ? plain + Step.found(value) : plain;
    }

    @Override
    public ValueState state(double value, A applicant) {
      int entry = entry(value, applicant);
      if (entry >= LevelEntries.FIRST) {
        return ValueState.PLAIN;
      }
      return entry == LevelEntries.UNSEEN ? ValueState.UNSEEN : ValueState.MISSING;
    }
  }
}
