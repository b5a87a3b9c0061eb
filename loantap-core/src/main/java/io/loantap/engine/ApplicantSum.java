package io.loantap.engine;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.applicant.Violation;
import io.loantap.derived.SlotValues;
import java.util.List;

/** The sum over applicants; NaN for one that is not laid out by the slots of the schema. */
final class ApplicantSum extends InputSum<Applicant> {
  private final FieldLimits limits;
  private final Schema schema;

  ApplicantSum(FlatScorecard scorecard, FieldLimits limits, Schema schema) {
    super(scorecard, limits.over(SlotValues.INSTANCE));
    this.limits = limits;
    this.schema = schema;
  }

  @Override
  public double of(Applicant applicant, boolean plainOnly) {
    return applicant instanceof BoundApplicant bound && bound.schema().hasFieldsOf(schema)
        ? sum(bound, plainOnly)
        : Double.NaN;
  }

  /** Of an applicant that is laid out by the slots of the schema. */
  double sum(BoundApplicant applicant, boolean plainOnly) {
    double sum = scorecard.intercept;
    for (int place = 0; place < scorecard.size(); place++) {
      double slot = applicant.number(scorecard.slot(place));
      double contribution = scorecard.atOnce(place, slot);
      sum += Double.isNaN(contribution) ? other(place, slot, applicant, plainOnly) : contribution;
    }
    for (int slot : scorecard.groupSlots) {
      if (!limits.admits(slot, applicant.number(slot))) {
        return Double.NaN;
      }
    }
    return sum;
  }

  @Override
  public BoundApplicant layOut(Applicant applicant, List<Violation> violations) {
    return applicant.bind(schema, violations);
  }
}
