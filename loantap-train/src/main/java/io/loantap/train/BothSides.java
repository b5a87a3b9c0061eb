package io.loantap.train;

import io.loantap.columns.Column;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The search for test loans that the training loans give away: those that repeat one of them, value
 * for value, and those of the same group.
 */
final class BothSides {
  /** Pairs of rows by which it is estimated how often rows are equal by chance. */
  private static final int PAIRS = 10_000;

  private static final double WORTH_SAYING = 0.01;

  private BothSides() {}

  /** Says how many there are, if it is more than a few and more than chance. */
  static void tell(FinishedLoans loans, Split split, List<String> notices) {
    int[] training = split.training();
    int[] test = split.test();
    if (training.length == 0 || test.length == 0) {
      return;
    }
    tellGroups(loans, training, test, notices);
    long repeated = repeated(hashes(loans, training), hashes(loans, test));
    double share = (double) repeated / test.length;
    if (share > WORTH_SAYING && share > 3 * byChance(loans, training, test)) {
      notices.add(
          String.format(
              Locale.ROOT,
              "REPEATED ROWS: %,d of the %,d test loans repeat a training loan in every"
                  + " characteristic, so that a test on them flatters. Take the copies out of the"
                  + " file, or keep them together with --group-by COL.",
              repeated,
              test.length));
    }
  }

  private static void tellGroups(
      FinishedLoans loans, int[] training, int[] test, List<String> notices) {
    int[] known = loans.outcomes().groups(training);
    int[] asked = loans.outcomes().groups(test);
    if (known == null || asked == null) {
      return;
    }
    Arrays.sort(known);
    long both = Arrays.stream(asked).filter(it -> Arrays.binarySearch(known, it) >= 0).count();
    if (both > 0) {
      notices.add(
          String.format(
              Locale.ROOT,
              "%,d of the %,d test loans share their \"%s\" with a training loan: a split in time"
                  + " does not keep them together (--test does).",
              both,
              test.length,
              loans.recipe().groupColumn().orElse("")));
    }
  }

  private static long[] hashes(FinishedLoans loans, int[] rows) {
    long[] hashes = new long[rows.length];
    for (Column column : loans.columns().all()) {
      for (int i = 0; i < rows.length; i++) {
        long mixed = (hashes[i] ^ value(column, rows[i])) * 0xFF51AFD7ED558CCDL;
        hashes[i] = mixed ^ (mixed >>> 32);
      }
    }
    return hashes;
  }

  private static long value(Column column, int row) {
    return column instanceof NumericColumn numbers
        ? Double.doubleToLongBits(numbers.value(row))
        : String.valueOf(((LevelColumn) column).level(row)).hashCode();
  }

  private static long repeated(long[] training, long[] test) {
    Arrays.sort(training);
    return Arrays.stream(test).filter(hash -> Arrays.binarySearch(training, hash) >= 0).count();
  }

  /**
   * The share of test loans that would be equal to some training loan if columns were independent.
   */
  private static double byChance(FinishedLoans loans, int[] training, int[] test) {
    Random random = new Random(1);
    double equal = 1;
    for (Column column : loans.columns().all()) {
      int same = 1; // never none, of which nothing could be said
      for (int pair = 0; pair < PAIRS; pair++) {
        int one = training[random.nextInt(training.length)];
        int other = test[random.nextInt(test.length)];
        same += value(column, one) == value(column, other) ? 1 : 0;
      }
      equal *= (double) same / PAIRS;
    }
    return 1 - Math.exp(-equal * training.length);
  }
}
