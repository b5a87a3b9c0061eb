package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.decision.DecisionPolicy;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Baseline;
import io.loantap.reason.Explainer;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.storage.ModelReader;
import io.loantap.storage.StoredModel;
import java.util.ArrayList;
import java.util.List;

/** Explains and decides on applicants that were admitted, if the model takes them. */
final class Assessor {
  private final InputRules rules;
  private final CarefulPath careful;
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
      InputRules rules,
      CarefulPath careful) {
    this.rules = rules;
    this.careful = careful;
    StoredModel model = loaded.model();
    FieldSpace space = model.space();
    this.explainer =
        new Explainer(
            loaded.id(),
            scorecard,
            space,
            policy,
            model.scorecard()::probability,
            model.interpretation(),
            catalogue);
    this.decider =
        new Decider(
            DecisionVersion.of(loaded, policy, catalogue, options),
            policy,
            new LoanScoring(model.schema(), rules.usedFields(), scorecard),
            model.interpretation().scaling(),
            new DecisionReasons(explainer));
  }

  ReasonCatalogue catalogue() {
    return explainer.catalogue();
  }

  /** The model's standard reference. */
  Baseline baseline() {
    return explainer.baseline();
  }

  List<Reason> reasons(BoundApplicant applicant) {
    return explainer.reasons(applicant, contributions(applicant), explainer.baseline());
  }

  Explanation explain(BoundApplicant applicant, Baseline baseline) {
    return explainer.explain(applicant, contributions(applicant), baseline);
  }

  Decision decide(BoundApplicant applicant, List<Notice> mended) {
    double[] contributions = contributions(applicant);
    return decider.decide(
        applicant,
        contributions,
        explainer.logOdds(contributions),
        careful.notices(applicant, mended));
  }

  private double[] contributions(BoundApplicant applicant) {
    double[] contributions = explainer.contributions(applicant);
    if (!rules.admits(applicant) || Double.isNaN(explainer.logOdds(contributions))) {
      throw careful.refusal(applicant, new ArrayList<>());
    }
    return contributions;
  }
}
