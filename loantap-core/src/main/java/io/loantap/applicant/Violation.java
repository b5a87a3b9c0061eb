package io.loantap.applicant;

import java.time.temporal.Temporal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report of one thing wrong with an application, for people and machines. It never holds the
 * applicant's value, so it may be logged and sent back.
 *
 * @param field name of the field, as given
 * @param code what is wrong
 * @param found the kind of thing that was given, such as "text"; null where the code says it all
 * @param expected what would have been right
 * @param nearest a known name or level close to what was given, or null
 */
public record Violation(
    String field, Code code, @Nullable String found, String expected, @Nullable String nearest) {

  /** A way in which a field can be wrong. */
  public enum Code {
    /** The schema has no field of this name. */
    UNKNOWN_FIELD("unknown field"),
    /** The model needs the field and cannot do without. */
    MISSING("missing"),
    /** The value is of another kind than the field: text for a number, a number for a level. */
    WRONG_TYPE("wrong type"),
    /** The number is NaN, infinite, or too large for a double. */
    NOT_FINITE("not a finite number"),
    /** The value lies outside the allowed range. */
    OUT_OF_RANGE("out of range"),
    /** The number lies beyond those of training, and the scorer was told to refuse such numbers. */
    BEYOND_TRAINING("beyond the values of training"),
    /** The text is not a date in the field's format. */
    MALFORMED_DATE("malformed date"),
    /** The level did not occur in training and the model refuses such levels. */
    UNSEEN_LEVEL("unseen level");

    private final String words;

    Code(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The near match, if there is one. */
  public Optional<String> nearMatch() {
    return Optional.ofNullable(nearest);
  }

  /** One line: field, what is wrong, what was found and expected, the near match. */
  public String message() {
    String kind = found == null ? "" : ", found " + found;
    String hint = nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
    return field + ": " + code + kind + ", expected " + expected + hint;
  }

  /** The kind of a value of an unexpected type, so that a message need not quote the value. */
  static String kindOf(Object value) {
    if (value instanceof Number) {
      return "a number";
    }
    if (value instanceof Boolean) {
      return "true or false";
    }
    if (value instanceof Temporal) {
      return "a date";
    }
    return value instanceof CharSequence ? "text" : "an object of another type";
  }
}
