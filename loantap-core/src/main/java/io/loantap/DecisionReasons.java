package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.pricing.LoanRequest;
import io.loantap.pricing.OfferReason;
import io.loantap.pricing.OfferResult;
import io.loantap.pricing.ReasonSource;
import io.loantap.reason.Explainer;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import java.util.ArrayList;
import java.util.List;

/** The source of the reasons of decisions. Immutable. */
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

  /** The reason why an offer fails: its source is its own, whatever the catalogue states. */
  Reason of(OfferReason reason) {
    return new Reason(reason.name(), reason.source(), List.of(), of(reason.name()).text(), 0);
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

  /** The reasons of one decision, each once, those of the score last. Not for several threads. */
  static final class ReasonList {
    private final DecisionReasons source;
    private final BoundApplicant applicant;
    private final double[] contributions;
    private final List<Reason> reasons = new ArrayList<>(4);
    private boolean ofScore;

    ReasonList(DecisionReasons source, BoundApplicant applicant, double[] contributions) {
      this.source = source;
      this.applicant = applicant;
      this.contributions = contributions;
    }

    ReasonList add(String code) {
      return add(source.of(code));
    }

    ReasonList addRule(String code) {
      return add(source.ofRule(code));
    }

    /**
     * Why a loan cannot be had; a probability above the threshold is told by the score's reasons.
     */
    ReasonList add(OfferReason reason) {
      return reason.source() == ReasonSource.SCORE ? addScore() : add(source.of(reason));
    }

    /** Why the loan asked for cannot be had, which is not the same as why others cannot. */
    ReasonList addDeclined(List<OfferResult.Declined> declined, LoanRequest request) {
      for (OfferResult.Declined loan : declined) {
        boolean asked =
            loan.amount().compareTo(request.amount()) == 0
                && (request.termMonths().isEmpty()
                    || request.termMonths().getAsInt() == loan.termMonths());
        if (asked) {
          add(loan.reason());
        }
      }
      return this;
    }

    ReasonList addScore() {
      ofScore = true;
      return this;
    }

    private ReasonList add(Reason reason) {
      if (reasons.stream().noneMatch(known -> known.code().equals(reason.code()))) {
        reasons.add(reason);
      }
      return this;
    }

    List<Reason> list() {
      if (ofScore) {
        source.ofScore(applicant, contributions).forEach(this::add);
      }
      return reasons;
    }
  }
}
