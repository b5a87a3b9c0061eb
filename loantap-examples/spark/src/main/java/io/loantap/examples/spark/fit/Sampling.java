package io.loantap.examples.spark.fit;

import java.io.Serializable;

/**
 * A sample of numbered rows: one from each of as many runs of equal length as the sample has rows,
 * so that its size is exact and each part of the rows finds its own share alone.
 *
 * @param rows numbered from 0
 * @param most rows in the sample; all rows if they are no more
 */
record Sampling(long rows, int most, CounterRandom draws) implements Serializable {
  /** Rows in the sample. */
  int size() {
    return (int) Math.min(rows, most);
  }

  /** Which of {@code count} rows from number {@code first} on are in the sample, from 0. */
  int[] among(long first, int count) {
    int size = size();
    int[] chosen = new int[count];
    int found = 0;
    long run = size == 0 ? 0 : runOf(first);
    for (; run < size && start(run) < first + count; run++) {
      long from = start(run);
      long row = from + draws.below((int) (start(run + 1) - from), run);
      if (row >= first && row < first + count) {
        chosen[found++] = (int) (row - first);
      }
    }
    return java.util.Arrays.copyOf(chosen, found);
  }

  private long runOf(long row) {
    long run = (long) ((double) row / rows * size());
    while (run > 0 && start(run) > row) {
      run--;
    }
    return run;
  }

  /** Numbers of rows below 2^31 times sizes below 2^31 do not overflow; larger ones are divided. */
  private long start(long run) {
    long size = size();
    return rows / size * run + rows % size * run / size;
  }
}
