package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.decision.DecisionPolicy;
import io.loantap.engine.BoundScorecard;
import io.loantap.scorecard.Logistic;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes applicants in which something may be wrong: mends what the options mend, refuses the rest
 * with everything that is wrong.
 */
final class CarefulPath {
  private final BoundScorecard scorecard;
  private final InputRules rules;
  private final Schema schema;
  private final FastPath fast;

  CarefulPath(BoundScorecard scorecard, InputRules rules, Schema schema, FastPath fast) {
    this.scorecard = scorecard;
    this.rules = rules;
    this.schema = schema;
    this.fast = fast;
  }

  /** Whether the applicant is in this model's slots. */
  boolean isLaidOut(Applicant applicant) {
    return applicant instanceof BoundApplicant bound && bound.schema().equals(schema);
  }

  /** Where to put notices of what the options mend; no list is made where they mend nothing. */
  List<Notice> mended() {
    return rules.mends() ? new ArrayList<>() : List.of();
  }

  /** The applicant in this model's slots, with values of the right types. */
  BoundApplicant bind(Applicant applicant, List<Notice> mended) {
    if (isLaidOut(applicant)) {
      return rules.clip((BoundApplicant) applicant, mended);
    }
    List<Violation> violations = new ArrayList<>();
    return mend(applicant.bind(schema, violations), violations, mended);
  }

  /** The applicant with what the options mend mended, if there is nothing else wrong. */
  BoundApplicant mend(BoundApplicant applicant, List<Violation> violations, List<Notice> mended) {
    rules.forgive(violations, mended);
    BoundApplicant clipped = rules.clip(applicant, mended);
    if (!violations.isEmpty()) {
      throw refusal(clipped, violations);
    }
    return clipped;
  }

  double probability(BoundApplicant applicant) {
    double logOdds = rules.admits(applicant) ? scorecard.logOdds(applicant) : Double.NaN;
    if (Double.isNaN(logOdds)) {
      throw refusal(applicant, new ArrayList<>());
    }
    return Logistic.probability(logOdds);
  }

  /** The prediction, with the notices of what was mended before the others. */
  Prediction predict(
      BoundApplicant applicant, List<Notice> mended, DecisionPolicy policy, String modelId) {
    double probability = probability(applicant);
    return new Prediction(
        probability,
        policy.approves(probability),
        policy.threshold(),
        modelId,
        fast.notices(applicant, mended));
  }

  /** What was mended in an applicant that is scored, then what else there is to say. */
  List<Notice> notices(BoundApplicant applicant, List<Notice> mended) {
    return fast.notices(applicant, mended);
  }

  /** Everything wrong with an applicant: what binding found, and what the rules find. */
  InvalidApplicantException refusal(BoundApplicant applicant, List<Violation> violations) {
    rules.report(applicant, violations);
    return new InvalidApplicantException(violations);
  }
}
