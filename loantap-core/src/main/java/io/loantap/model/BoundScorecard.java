package io.loantap.model;

import io.loantap.applicant.BoundApplicant;
import io.loantap.feature.FeatureSpace;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard joined to the fields that its characteristics are made of: the one scoring path.
 * Immutable, safe for any number of threads.
 */
public final class BoundScorecard {
  private final Scorecard scorecard;
  private final Term[] terms;
  private final @Nullable LogOddsMap map;

  private BoundScorecard(Scorecard scorecard, Term[] terms) {
    this.scorecard = scorecard;
    this.terms = terms;
    this.map = scorecard.map().orElse(null);
  }

  /**
   * Joins each characteristic to its source.
   *
   * @throws IllegalArgumentException if a characteristic names no field of the space, or one of the
   *     wrong kind
   */
  public static BoundScorecard of(Scorecard scorecard, FeatureSpace space) {
    return new BoundScorecard(
        scorecard,
        scorecard.characteristics().stream()
            .map(characteristic -> Term.of(characteristic, space))
            .toArray(Term[]::new));
  }

  public Scorecard scorecard() {
    return scorecard;
  }

  /**
   * Log-odds of being charged off: the intercept, then each contribution in the scorecard's order;
   * at last the scorecard's map, if it has one. NaN if and only if the value of some characteristic
   * is refused.
   */
  public double logOdds(BoundApplicant applicant) {
    double sum = scorecard.intercept();
    for (Term term : terms) {
      sum += term.contribution(applicant);
    }
    return map == null ? sum : map.apply(sum);
  }

  /** Contribution in log-odds of the characteristic at this place, NaN if its value is refused. */
  public double contribution(int place, BoundApplicant applicant) {
    return terms[place].contribution(applicant);
  }

  /** What became of the value of the characteristic at this place. */
  public ValueState state(int place, BoundApplicant applicant) {
    return terms[place].state(applicant);
  }
}
