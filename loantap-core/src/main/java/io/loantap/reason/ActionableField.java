package io.loantap.reason;

/**
 * A field that an applicant can influence, and how far is far.
 *
 * @param rule the field, which way and in what steps
 * @param from lowest target, the 5 % quantile of the field over the training loans: further out
 *     there are too few loans to promise anything; 0 for levels
 * @param to highest target, their 95 % quantile; 1 for levels, so that another level is as far as
 *     the whole spread of a number
 */
public record ActionableField(ActionableRule rule, double from, double to) {
  /** Checks that the field varies. */
  public ActionableField {
    if (!(from < to && Double.isFinite(to - from))) {
      throw new IllegalArgumentException("\"from\" must be below \"to\", both finite");
    }
  }

  /** A field with levels. */
  public static ActionableField ofLevels(ActionableRule rule) {
    return new ActionableField(rule, 0, 1);
  }

  /** What the size of a change is a share of. */
  public double spread() {
    return to - from;
  }
}
