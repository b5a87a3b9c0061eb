package io.loantap.train.recipe;

/** The meaning of a value in the outcome column. */
public enum OutcomeClass {
  /** The loan was charged off. */
  BAD,
  /** The loan was fully paid. */
  GOOD,
  /** The loan counts neither way and is left out: it is not finished, or was excluded. */
  LEFT_OUT,
  /** The row has no outcome although it should. */
  BLANK
}
