package io.loantap.benchmarks.peers;

import io.loantap.benchmarks.loans.TrainingLoans;
import java.util.ArrayList;
import java.util.List;
import smile.classification.LogisticRegression;

/** Smile: L-BFGS, on all processors. */
final class Smile implements Peer {
  private static final double DEFAULT_TOLERANCE = 1e-5;
  private static final double[] TOLERANCES = {
    1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5, DEFAULT_TOLERANCE, 1e-6, 1e-7
  };

  private final double[][] x;
  private final int[] y;

  Smile(TrainingLoans loans) {
    int rows = loans.matrix().rows();
    boolean[] chargedOff = loans.chargedOff();
    x = new double[rows][loans.matrix().columns()];
    y = new int[rows];
    for (int row = 0; row < rows; row++) {
      loans.matrix().denseRow(row, x[row]);
      y[row] = chargedOff[row] ? 1 : 0;
    }
  }

  @Override
  public String name() {
    return "Smile 2.6.0";
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (double tolerance : TOLERANCES) {
      // By default it stops after 500 iterations, too.
      settings.add(
          new Setting("tol " + tolerance, tolerance == DEFAULT_TOLERANCE, () -> fit(tolerance)));
    }
    return settings;
  }

  private double[] fit(double tolerance) {
    double[] found = LogisticRegression.binomial(x, y, 1, tolerance, 500).coefficients();
    double[] weights = new double[found.length];
    weights[0] = found[found.length - 1];
    System.arraycopy(found, 0, weights, 1, found.length - 1);
    return weights;
  }
}
