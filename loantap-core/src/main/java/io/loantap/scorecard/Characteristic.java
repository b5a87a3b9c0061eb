package io.loantap.scorecard;

import org.jspecify.annotations.Nullable;

/** One row of the scorecard: a field or derived field and the curve of its contributions. */
public sealed interface Characteristic {
  /** Name of the field or derived field. */
  String name();

  /** From the value to its contribution. */
  Curve curve();

  /** What a missing value contributes. */
  Fallback missing();

  /** What a level contributes that training did not see; a number is never unseen. */
  default Fallback unseen() {
    return new Fallback.Refusal();
  }

  /**
   * A characteristic whose value is a number.
   *
   * @param range of the numbers of training, special values left out; null if it was not kept, as
   *     in files before 1.3
   * @param special contributions of the field's special values, which the curve knows nothing of
   */
  record Numeric(
      String name,
      NumericCurve curve,
      Fallback missing,
      @Nullable TrainingRange range,
      SpecialContributions special)
      implements Characteristic {
    /** A characteristic of whose training numbers nothing else is known. */
    public Numeric(String name, NumericCurve curve, Fallback missing) {
      this(name, curve, missing, null);
    }

    /** A characteristic without special values. */
    public Numeric(
        String name, NumericCurve curve, Fallback missing, @Nullable TrainingRange range) {
      this(name, curve, missing, range, SpecialContributions.none());
    }

    /**
     * Whether a number is beyond those of training; where these are not known, beyond the ends of
     * the curve. A special value never is.
     */
    public boolean isBeyondTraining(double number) {
      return special.indexOf(number) < 0
          && (range == null ? !curve.covers(number) : !range.contains(number));
    }
  }

  /**
   * A characteristic whose value is a level.
   *
   * @param unseen what a level contributes that training did not see
   */
  record Levels(String name, LevelCurve curve, Fallback missing, Fallback unseen)
      implements Characteristic {
    /** Checks that nothing here depends on another field. */
    public Levels {
      if (missing instanceof Fallback.ByGroup || unseen instanceof Fallback.ByGroup) {
        throw new IllegalArgumentException(name + ": levels have no fallback by group");
      }
    }
  }
}
