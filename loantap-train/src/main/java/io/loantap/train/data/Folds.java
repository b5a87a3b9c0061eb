package io.loantap.train.data;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Divides rows into folds of equal size with equal shares of each outcome. */
public final class Folds {
  /** How many folds there are if there are rows enough. */
  public static final int USUAL = 5;

  private final int[] foldOf;
  private final int count;

  private Folds(int[] foldOf, int count) {
    this.foldOf = foldOf;
    this.count = count;
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
    int[] bad = rows(chargedOff, true);
    int[] good = rows(chargedOff, false);
    int folds = count(bad.length, good.length, count);
    int[] foldOf = new int[chargedOff.length];
    for (int[] rows : new int[][] {good, bad}) {
      Split.shuffled(rows, random);
      for (int i = 0; i < rows.length; i++) {
        foldOf[rows[i]] = i % folds;
      }
    }
    return new Folds(foldOf, folds);
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
              + " charged-off and "
              + good
              + " repaid loans to train on; at least two of each are needed to tune the threshold"
              + " on loans that the model has not seen. Add loans.");
    }
    return folds;
  }

  /** All rows, one fold after the other. */
  public int[] order() {
    return IntStream.range(0, count).flatMap(fold -> Arrays.stream(inside(fold))).toArray();
  }

  /** Where in their {@link #order} the rows of each fold end. */
  public int[] ends() {
    int[] ends = new int[count];
    for (int fold : foldOf) {
      ends[fold]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    return ends;
  }

  /** Number of folds. */
  public int count() {
    return count;
  }

  /** The rows of a fold, ascending. */
  public int[] inside(int fold) {
    return IntStream.range(0, foldOf.length).filter(row -> foldOf[row] == fold).toArray();
  }

  private static int[] rows(boolean[] chargedOff, boolean outcome) {
    return IntStream.range(0, chargedOff.length)
        .filter(row -> chargedOff[row] == outcome)
        .toArray();
  }
}
