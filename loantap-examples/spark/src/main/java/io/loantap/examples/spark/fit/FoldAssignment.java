package io.loantap.examples.spark.fit;

/**
 * The assignment of the loans of one outcome to folds: each run of as many loans as there are folds
 * gives one to each, in an order drawn for that run. So folds have equal shares of each outcome,
 * and the fold of a loan depends on its number among those of its outcome alone. For one thread,
 * which asks for one loan after the other.
 */
final class FoldAssignment {
  private final CounterRandom draws;
  private final int[] order;
  private long run = -1;

  FoldAssignment(CounterRandom draws, int folds) {
    this.draws = draws;
    this.order = new int[folds];
  }

  /** The fold of a loan, by its number from 0. */
  int fold(long number) {
    long ofRun = number / order.length;
    if (ofRun != run) {
      shuffle(ofRun);
      run = ofRun;
    }
    return order[(int) (number % order.length)];
  }

  private void shuffle(long ofRun) {
    for (int i = 0; i < order.length; i++) {
      int other = draws.below(i + 1, ofRun * order.length + i);
      order[i] = order[other];
      order[other] = i;
    }
  }
}
