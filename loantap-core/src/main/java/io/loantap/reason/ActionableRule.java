package io.loantap.reason;

/**
 * A statement that an applicant can influence a field.
 *
 * @param field of the schema, a number or a level
 * @param direction which way it can be moved; levels know no direction
 * @param step targets are multiples of this, in the unit of the field; above 0, 1 for levels
 */
public record ActionableRule(String field, Direction direction, double step) {
  /** The way in which a field can be moved. */
  public enum Direction {
    DECREASE,
    INCREASE,
    EITHER
  }

  /** Checks the step. */
  public ActionableRule {
    if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a step must be above 0 and finite");
    }
  }
}
