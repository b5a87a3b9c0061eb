package io.loantap.engine;

import io.loantap.applicant.BoundApplicant;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.LogOddsMap;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.ValueState;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard joined to the slots of the fields that its characteristics are made of. Takes every
 * number for what it is, in its field's range or not. Immutable, safe for any number of threads.
 */
public final class BoundScorecard {
  private final Scorecard scorecard;
  private final ApplicantSum sum;
  private final @Nullable LogOddsMap map;

  private BoundScorecard(Scorecard scorecard, ApplicantSum sum) {
    this.scorecard = scorecard;
    this.sum = sum;
    this.map = scorecard.map().orElse(null);
  }

  /**
   * Joins each characteristic to its source.
   *
   * @throws IllegalArgumentException if a characteristic names no field of the space, or one of the
   *     wrong kind
   */
  public static BoundScorecard of(Scorecard scorecard, FieldSpace space) {
    FieldLimits none = FieldLimits.none(space.schema());
    FlatScorecard flat =
        new FlatScorecard(scorecard, space, Term.all(scorecard, space, false), none);
    return new BoundScorecard(scorecard, new ApplicantSum(flat, none, space.schema()));
  }

  /** The terms, which know no range of a field and refuse nothing beyond the ends of a curve. */
  Term[] terms() {
    return sum.scorecard.terms;
  }

  /** The scorecard that was joined. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /**
   * Log-odds of being charged off: the intercept, then each contribution in the scorecard's order;
   * at last the scorecard's map, if it has one. NaN if and only if the value of some characteristic
   * is refused.
   */
  public double logOdds(BoundApplicant applicant) {
    double all = sum.sum(applicant, false);
    return map == null ? all : map.apply(all);
  }

  /** Contribution in log-odds of the characteristic at this place, NaN if its value is refused. */
  public double contribution(int place, BoundApplicant applicant) {
    return sum.contribution(place, applicant);
  }

  /**
   * Which of its special values the characteristic at this place has, counted from 0 and ascending;
   * -1 for any other value.
   */
  public int special(int place, BoundApplicant applicant) {
    return terms()[place].special(applicant);
  }

  /** What became of the value of the characteristic at this place. */
  public ValueState state(int place, BoundApplicant applicant) {
    return sum.state(place, applicant);
  }
}
