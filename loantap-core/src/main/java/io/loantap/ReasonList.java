package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.pricing.LoanRequest;
import io.loantap.pricing.OfferReason;
import io.loantap.pricing.ReasonSource;
import io.loantap.pricing.Shortfall;
import io.loantap.reason.Reason;
import java.util.ArrayList;
import java.util.List;

/** Gathers the reasons of one decision, each once, those of the score last. */
final class ReasonList {
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

  /** Why a loan cannot be had; a probability above the threshold is told by the score's reasons. */
  ReasonList add(OfferReason reason) {
    return reason.source() == ReasonSource.SCORE ? addScore() : add(reason.name());
  }

  /** Why the loan asked for cannot be had, which is not the same as why others cannot. */
  ReasonList addShortfalls(List<Shortfall> shortfalls, LoanRequest request) {
    for (Shortfall shortfall : shortfalls) {
      boolean asked =
          shortfall.amount().compareTo(request.amount()) == 0
              && (request.termMonths().isEmpty()
                  || request.termMonths().getAsInt() == shortfall.termMonths());
      if (asked) {
        add(shortfall.reason());
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
