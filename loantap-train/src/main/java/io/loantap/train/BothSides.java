package io.loantap.train;

import io.loantap.columns.Column;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.RadixSort;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.NearCopies;
import io.loantap.train.data.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The search for test loans that the training loans give away: those that repeat one of them, value
 * for value or but for noise, and those of the same group.
 */
final class BothSides {
  /** Pairs of rows by which it is estimated how often rows are equal by chance. */
  private static final int PAIRS = 10_000;

  private static final double WORTH_SAYING = 0.01;

  /** Test loans whose near-copies are looked for. */
  private static final int SAMPLE = 2000;

  /** Training loans among which they are looked for. */
  private static final int MOST_COMPARED = 100_000;

  /** Fewer near-copies say nothing of their outcomes. */
  private static final int FEWEST = 20;

  /** Loans that are near by chance end alike less often. */
  private static final double ALIKE = 0.5;

  private BothSides() {}

  /** Says how many there are, if it is more than a few and more than chance. */
  static List<String> notices(FinishedLoans loans, Split split) {
    int[] training = split.training();
    int[] test = split.test();
    List<String> notices = new ArrayList<>();
    if (training.length == 0 || test.length == 0) {
      return notices;
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
    tellNear(loans, training, test, share, notices);
    return notices;
  }

  private static void tellNear(
      FinishedLoans loans, int[] training, int[] test, double repeated, List<String> notices) {
    int[] asked = sample(test, SAMPLE);
    int[] known = sample(training, MOST_COMPARED);
    int[] rows = IntStream.concat(Arrays.stream(asked), Arrays.stream(known)).toArray();
    NearCopies copies = NearCopies.among(loans.columns().select(rows));
    int[] first = IntStream.range(0, asked.length).toArray();
    int[] second = IntStream.range(asked.length, rows.length).toArray();
    Map<Integer, Integer> partners = new HashMap<>();
    copies.find(first, second, partners::putIfAbsent);
    double share = (double) partners.size() / asked.length;
    if (partners.size() < FEWEST
        || share - repeated <= WORTH_SAYING
        || share <= 3 * byChance(copies, second, first)) {
      return;
    }
    if (agreement(partners, loans.outcomes().select(rows)) > ALIKE) {
      notices.add(
          String.format(
              Locale.ROOT,
              "NEAR-COPIES: about %,d of the %,d test loans are training loans but for small noise"
                  + " in their numbers, and nearly all end as these do, so that a test on them"
                  + " flatters. Keep them together with --group-by %s, or take the copies out of the"
                  + " file.",
              Math.round(share * test.length),
              test.length,
              NearCopies.WORD));
    }
  }

  private static int[] sample(int[] rows, int most) {
    Random random = new Random(1);
    return rows.length <= most
        ? rows
        : random.ints(0, rows.length).distinct().limit(most).map(i -> rows[i]).toArray();
  }

  /**
   * How far near loans end alike beyond chance (Cohen's kappa): about 0 where the outcome is drawn
   * for each, 1 where it was copied; 0 where all end alike anyway.
   */
  private static double agreement(Map<Integer, Integer> partners, boolean[] bads) {
    double alike = 0;
    double bad = 0;
    for (Map.Entry<Integer, Integer> pair : partners.entrySet()) {
      boolean one = bads[pair.getKey()];
      boolean other = bads[pair.getValue()];
      alike += one == other ? 1 : 0;
      bad += (one ? 0.5 : 0) + (other ? 0.5 : 0);
    }
    double rate = bad / partners.size();
    double byChance = rate * rate + (1 - rate) * (1 - rate);
    return byChance == 1 ? 0 : (alike / partners.size() - byChance) / (1 - byChance);
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
        : ((LevelColumn) column).code(row);
  }

  /** How many of the test rows' hashes training rows have; sorts both arrays. */
  private static long repeated(long[] training, long[] test) {
    RadixSort.sort(training);
    RadixSort.sort(test);
    long repeated = 0;
    int at = 0;
    for (long hash : test) {
      while (at < training.length && training[at] < hash) {
        at++;
      }
      repeated += at < training.length && training[at] == hash ? 1 : 0;
    }
    return repeated;
  }

  /**
   * The share of test loans that would be equal to some training loan if columns were independent.
   */
  private static double byChance(FinishedLoans loans, int[] training, int[] test) {
    List<Column> columns = List.copyOf(loans.columns().all());
    return byChance(
        columns.size(),
        (column, one, other) ->
            value(columns.get(column), one) == value(columns.get(column), other),
        training,
        test);
  }

  private static double byChance(NearCopies copies, int[] training, int[] test) {
    return byChance(copies.columns(), copies::isNear, training, test);
  }

  /** Says of two loans whether they are alike in a column. */
  private interface Likeness {
    boolean holds(int column, int one, int other);
  }

  private static double byChance(int columns, Likeness likeness, int[] training, int[] test) {
    Random random = new Random(1);
    double alike = 1;
    for (int column = 0; column < columns; column++) {
      int same = 1; // never none, of which nothing could be said
      for (int pair = 0; pair < PAIRS; pair++) {
        int one = training[random.nextInt(training.length)];
        int other = test[random.nextInt(test.length)];
        same += likeness.holds(column, one, other) ? 1 : 0;
      }
      alike *= (double) same / PAIRS;
    }
    return 1 - Math.exp(-alike * training.length);
  }
}
