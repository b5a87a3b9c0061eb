package io.loantap.examples.spark.fit;

import io.loantap.applicant.DateField;
import io.loantap.train.TestRows;
import io.loantap.train.data.DataException;
import java.io.Serializable;

/**
 * The rule for the loans that are tested on: each is decided on alone.
 *
 * @param share of the loans, drawn at random; 0 for none
 * @param after the last month that is trained on, as a slot; infinity for none
 */
record TestRule(double share, double after, CounterRandom draws) implements Serializable {
  static TestRule of(TestRows rows, long seed) {
    CounterRandom draws = new CounterRandom(seed).apart(1);
    if (rows instanceof TestRows.After after) {
      return new TestRule(0, DateField.slot(after.month()), draws);
    }
    if (rows instanceof TestRows.Share some) {
      return new TestRule(some.share(), Double.POSITIVE_INFINITY, draws);
    }
    throw new DataException(
        "On Spark, loans of another file cannot be tested on. Add them to the loans and use"
            + " --test-after, or use --test.");
  }

  /**
   * Whether a loan is tested on.
   *
   * @param number of the loan among all, from 0
   * @param month as a slot
   */
  boolean takes(long number, double month) {
    return month > after || draws.share(number) < share;
  }
}
