package io.loantap.train.explore.answer;

/**
 * The amounts lent and the interest they were to earn, in the file's currency, over loans that have
 * amount, instalment and term.
 *
 * @param repaid loans
 * @param repaidLent amounts of these
 * @param repaidInterest instalment x term - amount of these: the interest of a loan that runs its
 *     full term, which one repaid early does not bring
 * @param bad loans that ended badly
 * @param badLent amounts of these
 */
public record LentAmounts(
    long repaid, double repaidLent, double repaidInterest, long bad, double badLent) {
  /** Whether there are loans of both outcomes. */
  public boolean isKnown() {
    return repaid > 0 && bad > 0 && repaidInterest > 0;
  }

  /** Contractual interest per unit lent of the loans that were repaid. */
  public double margin() {
    return repaidInterest / repaidLent;
  }

  /** Interest lost with a good loan refused, on average. */
  public double meanInterest() {
    return repaidInterest / repaid;
  }

  /** Principal put at risk by a bad loan granted, on average. */
  public double meanBadLoan() {
    return badLent / bad;
  }

  /** Share of bad loans at which interest and principal lost cancel out. */
  public double breakEven() {
    return meanInterest() / (meanInterest() + meanBadLoan());
  }
}
