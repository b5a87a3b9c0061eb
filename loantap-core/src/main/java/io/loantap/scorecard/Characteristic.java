package io.loantap.scorecard;

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

  /** A characteristic whose value is a number. */
  record Numeric(String name, NumericCurve curve, Fallback missing) implements Characteristic {}

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
