package io.loantap.train.personalloan.generate;

/** The outcome of a finished loan. */
public enum Outcome {
  FULLY_PAID("Fully Paid"),
  /** The bad outcome, y = 1. */
  CHARGED_OFF("Charged Off");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** The value in the column {@code loan_status}. */
  public String label() {
    return label;
  }
}
