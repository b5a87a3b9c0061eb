package io.loantap.model;

import io.loantap.applicant.Field;
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

  /** Contributions of a missing number by another one. */
  record ByGroup<A>(Fallback.ByGroup fallback, Value<A> group) {
    double contribution(A applicant) {
      double value = group.of(applicant);
      return value == Field.REFUSED ? Double.NaN : fallback.contribution(value);
    }
  }

  /** A level in its table. */
  record OfLevel<A>(Level<A> level, LevelEntries entries) implements Term<A> {
    @Override
    public double value(A applicant) {
      return level.reader().slot(applicant);
    }

    @Override
    public double contribution(double value, A applicant) {
      return entries.contribution(entry(value, applicant));
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
