package io.loantap.learn.evaluation;

import java.util.Arrays;

/** Divides rows in order of probability into bands of about equally many. */
final class Bands {
  private Bands() {}

  /**
   * The cuts between the bands, ascending, from 0 to all rows: the lowest that hold at least 1/n,
   * 2/n, … of the rows. Rows of equal probability stay together, so bands may differ in size, and
   * there may be fewer.
   *
   * @throws IllegalArgumentException if {@code bands} is less than 1
   */
  static int[] cuts(ScoreDistribution scores, int bands) {
    if (bands < 1) {
      throw new IllegalArgumentException("There must be at least one band, not " + bands);
    }
    int[] cuts = new int[bands + 1];
    int count = 1;
    int step = 1;
    for (int cut = 1; cut <= scores.distinctScores(); cut++) {
      // Whole numbers: approved / all >= step / bands without rounding.
      long reached = scores.confusion(cut).approved() * bands / scores.rows();
      if (reached >= step) {
        cuts[count++] = cut;
        step = (int) reached + 1;
      }
    }
    return Arrays.copyOf(cuts, count);
  }
}
