package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.pricing.ReasonSource;
import io.loantap.reason.Explainer;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import java.util.List;

/** Where the reasons of decisions come from. Immutable. */
final class DecisionReasons {
  static final String REFER_BAND = "REFER_BAND";
  static final String AMOUNT_MISSING = "AMOUNT_MISSING";
  private static final String POLICY_RULE = "POLICY_RULE";
  private static final String QUALIFYING_SCORE = "QUALIFYING_SCORE";

  private final Explainer explainer;
  private final ReasonCatalogue catalogue;

  DecisionReasons(Explainer explainer) {
    this.explainer = explainer;
    this.catalogue = explainer.catalogue();
  }

  /** An empty list of reasons of one application. */
  ReasonList about(BoundApplicant applicant, double[] contributions) {
    return new ReasonList(this, applicant, contributions);
  }

  Reason of(String code) {
    return catalogue.reason(code);
  }

  /**
   * The reason of a lender's own rule, in general words if the catalogue does not know its code.
   */
  Reason ofRule(String code) {
    String text =
        catalogue.entries().stream()
            .filter(entry -> entry.code().equals(code))
            .findFirst()
            .map(ReasonCatalogue.Entry::text)
            .orElseGet(() -> of(POLICY_RULE).text());
    return new Reason(code, ReasonSource.POLICY, List.of(), text, 0);
  }

  /**
   * What of the score counts against the application: never nothing, for even without a shortfall
   * against the reference the score was not enough.
   */
  List<Reason> ofScore(BoundApplicant applicant, double[] contributions) {
    List<Reason> reasons = explainer.reasons(applicant, contributions, explainer.baseline());
    return reasons.isEmpty() ? List.of(of(QUALIFYING_SCORE)) : reasons;
  }
}
