package io.loantap.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One search for an offer, see {@link OfferSearch}. */
final class OfferRun {
  private static final Comparator<Candidate> PREFERENCE =
      Comparator.comparingLong(Candidate::amount)
          .thenComparingDouble(Candidate::npv)
          .thenComparing(Candidate::termMonths, Comparator.reverseOrder());

  private final PricingPolicy policy;
  private final CandidatePricer pricer;
  private final LoanRequest request;
  private final OfferSearch.PdFunction model;
  private final Affordability affordability;
  private final long requested;
  private final List<OfferResult.Declined> declinedByPolicy = new ArrayList<>();
  private final List<Candidate> failures = new ArrayList<>();

  OfferRun(
      PricingPolicy policy,
      CandidatePricer pricer,
      LoanRequest request,
      OfferSearch.PdFunction model) {
    this.policy = policy;
    this.pricer = pricer;
    this.request = request;
    this.model = model;
    this.affordability = Affordability.of(request.finances(), policy.foirCap());
    this.requested = Quantity.positiveCents(request.amount(), "the amount asked for");
  }

  OfferResult result() {
    List<Integer> terms = termsInOrder();
    long min = Quantity.cents(policy.amounts().min(), "the smallest amount");
    if (requested < min) {
      declineByPolicy(terms.get(0), OfferReason.AMOUNT_BELOW_MINIMUM);
      return new OfferResult.NotOffered(OfferReason.AMOUNT_BELOW_MINIMUM, declinedByPolicy);
    }
    long full = Math.min(requested, Quantity.cents(policy.amounts().max(), "the largest amount"));
    if (full < requested) {
      declineByPolicy(terms.get(0), OfferReason.AMOUNT_ABOVE_MAXIMUM);
    }
    for (int term : terms) {
      Candidate candidate = price(full, term);
      if (candidate.passes()) {
        return offer(candidate);
      }
      failures.add(candidate);
    }
    @Nullable Candidate smaller = smaller(min);
    return smaller == null ? nothing() : offer(smaller);
  }

  /** The term asked for, then the others, the shortest first. */
  private List<Integer> termsInOrder() {
    if (request.termMonths().isEmpty()) {
      return policy.termsMonths();
    }
    int wanted = request.termMonths().getAsInt();
    if (!policy.termsMonths().contains(wanted)) {
      declineByPolicy(wanted, OfferReason.TERM_NOT_OFFERED);
      return policy.termsMonths();
    }
    List<Integer> terms = new ArrayList<>(policy.termsMonths());
    terms.remove(Integer.valueOf(wanted));
    terms.add(0, wanted);
    return terms;
  }

  private void declineByPolicy(int term, OfferReason reason) {
    declinedByPolicy.add(new OfferResult.Declined(Quantity.money(requested), term, reason));
  }

  private Candidate price(long amount, int term) {
    return pricer.price(amount, term, model, affordability.maxInstalmentCents());
  }

  private @Nullable Candidate smaller(long min) {
    long step = Quantity.cents(policy.amounts().step(), "the step of amounts");
    @Nullable Candidate best = null;
    for (Candidate top : List.copyOf(failures)) {
      int term = top.termMonths();
      @Nullable Candidate largest =
          new LargestAmount(amount -> price(amount, term), affordability, step)
              .find(min, top, failures);
      if (largest != null && (best == null || PREFERENCE.compare(largest, best) > 0)) {
        best = largest;
      }
    }
    return best;
  }

  private Offered offer(Candidate candidate) {
    RepaymentTerms terms =
        RepaymentTerms.of(candidate.amount(), candidate.apr(), candidate.termMonths());
    double lifetimePd = pricer.lifetimePd(candidate.probability(), candidate.termMonths());
    return new Offered(
        terms,
        candidate.probability(),
        lifetimePd,
        candidate.breakEven(),
        Quantity.money(candidate.fee()),
        AllInApr.rounded(AllInApr.exact(terms, candidate.fee())),
        ExpectedLoss.of(lifetimePd, pricer.lossGivenDefault(), terms.amount()),
        Quantity.rounded(candidate.npv()),
        affordability.foir(terms.instalment()),
        Quantity.money(requested),
        request.termMonths(),
        declined());
  }

  private List<OfferResult.Declined> declined() {
    List<OfferResult.Declined> declined = new ArrayList<>(declinedByPolicy);
    failures.forEach(failure -> declined.add(failure.declined()));
    return declined;
  }

  private OfferResult nothing() {
    Candidate furthest = failures.get(0);
    for (Candidate failure : failures) {
      if (stage(failure.reason()) > stage(furthest.reason())) {
        furthest = failure;
      }
    }
    return new OfferResult.NotOffered(furthest.reason(), declined());
  }

  private static int stage(OfferReason reason) {
    return switch (reason.source()) {
      case POLICY -> 0;
      case SCORE -> 1;
      case PRICING -> 2;
      case AFFORDABILITY -> 3;
    };
  }
}
