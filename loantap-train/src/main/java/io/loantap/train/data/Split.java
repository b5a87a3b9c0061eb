package io.loantap.train.data;

import io.loantap.applicant.DateField;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows to train on and rows to test on; both ascending, no row in both. */
public final class Split {
  private final int[] training;
  private final int[] test;

  private Split(int[] training, int[] test) {
    this.training = training;
    this.test = test;
  }

  /**
   * Takes the same share of each outcome at random for the test; where the loans have groups, whole
   * groups.
   *
   * @param share in [0, 1); 0 keeps all rows for training
   * @param seed equal seeds give equal splits
   */
  public static Split stratified(Outcomes outcomes, double share, long seed) {
    Random random = new Random(seed);
    boolean[] test = new boolean[outcomes.rows()];
    int @Nullable [] groups = outcomes.groups();
    if (groups != null && share > 0) {
      int[] hands = GroupDeal.deal(outcomes.all(), groups, new double[] {1 - share, share}, random);
      for (int row = 0; row < test.length; row++) {
        test[row] = hands[row] == 1;
      }
      return by(test);
    }
    for (boolean outcome : new boolean[] {false, true}) {
      int[] rows = shuffled(outcomes.rowsWith(outcome), random);
      long chosen = Math.round(share * rows.length);
      for (int i = 0; i < chosen; i++) {
        test[rows[i]] = true;
      }
    }
    return by(test);
  }

  /**
   * Takes the loans issued after a month for the test; loans without a month are for training.
   *
   * @throws DataException if one side is left without loans of both outcomes
   */
  public static Split after(Outcomes outcomes, YearMonth month) {
    boolean[] test = new boolean[outcomes.rows()];
    for (int row = 0; row < test.length; row++) {
      test[row] = outcomes.month(row) > DateField.slot(month);
    }
    Split split = by(test);
    checkAfter(
        month,
        split.training.length,
        bad(outcomes, split.training),
        split.test.length,
        bad(outcomes, split.test));
    return split;
  }

  /**
   * Refuses a split by time that leaves one side without an outcome.
   *
   * @param bad charged-off loans to train on
   * @param badLater charged-off loans among the later ones
   * @throws DataException if there is such a side
   */
  public static void checkAfter(
      YearMonth month, long training, long bad, long later, long badLater) {
    if (bad == 0 || bad == training || badLater == 0 || badLater == later) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "Splitting after %s leaves %,d loans to train on and %,d later ones to test on, and"
                  + " each side needs both outcomes. Choose another month.",
              month,
              training,
              later));
    }
  }

  /** Exactly these rows. */
  public static Split of(int[] training, int[] test) {
    return new Split(training.clone(), test.clone());
  }

  /** All rows for training. */
  public static Split trainingOnly(Outcomes outcomes) {
    return by(new boolean[outcomes.rows()]);
  }

  /** Rows to train on. */
  public int[] training() {
    return training.clone();
  }

  /** Rows to test on; may be empty. */
  public int[] test() {
    return test.clone();
  }

  private static Split by(boolean[] test) {
    return new Split(Outcomes.rows(test, false), Outcomes.rows(test, true));
  }

  private static long bad(Outcomes outcomes, int[] rows) {
    return Arrays.stream(rows).filter(outcomes::chargedOff).count();
  }

  /** Fisher-Yates; the array itself is shuffled. */
  static int[] shuffled(int[] rows, Random random) {
    for (int i = rows.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[other];
      rows[other] = row;
    }
    return rows;
  }
}
