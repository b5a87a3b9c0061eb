package io.loantap.examples.spark.fit;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * The loans of the partitions that are trained on, and the fold of each, on its way to the
 * executors.
 */
final class TrainingTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TestRule rule;
  private final LoanCounts[] before;
  private final int folds;
  private final CounterRandom draws;

  TrainingTask(TestRule rule, LoanCounts[] before, int folds, CounterRandom draws) {
    this.rule = rule;
    this.before = before;
    this.folds = folds;
    this.draws = draws;
  }

  /** What the partitions before each partition have. */
  LoanCounts[] before() {
    return before;
  }

  int folds() {
    return folds;
  }

  CounterRandom draws() {
    return draws;
  }

  /** The places of the loans of a partition that are trained on, or of those that are not. */
  int[] rows(RawLoans loans, int partition, boolean test) {
    long first = before[partition].loans();
    return IntStream.range(0, loans.rows())
        .filter(row -> rule.takes(first + row, loans.months()[row]) == test)
        .toArray();
  }

  /** The fold of each of a partition's training loans, which are given. */
  byte[] folds(RawLoans training, int partition) {
    long bad = before[partition].bad();
    long good = before[partition].good();
    FoldAssignment bads = new FoldAssignment(draws.apart(2), folds);
    FoldAssignment goods = new FoldAssignment(draws.apart(3), folds);
    byte[] fold = new byte[training.rows()];
    for (int row = 0; row < fold.length; row++) {
      fold[row] = (byte) (training.chargedOff()[row] ? bads.fold(bad++) : goods.fold(good++));
    }
    return fold;
  }
}
