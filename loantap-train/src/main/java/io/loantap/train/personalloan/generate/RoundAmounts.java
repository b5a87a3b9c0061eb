package io.loantap.train.personalloan.generate;

import java.util.Random;

/** Amounts as people state them: mostly round. */
final class RoundAmounts {
  private RoundAmounts() {}

  /** Rounds to {@code coarse} dollars with the given probability, else to {@code fine} dollars. */
  static double stated(
      double amount, double coarse, double coarseProbability, double fine, Random random) {
    double step = random.nextDouble() < coarseProbability ? coarse : fine;
    return Math.max(coarse, StrictMath.rint(amount / step) * step);
  }
}
