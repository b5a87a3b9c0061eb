package io.loantap.train;

import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.ThresholdRecord;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.evaluation.ThresholdChoice;
import io.loantap.pricing.PricingPolicy;
import io.loantap.scorecard.Scorecard;
import io.loantap.train.data.DataException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The making of the decision policy of a trained model. */
final class LendingPolicy {
  private LendingPolicy() {}

  /** How a threshold was chosen, on training loans that were scored as if they were new. */
  static ThresholdRecord record(ThresholdChoice choice, long trainingRows) {
    return new ThresholdRecord(
        choice.objective().spec(),
        choice.feasible(),
        choice.explanation()
            + " These are figures of the "
            + String.format(Locale.ROOT, "%,d", trainingRows)
            + " training loans, each scored by a fit that had not seen it.");
  }

  /**
   * The tuned threshold on the lender's terms or, without them, on example terms where the model
   * can price.
   *
   * @param asked the lender's terms, or null
   * @param notices receives why a model cannot price
   * @throws DataException if the model cannot be used on the lender's terms
   */
  static DecisionPolicy of(
      ThresholdChoice choice,
      Scorecard scorecard,
      FieldSpace space,
      @Nullable LendingTerms asked,
      List<String> notices) {
    List<String> fields = scorecard.fieldsBehind(space);
    DecisionPolicy threshold = new DecisionPolicy(choice.threshold());
    if (asked == null) {
      LendingTerms example = LendingTerms.priced(new LoanPricing(PricingPolicy.example()));
      try {
        example.check(space.schema(), fields);
        return threshold.withTerms(example.in(space.schema()));
      } catch (IllegalArgumentException e) {
        notices.add("The model makes no offers: " + e.getMessage());
        return threshold;
      }
    }
    try {
      asked.check(space.schema(), fields);
      return threshold.withTerms(asked.in(space.schema()));
    } catch (IllegalArgumentException e) {
      throw new DataException("The policy does not fit the model: " + e.getMessage());
    }
  }
}
