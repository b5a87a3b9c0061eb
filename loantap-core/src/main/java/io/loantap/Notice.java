package io.loantap;

import org.jspecify.annotations.Nullable;

/**
 * A notice about an applicant's values for the reader of a prediction. Immutable; holds no value of
 * the applicant.
 *
 * @param characteristic field or derived field that it is about; for an unknown field its name as
 *     given
 * @param kind what happened
 * @param nearMatch the level of training that was probably meant, for an unseen one; often null
 */
public record Notice(String characteristic, Kind kind, @Nullable String nearMatch) {
  /** A notice without a near match. */
  public Notice(String characteristic, Kind kind) {
    this(characteristic, kind, null);
  }

  /** A thing that can happen to a value that is still scored. */
  public enum Kind {
    /** There was no value; what the model holds for missing ones was used. */
    MISSING("missing: scored as the model does without it"),
    /** Training did not see the level; what the model holds for such levels was used. */
    UNSEEN("unseen level: scored as the model does for unknown levels"),
    /** The number is a special value; its own contribution was used. */
    SPECIAL("special value: scored by what training learnt of it"),
    /** Training never saw the special value; what the model holds for missing ones was used. */
    SPECIAL_UNSEEN("special value that training never saw: scored as a missing value is"),
    /**
     * The number lies among the outermost of training, which count alike, or beyond; in a model
     * that does not hold its training range these two are not told apart.
     */
    CLIPPED("at the outer end of its curve: scored as the nearest value that counts by itself"),
    /** The number is lower than the lowest or higher than the highest one of training. */
    BEYOND_TRAINING("beyond the values of training: scored as the nearest of them"),
    /** There was no value, which the model refuses; the treatment of the options was used. */
    MISSING_TREATED("missing, which the model refuses: scored as the options say"),
    /** Training did not see the level, which the model refuses; the options' treatment was used. */
    UNSEEN_TREATED("unseen level, which the model refuses: scored as the options say"),
    /** The number lies outside its field's range and was taken for the nearest end of it. */
    OUT_OF_RANGE("out of range: taken for the nearest end of the range"),
    /** The schema has no such field; the value was left out of account. */
    UNKNOWN_FIELD("unknown field: ignored");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** One line for people. */
  public String message() {
    return characteristic
        + ": "
        + kind
        + (nearMatch == null ? "" : " (did you mean \"" + nearMatch + "\"?)");
  }
}
