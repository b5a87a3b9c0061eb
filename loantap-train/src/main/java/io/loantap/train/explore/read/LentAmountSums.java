package io.loantap.train.explore.read;

import io.loantap.train.explore.answer.LentAmounts;

/** The running sums behind {@link LentAmounts}. */
final class LentAmountSums {
  private final int amountColumn;
  private final int instalmentColumn;
  private final int termColumn;
  private final int monthsOfTerm;
  private long repaid;
  private double repaidLent;
  private double repaidInterest;
  private long bad;
  private double badLent;

  /**
   * Reads the columns at these places; negative where there is none.
   *
   * @param monthsOfTerm what one of the term's numbers stands for: 1 or 12
   */
  LentAmountSums(int amountColumn, int instalmentColumn, int termColumn, int monthsOfTerm) {
    this.amountColumn = amountColumn;
    this.instalmentColumn = instalmentColumn;
    this.termColumn = termColumn;
    this.monthsOfTerm = monthsOfTerm;
  }

  /** Adds a row; one that lacks a number is passed over. */
  void add(double[] numbers, String[] texts, boolean isBad) {
    if (amountColumn < 0 || instalmentColumn < 0 || termColumn < 0) {
      return;
    }
    double amount = numbers[amountColumn];
    double interest = numbers[instalmentColumn] * monthsOfTerm * months(texts[termColumn]) - amount;
    if (Double.isNaN(interest)) {
      return;
    }
    if (isBad) {
      bad++;
      badLent += amount;
    } else {
      repaid++;
      repaidLent += amount;
      repaidInterest += interest;
    }
  }

  /** The number that the text begins with, as in "36 months"; NaN if it does not. */
  private static double months(String text) {
    int months = 0;
    int at = 0;
    while (at < text.length() && at < 4 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      months = 10 * months + text.charAt(at++) - '0';
    }
    return at == 0 ? Double.NaN : months;
  }

  LentAmounts sums() {
    return new LentAmounts(repaid, repaidLent, repaidInterest, bad, badLent);
  }
}
