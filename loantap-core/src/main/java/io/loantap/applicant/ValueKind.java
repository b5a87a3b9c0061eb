package io.loantap.applicant;

import java.time.temporal.Temporal;
import java.util.regex.Pattern;

/** Says what kind of thing a value is, so that a message need not quote it. */
final class ValueKind {
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+([.]\\d*)?");

  private ValueKind() {}

  /** The kind of a value of an unexpected type. */
  static String of(Object value) {
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

  /** The kind of a text that is no plain decimal. */
  static String ofNoDecimal(String text) {
    return THOUSANDS.matcher(text).matches() ? "a number with thousands separators" : "text";
  }
}
