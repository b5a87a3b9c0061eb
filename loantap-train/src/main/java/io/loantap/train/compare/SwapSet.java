package io.loantap.train.compare;

import io.loantap.learn.evaluation.ProfitAssumptions;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The loans on which two models decide alike and otherwise, each at a threshold of its own, by what
 * became of them.
 *
 * @param firstThreshold the first model approves up to it
 * @param secondThreshold the second model does
 * @param both approved by both
 * @param out approved by the first alone: they leave the book if the second replaces it
 * @param in approved by the second alone: they come in
 * @param neither declined by both
 */
public record SwapSet(
    double firstThreshold, double secondThreshold, Cell both, Cell out, Cell in, Cell neither) {

  /**
   * The loans of one part.
   *
   * @param loans how many
   * @param bad of these
   * @param profit had they all been granted, in the unit of the amounts
   */
  public record Cell(long loans, long bad, double profit) {
    /** Share of bad ones; empty if there are no loans. */
    public OptionalDouble badRate() {
      return share(bad, loans);
    }

    private Cell plus(LoanPair loan, ProfitAssumptions money) {
      double profit = loan.amount() * (loan.bad() ? -money.loss() : money.margin());
      return new Cell(loans + 1, bad + (loan.bad() ? 1 : 0), this.profit + profit);
    }
  }

  /** Sorts the loans into the four parts. */
  static SwapSet of(
      List<LoanPair> loans,
      double firstThreshold,
      double secondThreshold,
      ProfitAssumptions money) {
    Cell[] cells = new Cell[4];
    Arrays.fill(cells, new Cell(0, 0, 0));
    for (LoanPair loan : loans) {
      int part =
          (loan.first() <= firstThreshold ? 0 : 2) + (loan.second() <= secondThreshold ? 0 : 1);
      cells[part] = cells[part].plus(loan, money);
    }
    return new SwapSet(firstThreshold, secondThreshold, cells[0], cells[1], cells[2], cells[3]);
  }

  /** Number of loans. */
  public long loans() {
    return both.loans + out.loans + in.loans + neither.loans;
  }

  /** Share of all loans that the first model approves. */
  public double firstApproval() {
    return (double) (both.loans + out.loans) / loans();
  }

  /** Share that the second approves. */
  public double secondApproval() {
    return (double) (both.loans + in.loans) / loans();
  }

  /** Share of bad loans among those that the first model approves; empty if it approves none. */
  public OptionalDouble firstBadRate() {
    return share(both.bad + out.bad, both.loans + out.loans);
  }

  /** The same of the second. */
  public OptionalDouble secondBadRate() {
    return share(both.bad + in.bad, both.loans + in.loans);
  }

  private static OptionalDouble share(long bad, long loans) {
    return loans == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) bad / loans);
  }

  /** What the second model earns more than the first. */
  public double gain() {
    return in.profit - out.profit;
  }
}
