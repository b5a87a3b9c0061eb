package io.loantap.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One application: values by field name. Immutable; shared freely among threads. {@code toString}
 * never prints a value.
 */
public sealed interface Applicant permits BoundApplicant, MapApplicant {

  /**
   * An application from values as a program holds them. Any {@link Number} will do for a numeric
   * field; text is never taken for a number. A null value is a missing one. What the names and
   * values have to be is checked against the schema of the model that scores it.
   */
  static Applicant of(Map<String, ?> values) {
    return new MapApplicant(values, false);
  }

  /**
   * An application from text, as a CSV file holds it: numbers are read from their digits. A value
   * that is no text, as from a table of which only some columns are text, is taken as {@link #of}
   * takes it.
   */
  static Applicant ofText(Map<String, ?> values) {
    return new MapApplicant(values, true);
  }

  /**
   * This application laid out by slots of the schema.
   *
   * @param violations receives everything wrong with names and types; a value reported here counts
   *     as missing in the result
   */
  BoundApplicant bind(Schema schema, List<Violation> violations);

  /**
   * This application laid out by slots of the schema.
   *
   * @throws InvalidApplicantException if a name is unknown or a value is of the wrong type
   */
  default BoundApplicant bind(Schema schema) {
    List<Violation> violations = new ArrayList<>();
    BoundApplicant bound = bind(schema, violations);
    if (!violations.isEmpty()) {
      throw new InvalidApplicantException(violations);
    }
    return bound;
  }
}
