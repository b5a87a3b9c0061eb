package io.loantap.learn.evaluation;

/** Checks of the rows that every metric and tuner takes: a probability and an outcome each. */
final class ScoredRowChecks {
  private ScoredRowChecks() {}

  static void check(double[] probability, boolean[] chargedOff) {
    if (probability.length != chargedOff.length) {
      throw new IllegalArgumentException(
          "There are %d probabilities for %d outcomes: pass one of each per row"
              .formatted(probability.length, chargedOff.length));
    }
    if (probability.length == 0) {
      throw new IllegalArgumentException("There are no rows: pass at least one scored loan");
    }
    for (int i = 0; i < probability.length; i++) {
      if (!isUnit(probability[i])) {
        throw outside("probability[" + i + "]", probability[i]);
      }
    }
  }

  static void checkThreshold(double threshold) {
    if (!isUnit(threshold)) {
      throw outside("The threshold", threshold);
    }
  }

  /** Metrics that compare the two classes mean nothing without both. */
  static void checkBothClasses(long fullyPaid, long chargedOff) {
    if (fullyPaid == 0 || chargedOff == 0) {
      throw new IllegalArgumentException(
          ("All %d rows are %s, and this needs both classes: add rows of the other, or check which"
                  + " value of the label means bad")
              .formatted(fullyPaid + chargedOff, fullyPaid == 0 ? "bad" : "good"));
    }
  }

  static void checkAmounts(double[] amount, int rows) {
    if (amount.length != rows) {
      throw new IllegalArgumentException(
          "There are %d amounts for %d rows: pass one per row".formatted(amount.length, rows));
    }
    for (int i = 0; i < rows; i++) {
      if (!(amount[i] >= 0 && amount[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "amount[%d] is no amount of money: it is finite and at least 0".formatted(i));
      }
    }
  }

  private static boolean isUnit(double value) {
    return value >= 0 && value <= 1; // false for NaN
  }

  private static IllegalArgumentException outside(String name, double value) {
    String found = Double.isNaN(value) ? "not a number" : value < 0 ? "below 0" : "above 1";
    return new IllegalArgumentException(
        "%s is %s: a probability of default lies between 0 and 1".formatted(name, found));
  }
}
