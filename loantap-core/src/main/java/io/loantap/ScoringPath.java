package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.decision.DecisionPolicy;
import io.loantap.drift.count.DriftCounter;
import io.loantap.engine.BoundScorecard;
import io.loantap.engine.InputSum;
import io.loantap.engine.ScoringEngine;
import io.loantap.reason.Baseline;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.scorecard.Scorecard;
import io.loantap.storage.ModelReader;
import io.loantap.storage.StoredModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one path from an applicant, in whatever form it comes, to what a model makes of it under its
 * options and policy. Immutable, safe for any number of threads.
 *
 * <p>What is plain comes out of the sum at once. Anything else goes on here: what the model or the
 * options have a contribution for is scored with notices, what the options correct is corrected
 * first, and the rest is rejected with everything that is wrong.
 */
final class ScoringPath {
  private final String modelId;
  private final DecisionPolicy policy;
  private final Scorecard scorecard;
  private final ScoringEngine engine;
  private final InputRules rules;
  private final Notices notices;
  private final Assessor assessor;
  private final @Nullable DriftCounter counter;

  private ScoringPath(ScoringPath other, DriftCounter counter) {
    this.modelId = other.modelId;
    this.policy = other.policy;
    this.scorecard = other.scorecard;
    this.engine = other.engine;
    this.rules = other.rules;
    this.notices = other.notices;
    this.assessor = other.assessor;
    this.counter = counter;
  }

  /**
   * The path of one scorer.
   *
   * @throws IllegalArgumentException if the policy does not fit the model
   */
  @SuppressWarnings("ReferenceEquality") // the very scorecard of the model has its engine already
  ScoringPath(
      ModelReader.Loaded loaded,
      DecisionPolicy policy,
      ReasonCatalogue catalogue,
      ScorerOptions options) {
    StoredModel model = loaded.model();
    this.modelId = loaded.id();
    this.policy = policy;
    this.scorecard = Treatments.of(options, model.scorecard());
    this.counter = null;
    boolean refuseBeyond = options.beyondTraining() == ScorerOptions.BeyondTraining.REJECT;
    BoundScorecard bound =
        scorecard == model.scorecard()
            ? loaded.scorecard()
            : BoundScorecard.of(scorecard, loaded.space());
    this.engine = ScoringEngine.of(bound, loaded.space(), refuseBeyond);
    this.rules = new InputRules(bound, engine, loaded.space(), options);
    this.notices = new Notices(model.scorecard(), loaded.space());
    this.assessor = new Assessor(loaded, policy, catalogue, options, bound, engine.usedFields());
  }

  /** This path, with every applicant that is scored or decided on counted. */
  ScoringPath counting(DriftCounter by) {
    return new ScoringPath(this, by);
  }

  ScoringEngine engine() {
    return engine;
  }

  InputRules rules() {
    return rules;
  }

  /** The scorecard that scores, with the treatments of the options. */
  Scorecard scorecard() {
    return scorecard;
  }

  DecisionPolicy policy() {
    return policy;
  }

  ReasonCatalogue catalogue() {
    return assessor.catalogue();
  }

  /** The model's standard reference. */
  Baseline baseline() {
    return assessor.baseline();
  }

  /** Probability of default, in [0, 1] and finite. */
  <A> double probability(InputSum<A> form, A applicant) {
    double sum = form.of(applicant, false);
    if (Double.isNaN(sum)) {
      return corrected(form, applicant).probability();
    }
    double probability = scorecard.probability(sum);
    count(form, applicant, probability);
    return probability;
  }

  /** Probability of default, and notices of what was not plain. */
  <A> Prediction predict(InputSum<A> form, A applicant) {
    double sum = form.of(applicant, true);
    if (!Double.isNaN(sum)) {
      return prediction(form, applicant, sum, List.of());
    }
    sum = form.of(applicant, false);
    return Double.isNaN(sum)
        ? corrected(form, applicant)
        : prediction(form, applicant, sum, notices.of(form, applicant));
  }

  private <A> Prediction prediction(
      InputSum<A> form, A applicant, double sum, List<Notice> noticed) {
    double probability = scorecard.probability(sum);
    count(form, applicant, probability);
    return new Prediction(
        probability, policy.isWithinThreshold(probability), policy.threshold(), modelId, noticed);
  }

  /** The prediction after what the options correct was corrected. */
  private <A> Prediction corrected(InputSum<A> form, A applicant) {
    List<Notice> corrections = rules.corrections();
    BoundApplicant bound = countRefusal(form, applicant, corrections);
    return prediction(
        engine.applicants(),
        bound,
        engine.applicants().of(bound, false),
        notices.of(engine.applicants(), bound, corrections));
  }

  <A> List<Reason> reasons(InputSum<A> form, A applicant) {
    return assessor.reasons(accepted(form, applicant, rules.corrections()));
  }

  <A> Explanation explain(InputSum<A> form, A applicant, Baseline baseline) {
    return assessor.explain(accepted(form, applicant, rules.corrections()), baseline);
  }

  <A> Decision decide(InputSum<A> form, A applicant) {
    List<Notice> corrections = rules.corrections();
    BoundApplicant bound = countRefusal(form, applicant, corrections);
    Decision decision = assessor.decide(bound, notices.of(engine.applicants(), bound, corrections));
    count(engine.applicants(), bound, decision.probability());
    return decision;
  }

  private <A> BoundApplicant countRefusal(InputSum<A> form, A applicant, List<Notice> corrections) {
    try {
      return accepted(form, applicant, corrections);
    } catch (InvalidApplicantException e) {
      if (counter != null) {
        counter.refuse();
      }
      throw e;
    }
  }

  /**
   * The applicant in this model's slots, corrected as the options say.
   *
   * @param corrections receives a notice of each
   * @throws InvalidApplicantException with everything wrong with an applicant that is not scored
   */
  private <A> BoundApplicant accepted(InputSum<A> form, A applicant, List<Notice> corrections) {
    List<Violation> violations = new ArrayList<>();
    BoundApplicant bound = form.layOut(applicant, violations);
    rules.ignoreUnknown(violations, corrections);
    BoundApplicant clipped = rules.clip(bound, corrections);
    if (!violations.isEmpty() || Double.isNaN(engine.applicants().of(clipped, false))) {
      rules.report(clipped, violations);
      throw new InvalidApplicantException(violations);
    }
    return clipped;
  }

  private <A> void count(InputSum<A> form, A applicant, double probability) {
    if (counter != null) {
      counter.count(form.fields(), applicant, probability);
    }
  }
}
