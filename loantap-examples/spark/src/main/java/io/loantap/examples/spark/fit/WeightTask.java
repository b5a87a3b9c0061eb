package io.loantap.examples.spark.fit;

import io.loantap.train.fit.ClassWeights;
import io.loantap.train.fit.RowWeights;
import java.io.Serializable;

/**
 * The weights of loans in the fit, on their way to the executors.
 *
 * @param total sum of the sample weights of all training loans
 * @param bad that of the charged-off ones
 */
record WeightTask(ClassWeights classes, double total, double bad) implements Serializable {
  RowWeights of(RawLoans loans) {
    return RowWeights.of(classes, total, bad, loans.chargedOff(), loans.weights());
  }
}
