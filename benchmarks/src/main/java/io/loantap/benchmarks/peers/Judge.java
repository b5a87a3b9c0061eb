package io.loantap.benchmarks.peers;

import io.loantap.benchmarks.loans.TrainingLoans;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticObjective;
import io.loantap.learn.regression.LogisticRegression;

/**
 * Tells how far weights are from the optimum: the relative gap of the exact objective, half the
 * squared coefficients plus the sum of log-losses, intercept not penalised.
 */
final class Judge implements AutoCloseable {
  private final LogisticObjective objective;
  private final LogisticFit optimum;

  Judge(TrainingLoans loans) {
    objective = LogisticObjective.of(loans.matrix(), loans.chargedOff(), null, 1, 2);
    optimum =
        LogisticRegression.withL2(1)
            .tolerance(1e-14)
            .threads(2)
            .fit(loans.matrix(), loans.chargedOff(), null);
  }

  /** The least that the objective can be. */
  double optimum() {
    return optimum.objectiveValue();
  }

  /** How sure that is: the estimated gap that it was left with. */
  double certificate() {
    return optimum.estimatedGap();
  }

  /** The gap at weights, intercept first. */
  double gap(double[] weights) {
    return objective.evaluate(weights, Objective.Order.GRADIENT).value() / optimum() - 1;
  }

  @Override
  public void close() {
    objective.close();
  }
}
