package io.loantap.train.data;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A division of rows into folds of equal size with equal shares of each outcome. */
public final class Folds {
  /** How many folds there are if there are rows enough. */
  public static final int USUAL = 5;

  private final int[] order;
  private final int[] ends;

  private Folds(int[] order, int[] ends) {
    this.order = order;
    this.ends = ends;
  }

  /**
   * Deals the rows of each outcome out at random.
   *
   * @param count at least 2; lowered to the rows of the rarer outcome if these are fewer
   * @param seed equal seeds give equal folds
   * @throws DataException if an outcome has fewer than two rows
   */
  public static Folds stratified(boolean[] chargedOff, int count, long seed) {
    Random random = new Random(seed);
    int[] bad = Outcomes.rows(chargedOff, true);
    int[] good = Outcomes.rows(chargedOff, false);
    int folds = count(bad.length, good.length, count);
    int[] foldOf = new int[chargedOff.length];
    for (int[] rows : new int[][] {good, bad}) {
      Split.shuffled(rows, random);
      for (int i = 0; i < rows.length; i++) {
        foldOf[rows[i]] = i % folds;
      }
    }
    return ordered(foldOf, folds);
  }

  /**
   * Deals whole groups of rows out at random.
   *
   * @param groups the group of each row, null to deal out rows
   * @see #stratified(boolean[], int, long)
   */
  public static Folds stratified(
      boolean[] chargedOff, int @Nullable [] groups, int count, long seed) {
    if (groups == null) {
      return stratified(chargedOff, count, seed);
    }
    long bad = Outcomes.rows(chargedOff, true).length;
    int folds = count(bad, chargedOff.length - bad, count);
    double[] shares = new double[folds];
    Arrays.fill(shares, 1.0 / folds);
    return ordered(GroupDeal.deal(chargedOff, groups, shares, new Random(seed)), folds);
  }

  private static Folds ordered(int[] foldOf, int count) {
    int[] next = new int[count];
    for (int fold : foldOf) {
      for (int later = fold + 1; later < count; later++) {
        next[later]++;
      }
    }
    int[] order = new int[foldOf.length];
    for (int row = 0; row < order.length; row++) {
      order[next[foldOf[row]]++] = row;
    }
    return new Folds(order, next); // each has come to where its fold ends
  }

  /**
   * How many folds so many rows can have.
   *
   * @param most at least 2
   * @throws DataException if an outcome has fewer than two rows
   */
  public static int count(long bad, long good, int most) {
    int folds = (int) Math.min(most, Math.min(bad, good));
    if (folds < 2) {
      throw new DataException(
          "There are "
              + bad
              + " bad and "
              + good
              + " good loans to train on; at least two of each are needed to tune the threshold"
              + " on loans that the model has not seen. Add loans.");
    }
    return folds;
  }

  /** All rows, one fold after the other; a copy. */
  public int[] order() {
    return order.clone();
  }

  /** Where in their {@link #order} the rows of each fold end; a copy. */
  public int[] ends() {
    return ends.clone();
  }

  /** Number of folds. */
  public int count() {
    return ends.length;
  }

  /** The rows of a fold, ascending. */
  public int[] inside(int fold) {
    return Arrays.copyOfRange(order, fold == 0 ? 0 : ends[fold - 1], ends[fold]);
  }
}
