package io.loantap.train;

import io.loantap.train.data.DataException;
import java.util.List;
import java.util.Locale;

/** The check that there are loans enough of the rarer outcome to learn and to measure by. */
final class EnoughLoans {
  private static final long LEAST = 20;
  private static final long GOOD_FIGURES = 100;

  private EnoughLoans() {}

  /**
   * Says what few loans mean.
   *
   * @param bad loans that were charged off, to train and to test on
   * @param good loans that were repaid
   * @throws DataException if there are next to none, unless that is to be overlooked
   */
  static void check(long bad, long good, boolean anyway, List<String> notices) {
    long fewer = Math.min(bad, good);
    String counted =
        String.format(Locale.ROOT, "%,d %s loans", fewer, bad <= good ? "bad" : "good");
    if (fewer < LEAST && !anyway) {
      throw new DataException(
          "There are only "
              + counted
              + " among "
              + String.format(Locale.ROOT, "%,d", bad + good)
              + ", too few to learn from: a model would follow chance. Add finished loans, at the"
              + " very least "
              + LEAST
              + " of each outcome and better some hundreds, or train all the same with --anyway.");
    }
    if (fewer < GOOD_FIGURES) {
      notices.add(
          "TOO FEW LOANS: only "
              + counted
              + ". The AUC may be off by "
              + String.format(Locale.ROOT, "%.2f", 1 / Math.sqrt((double) Math.max(1, fewer)))
              + " or more, threshold and NPA rest on a handful of loans, curves and information"
              + " values follow chance, and probabilities cannot be checked. Read every figure by"
              + " its interval, and add finished loans before the model decides.");
    }
  }

  /** Says that there are as many columns as loans to fit them to. */
  static void checkColumns(int columns, long loans, List<String> notices) {
    if (columns >= loans) {
      notices.add(
          String.format(
              Locale.ROOT,
              "There are %,d columns for %,d training loans: the fit is held up by its penalty"
                  + " alone. Take characteristics out of the recipe, or add loans.",
              columns,
              loans));
    }
  }
}
