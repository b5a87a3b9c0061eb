package io.loantap.train.data;

import java.util.Arrays;
import java.util.Random;

/**
 * A deal of whole groups of rows to hands of about equal size. Groups with a bad loan are dealt
 * first, so that each hand has its share of them.
 */
final class GroupDeal {
  private GroupDeal() {}

  /**
   * The hand of each row; rows of one group have the same.
   *
   * @param groups the group of each row, from 0 on
   * @param shares of the rows that each hand is to have, adding up to 1
   */
  static int[] deal(boolean[] chargedOff, int[] groups, double[] shares, Random random) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    int[] sizes = new int[count];
    boolean[] bad = new boolean[count];
    for (int row = 0; row < groups.length; row++) {
      sizes[groups[row]]++;
      bad[groups[row]] |= chargedOff[row];
    }
    int[] hands = new int[count];
    for (boolean wanted : new boolean[] {true, false}) {
      double[] dealt = new double[shares.length];
      for (int group : Split.shuffled(Outcomes.rows(bad, wanted), random)) {
        int hand = 0;
        for (int other = 1; other < shares.length; other++) {
          if (dealt[other] * shares[hand] < dealt[hand] * shares[other]) {
            hand = other; // it lacks more of its share
          }
        }
        hands[group] = hand;
        dealt[hand] += sizes[group];
      }
    }
    return Arrays.stream(groups).map(group -> hands[group]).toArray();
  }
}
