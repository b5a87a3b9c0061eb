package io.loantap.benchmarks.loans;

import java.util.Random;

/** One characteristic of made-up loans. A value is a number, or the place of a level. */
interface LoanColumn {
  /** As in the header of the file. */
  String name();

  /**
   * Draws a loan's value.
   *
   * @param risk the loan's latent risk, standard normal
   * @param random the column's own stream
   */
  double draw(double risk, Random random);

  /** What a value adds to the log-odds of being charged off. */
  double logOdds(double value);

  /** The value as it stands in the file. */
  String text(double value);
}
