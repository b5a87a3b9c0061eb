package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Logistic;
import java.util.List;

/**
 * What a model knows of loans.
 *
 * @param schema of an application
 * @param usedFields that the score depends on
 * @param scorecard gives the log-odds of any application
 */
record LoanScoring(Schema schema, List<String> usedFields, BoundScorecard scorecard) {

  /** Probability of default of a candidate; 1 for one that the model refuses, so none to offer. */
  double probability(BoundApplicant candidate) {
    double logOdds = scorecard.logOdds(candidate);
    return Double.isNaN(logOdds) ? 1 : Logistic.probability(logOdds);
  }

  /** Probability of default for a sum of the intercept and all contributions. */
  double probability(double sum) {
    return scorecard.scorecard().probability(sum);
  }
}
