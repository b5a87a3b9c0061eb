package io.loantap.train.data;

import io.loantap.learn.encode.BoundApplicants;
import org.jspecify.annotations.Nullable;

/**
 * The finished loans of a block of rows, applicant by applicant, on their way from text to the
 * columns of {@link FinishedLoans}. Immutable.
 */
public final class LoanBlock {
  private final BoundApplicants applicants;
  private final boolean[] chargedOff;
  private final double @Nullable [] weights;

  /** Takes the arrays over; without weights each loan counts 1. */
  LoanBlock(BoundApplicants applicants, boolean[] chargedOff, double @Nullable [] weights) {
    this.applicants = applicants;
    this.chargedOff = chargedOff;
    this.weights = weights;
  }

  /** Who asked for the loans. */
  public BoundApplicants applicants() {
    return applicants;
  }

  /** Whether a loan was charged off. */
  public boolean chargedOff(int loan) {
    return chargedOff[loan];
  }

  /** How much a loan counts. */
  public double weight(int loan) {
    return weights == null ? 1 : weights[loan];
  }

  /** The given loans, ascending. */
  LoanBlock select(int[] loans) {
    if (loans.length == chargedOff.length) {
      return this;
    }
    boolean[] selected = new boolean[loans.length];
    double @Nullable [] selectedWeights = weights == null ? null : new double[loans.length];
    for (int i = 0; i < loans.length; i++) {
      selected[i] = chargedOff[loans[i]];
      if (selectedWeights != null) {
        selectedWeights[i] = weight(loans[i]);
      }
    }
    return new LoanBlock(applicants.select(loans), selected, selectedWeights);
  }
}
