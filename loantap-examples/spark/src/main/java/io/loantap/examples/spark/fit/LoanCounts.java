package io.loantap.examples.spark.fit;

import java.io.Serializable;

/**
 * The counts of loans in the partitions before a partition, or in one partition itself.
 *
 * @param loans all of them
 * @param bad charged-off ones among those trained on
 * @param good others among those trained on
 * @param testBad charged-off ones among those tested on
 * @param testGood others among those tested on
 * @param weight sum of the sample weights of those trained on
 * @param badWeight and of the charged-off ones among them
 */
record LoanCounts(
    long loans, long bad, long good, long testBad, long testGood, double weight, double badWeight)
    implements Serializable {

  static final LoanCounts START = new LoanCounts(0, 0, 0, 0, 0, 0, 0);

  LoanCounts plus(LoanCounts next) {
    return new LoanCounts(
        loans + next.loans,
        bad + next.bad,
        good + next.good,
        testBad + next.testBad,
        testGood + next.testGood,
        weight + next.weight,
        badWeight + next.badWeight);
  }

  long training() {
    return bad + good;
  }

  long test() {
    return testBad + testGood;
  }

  /**
   * What a partition has.
   *
   * @param first number of its first loan among all
   */
  static LoanCounts of(RawLoans loans, long first, TestRule rule) {
    long[] counts = new long[4];
    double weight = 0;
    double badWeight = 0;
    double[] weights = loans.weights();
    for (int row = 0; row < loans.rows(); row++) {
      boolean bad = loans.chargedOff()[row];
      boolean test = rule.takes(first + row, loans.months()[row]);
      counts[(test ? 2 : 0) + (bad ? 0 : 1)]++;
      if (!test) {
        double own = weights == null ? 1 : weights[row];
        weight += own;
        badWeight += bad ? own : 0;
      }
    }
    return new LoanCounts(
        loans.rows(), counts[0], counts[1], counts[2], counts[3], weight, badWeight);
  }
}
