package io.loantap.scorecard;

import io.loantap.scorecard.curve.Curve;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.NumericCurve;
import org.jspecify.annotations.Nullable;

/** One row of the scorecard: a field or derived field and the curve of its contributions. */
public sealed interface Characteristic {
  /** Name of the field or derived field. */
  String name();

  /** From the value to its contribution. */
  Curve curve();

  /** Whether its values are numbers, and not levels. */
  boolean isNumeric();

  /** What a missing value contributes. */
  Fallback missing();

  /**
   * The contribution that lowers the risk most of all that it can make, missing, unseen and special
   * values among them, in log-odds; 0 if it can make none. Where outer lines go on without end,
   * only as far as the outer knots.
   */
  default double least() {
    return 0.0 - greatest(-1); // never -0.0
  }

  /** As {@link #least}, the contribution that raises the risk most. */
  default double greatest() {
    return greatest(1);
  }

  /** The greatest of all contributions times a sign; loops, since every load of a model asks. */
  private double greatest(int sign) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double[] contributions :
        new double[][] {
          curve().listed(), missing().listed(), special().listed(), unseen().listed()
        }) {
      for (double contribution : contributions) {
        greatest = Math.max(greatest, sign * contribution);
      }
    }
    return greatest == Double.NEGATIVE_INFINITY ? 0 : greatest;
  }

  /** The characteristic with other fallbacks; a number is never unseen and has no second one. */
  Characteristic withFallbacks(Fallback missing, Fallback unseen);

  /** The characteristic with every contribution multiplied. */
  Characteristic scaled(double factor);

  /** What a level contributes that training did not see; a number is never unseen. */
  default Fallback unseen() {
    return new Fallback.Refusal();
  }

  /** The numbers of training; null if they were not kept, and for levels. */
  default @Nullable TrainingRange range() {
    return null;
  }

  /** What special values contribute beside the curve; levels have none. */
  default SpecialContributions special() {
    return SpecialContributions.none();
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

    @Override
    public boolean isNumeric() {
      return true;
    }

    @Override
    public Numeric withFallbacks(Fallback other, Fallback unseen) {
      return new Numeric(name, curve, other, range, special);
    }

    @Override
    public Numeric scaled(double factor) {
      return new Numeric(
          name, curve.scaled(factor), missing.scaled(factor), range, special.scaled(factor));
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
      if (missing.byGroup() != null || unseen.byGroup() != null) {
        throw new IllegalArgumentException(name + ": levels have no fallback by group");
      }
    }

    @Override
    public boolean isNumeric() {
      return false;
    }

    @Override
    public Levels withFallbacks(Fallback otherMissing, Fallback otherUnseen) {
      return new Levels(name, curve, otherMissing, otherUnseen);
    }

    @Override
    public Levels scaled(double factor) {
      return new Levels(name, curve.scaled(factor), missing.scaled(factor), unseen.scaled(factor));
    }
  }
}
