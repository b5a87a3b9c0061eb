package io.loantap.examples.spark.fit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Loans that came to the driver: all, or a sample of exactly as many as were asked for. */
final class DriverSample {
  private final RawLoans loans;
  private final byte[] fold;

  DriverSample(RawLoans loans, byte[] fold) {
    this.loans = loans;
    this.fold = fold;
  }

  RawLoans loans() {
    return loans;
  }

  /** Of each; of no meaning for loans that are tested on. */
  byte[] fold() {
    return fold;
  }

  /**
   * Draws from all partitions.
   *
   * @param all what all partitions have
   * @param test whether from the loans that are tested on
   */
  static DriverSample of(
      JavaRDD<LoanPart> parts, TrainingTask task, LoanCounts all, int most, boolean test) {
    Sampling sampling =
        new Sampling(test ? all.test() : all.training(), most, task.draws().apart(test ? 5 : 4));
    List<Tuple2<RawLoans, byte[]>> drawn =
        parts
            .mapPartitionsWithIndex(
                (index, part) ->
                    List.of(draw(LoanPart.only(part).loans(), index, task, sampling, test))
                        .iterator(),
                true)
            .collect();
    List<RawLoans> loans = new ArrayList<>();
    byte[] fold = new byte[sampling.size()];
    int at = 0;
    for (Tuple2<RawLoans, byte[]> part : drawn) {
      loans.add(part._1());
      System.arraycopy(part._2(), 0, fold, at, part._2().length);
      at += part._2().length;
    }
    return new DriverSample(RawLoans.joined(loans), fold);
  }

  private static Tuple2<RawLoans, byte[]> draw(
      RawLoans all, int partition, TrainingTask task, Sampling sampling, boolean test) {
    RawLoans own = all.select(task.rows(all, partition, test));
    LoanCounts before = task.before()[partition];
    int[] rows = sampling.among(test ? before.test() : before.training(), own.rows());
    byte[] folds = test ? new byte[own.rows()] : task.folds(own, partition);
    byte[] fold = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      fold[i] = folds[rows[i]];
    }
    return new Tuple2<>(own.select(rows), fold);
  }
}
