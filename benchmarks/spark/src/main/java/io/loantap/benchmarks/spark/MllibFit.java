package io.loantap.benchmarks.spark;

import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** MLlib's fit to the same encoded rows, as vectors in memory. */
final class MllibFit {
  private final Dataset<Row> vectors;
  private final long count;

  MllibFit(SparkSession session, EncodedLoans loans) {
    this.vectors = Vectorised.of(session, loans).cache();
    this.count = vectors.count();
  }

  /** The weights, intercept first. */
  double[] fit(double tolerance) {
    LogisticRegressionModel model =
        new LogisticRegression()
            .setStandardization(false)
            .setElasticNetParam(0)
            .setRegParam(EncodedLoans.L2 / count) // MLlib's loss is a mean
            .setTol(tolerance)
            .setMaxIter(10_000)
            .fit(vectors);
    double[] coefficients = model.coefficients().toArray();
    double[] weights = new double[coefficients.length + 1];
    weights[0] = model.intercept();
    System.arraycopy(coefficients, 0, weights, 1, coefficients.length);
    return weights;
  }

  void close() {
    vectors.unpersist();
  }
}
