package io.loantap;

/**
 * The options of a scorer for values that are missing, unseen, out of range or unknown. The model
 * file says what it does by itself; options tighten that or relax it, and leave the file and its
 * golden records alone. Immutable.
 *
 * <p>The rules apply in this order, and every violation of every rule is reported at once:
 *
 * <ol>
 *   <li>A name that the schema lacks: {@link #unknownField()}.
 *   <li>A value of the wrong type, NaN, an infinite number, a malformed date or one outside the
 *       years 1900 to 2199 is refused. No option changes that.
 *   <li>A number outside the range of its field: {@link #outOfRange()}. Only fields that the score
 *       depends on count. A number that is clipped is clipped before anything is derived from it.
 *   <li>A number, given or derived, beyond those of training: {@link #beyondTraining()}. It is
 *       looked at after the third rule, so a number can fall under both.
 *   <li>A characteristic without a value, because a field is missing or because nothing can be
 *       derived from what is there: {@link #missing()}.
 *   <li>A level that training did not see: {@link #unseen()}.
 * </ol>
 *
 * <p>Whatever is scored all the same is named in the {@link Prediction#notices() notices}.
 *
 * @param missing what becomes of a characteristic without a value
 * @param unseen what becomes of a level that training did not see
 * @param beyondTraining what becomes of a number beyond those of training
 * @param outOfRange what becomes of a number outside its field's range
 * @param unknownField what becomes of a name that the schema lacks
 */
public record ScorerOptions(
    Gap missing,
    Gap unseen,
    BeyondTraining beyondTraining,
    OutOfRange outOfRange,
    UnknownField unknownField) {

  /** A treatment of a characteristic to which the curve of the model gives no contribution. */
  public enum Gap {
    /** What the model file says: a contribution of its own, or refusal. */
    AS_MODEL,
    /** Refused, whatever the model file says. */
    REJECT,
    /**
     * What the model file says, but where that is refusal, the middle: the plain mean of the
     * contributions that the file lists for the characteristic, one for each level, knot or bin.
     */
    NEUTRAL,
    /**
     * What the model file says, but where that is refusal, the worst: the highest contribution that
     * the file lists for the characteristic, of any level, knot or bin.
     */
    WORST
  }

  /** A treatment of a number below the lowest or above the highest of the training file. */
  public enum BeyondTraining {
    /** What the model file says: the nearest number of training, or the line goes on. */
    AS_MODEL,
    /**
     * Refused. No number of the training file itself is. A model that does not hold the ranges of
     * its numbers, such as one of a format before 1.3, refuses where the curve ends: where its line
     * goes on, and for bins, no number is beyond.
     */
    REJECT
  }

  /** A treatment of a number outside the range of its field. */
  public enum OutOfRange {
    /** Refused. */
    REJECT,
    /** Taken for the nearest end of the range. */
    CLIP
  }

  /** A treatment of a value under a name that the schema lacks. */
  public enum UnknownField {
    /** Refused, with the near match. */
    REJECT,
    /** Left out of account. */
    IGNORE
  }

  private static final ScorerOptions AS_MODEL =
      new ScorerOptions(
          Gap.AS_MODEL,
          Gap.AS_MODEL,
          BeyondTraining.AS_MODEL,
          OutOfRange.REJECT,
          UnknownField.REJECT);

  /**
   * What the model file says, numbers out of range and unknown fields refused: the options of
   * {@link Scorer#load(java.nio.file.Path)}.
   */
  public static ScorerOptions asModel() {
    return AS_MODEL;
  }

  /** Everything refused that is not a plain value such as training saw. */
  public static ScorerOptions strictest() {
    return new ScorerOptions(
        Gap.REJECT, Gap.REJECT, BeyondTraining.REJECT, OutOfRange.REJECT, UnknownField.REJECT);
  }

  /** These options with another rule for characteristics without a value. */
  public ScorerOptions withMissing(Gap rule) {
    return new ScorerOptions(rule, unseen, beyondTraining, outOfRange, unknownField);
  }

  /** These options with another rule for levels that training did not see. */
  public ScorerOptions withUnseen(Gap rule) {
    return new ScorerOptions(missing, rule, beyondTraining, outOfRange, unknownField);
  }

  /** These options with another rule for numbers beyond those of training. */
  public ScorerOptions withBeyondTraining(BeyondTraining rule) {
    return new ScorerOptions(missing, unseen, rule, outOfRange, unknownField);
  }

  /** These options with another rule for numbers outside their field's range. */
  public ScorerOptions withOutOfRange(OutOfRange rule) {
    return new ScorerOptions(missing, unseen, beyondTraining, rule, unknownField);
  }

  /** These options with another rule for unknown fields. */
  public ScorerOptions withUnknownField(UnknownField rule) {
    return new ScorerOptions(missing, unseen, beyondTraining, outOfRange, rule);
  }
}
