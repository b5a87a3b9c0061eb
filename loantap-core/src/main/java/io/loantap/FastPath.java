package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.FieldReader;
import io.loantap.applicant.Schema;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.ScorecardSum;
import io.loantap.scorecard.Scorecard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores straight from whatever holds an applicant, all checks on. Where anything is wrong it gives
 * no result, and the applicant has to be looked at closely: refused, or mended as the options say.
 */
final class FastPath {
  private final DecisionPolicy policy;
  private final String modelId;
  private final Scorecard scorecard;
  private final FieldSpace space;
  private final boolean refuseBeyond;
  private final Notices notices;
  private final String[] names;
  private final ScorecardSum<BoundApplicant> slots;
  private final ScorecardSum<Map<String, ?>> maps;
  private final ScorecardSum.Outcome<BoundApplicant, Prediction> ofSlots;
  private final ScorecardSum.Outcome<Map<String, ?>, Prediction> ofMap;

  /**
   * The fast path of one scorer.
   *
   * @param scorecard the one that scores, with the treatments of the options
   */
  FastPath(
      Scorecard scorecard,
      FieldSpace space,
      ScorerOptions options,
      Notices notices,
      DecisionPolicy policy,
      String modelId) {
    this.scorecard = scorecard;
    this.space = space;
    this.refuseBeyond = options.beyondTraining() == ScorerOptions.BeyondTraining.REJECT;
    this.notices = notices;
    this.policy = policy;
    this.modelId = modelId;
    Schema schema = space.schema();
    this.names = schema.names().toArray(String[]::new);
    this.slots = sum(FieldReader.ofSlots(schema));
    this.maps = strict(FieldReader.ofMaps(schema), true);
    this.ofSlots = outcome(slots);
    this.ofMap = outcome(maps);
  }

  /** The sum over what the readers read. */
  <A> ScorecardSum<A> sum(List<? extends @Nullable FieldReader<A>> readers) {
    return strict(readers, false);
  }

  private <A> ScorecardSum<A> strict(
      List<? extends @Nullable FieldReader<A>> readers, boolean counted) {
    return ScorecardSum.strict(scorecard, space, readers, refuseBeyond, counted);
  }

  /** What a sum comes to: a prediction, or null if anything is wrong. */
  <A> ScorecardSum.Outcome<A, Prediction> outcome(ScorecardSum<A> sum) {
    return (applicant, all, plain) -> {
      if (Double.isNaN(all)) {
        return null;
      }
      double probability = probability(all);
      return new Prediction(
          probability,
          policy.approves(probability),
          policy.threshold(),
          modelId,
          plain ? List.of() : notices.of(sum, applicant));
    };
  }

  /** What a sum of intercept and contributions comes to; NaN stays NaN. */
  double probability(double all) {
    return scorecard.probability(all);
  }

  /** What the options mended in an applicant that is scored, then what else there is to say. */
  List<Notice> notices(BoundApplicant applicant, List<Notice> mended) {
    return notices.of(slots, applicant, mended);
  }

  /** Of an applicant in the slots of the model's own schema; null if anything is wrong. */
  @Nullable Prediction predict(BoundApplicant applicant) {
    return slots.score(applicant, ScorecardSum.ANY, ofSlots);
  }

  /** Null if anything is wrong. */
  @Nullable Prediction predict(Map<String, ?> applicant) {
    @Nullable Prediction prediction = maps.score(applicant, applicant.size(), ofMap);
    // A field that is null or blank was not counted, and is no unknown one.
    return prediction == null && knows(applicant)
        ? maps.score(applicant, ScorecardSum.ANY, ofMap)
        : prediction;
  }

  /** Of an applicant in the slots of the model's own schema; NaN if anything is wrong. */
  double probability(BoundApplicant applicant) {
    return probability(slots.of(applicant, ScorecardSum.ANY));
  }

  /** NaN if anything is wrong. */
  double probability(Map<String, ?> applicant) {
    double all = maps.of(applicant, applicant.size());
    return probability(
        Double.isNaN(all) && knows(applicant) ? maps.of(applicant, ScorecardSum.ANY) : all);
  }

  /** Whether the map names nothing that is no field. */
  private boolean knows(Map<String, ?> applicant) {
    int known = 0;
    for (String name : names) {
      known += applicant.containsKey(name) ? 1 : 0;
    }
    return known == applicant.size();
  }
}
