package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.decision.DecisionPolicy;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Baseline;
import io.loantap.reason.Explainer;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.scorecard.Scorecard;
import io.loantap.storage.ModelReader;
import io.loantap.storage.StoredModel;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Explanations of applicants that the model scores, and decisions on them. Immutable. */
final class Assessor {
  private final Explainer explainer;
  private final Decider decider;

  /**
   * The assessor of one scorer.
   *
   * @param scorecard the one that scores, with the treatments of the options
   * @throws IllegalArgumentException if the policy does not fit the model
   */
  Assessor(
      ModelReader.Loaded loaded,
      DecisionPolicy policy,
      ReasonCatalogue catalogue,
      ScorerOptions options,
      BoundScorecard scorecard,
      List<String> usedFields) {
    StoredModel model = loaded.model();
    this.explainer =
        new Explainer(
            loaded.id(),
            scorecard,
            loaded.space(),
            policy,
            new Link(model.scorecard()),
            model.interpretation(),
            catalogue);
    this.decider =
        new Decider(
            DecisionVersion.of(loaded, policy, catalogue, options),
            policy,
            new Decider.LoanScoring(model.schema(), usedFields, scorecard),
            model.interpretation().scaling(),
            new DecisionReasons(explainer));
  }

  /** The link, by name: the first lambda is slow in a new JVM (LoadStages in the benchmarks). */
  private record Link(Scorecard scorecard) implements DoubleUnaryOperator {
    @Override
    public double applyAsDouble(double sum) {
      return scorecard.probability(sum);
    }
  }

  ReasonCatalogue catalogue() {
    return explainer.catalogue();
  }

  /** The model's standard reference. */
  Baseline baseline() {
    return explainer.baseline();
  }

  List<Reason> reasons(BoundApplicant applicant) {
    return explainer.reasons(applicant, explainer.contributions(applicant), explainer.baseline());
  }

  Explanation explain(BoundApplicant applicant, Baseline baseline) {
    return explainer.explain(applicant, explainer.contributions(applicant), baseline);
  }

  Decision decide(BoundApplicant applicant, List<Notice> notices) {
    double[] contributions = explainer.contributions(applicant);
    return decider.decide(applicant, contributions, explainer.logOdds(contributions), notices);
  }
}
