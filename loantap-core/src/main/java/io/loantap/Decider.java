package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Schema;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.LoanSlots;
import io.loantap.decision.PolicyRule;
import io.loantap.engine.BoundScorecard;
import io.loantap.pricing.LoanRequest;
import io.loantap.pricing.OfferResult;
import io.loantap.pricing.OfferSearch;
import io.loantap.pricing.Offered;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.ScoreScaling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The way of an application through the lender's rules, the threshold and the search for an offer,
 * in this order. Immutable.
 */
final class Decider {
  private final DecisionVersion version;
  private final DecisionPolicy policy;
  private final LoanScoring scoring;
  private final ScoreScaling scaling;
  private final DecisionReasons reasons;
  private final List<Predicate<BoundApplicant>> breaches;
  private final @Nullable LoanSlots loan;
  private final @Nullable OfferSearch search;

  /**
   * Prepares to decide.
   *
   * @throws IllegalArgumentException if the policy does not fit the model
   */
  Decider(
      DecisionVersion version,
      DecisionPolicy policy,
      LoanScoring scoring,
      ScoreScaling scaling,
      DecisionReasons reasons) {
    this.version = version;
    this.policy = policy;
    this.scoring = scoring;
    this.scaling = scaling;
    this.reasons = reasons;
    policy.terms().check(scoring.schema(), scoring.usedFields());
    this.breaches = new ArrayList<>();
    for (PolicyRule rule : policy.terms().rules()) {
      breaches.add(rule.breachIn(scoring.schema()));
    }
    @Nullable LoanPricing pricing = policy.terms().pricing().orElse(null);
    if (pricing == null) {
      this.loan = null;
      this.search = null;
    } else {
      this.loan = pricing.in(scoring.schema());
      this.search = OfferSearch.of(pricing.terms(), policy.approvesAlone());
    }
  }

  /**
   * Decides.
   *
   * @param contributions of the applicant, none of them refused
   * @param sum of these and the intercept
   */
  Decision decide(
      BoundApplicant applicant, double[] contributions, double sum, List<Notice> notices) {
    double probability = scoring.probability(sum);
    DecisionReasons.ReasonList why = reasons.about(applicant, contributions);
    Optional<LoanRequest> request = loan == null ? Optional.empty() : loan.request(applicant);
    @Nullable OfferResult result = null;
    Decision.Outcome outcome = outcomeOfRules(applicant, why);
    if (outcome == null
        && policy.terms().refer().isPresent()
        && policy.terms().refer().get().contains(probability)) {
      why.add(DecisionReasons.REFER_BAND).addScore();
      outcome = Decision.Outcome.REFER;
    }
    if (outcome == null && search == null) {
      outcome = outcomeOfScore(probability, why);
    } else if (outcome == null && request.isEmpty()) {
      why.add(DecisionReasons.AMOUNT_MISSING);
      outcome = Decision.Outcome.REFER;
    } else if (outcome == null) {
      result = offer(applicant, request.get());
      outcome = outcomeOfOffer(result, request.get(), why);
    }
    Optional<Offered> offer = Optional.ofNullable(result).flatMap(OfferResult::offer);
    return new Decision(
        outcome,
        probability,
        policy.threshold(),
        scaling.scoreOfLogOdds(sum),
        offer.map(Offered::expectedLoss).or(() -> expectedLoss(request, probability)),
        offer,
        why.list(),
        notices,
        version);
  }

  private Decision.@Nullable Outcome outcomeOfRules(
      BoundApplicant applicant, DecisionReasons.ReasonList why) {
    Decision.@Nullable Outcome outcome = null;
    for (int i = 0; i < breaches.size(); i++) {
      if (breaches.get(i).test(applicant)) {
        PolicyRule rule = policy.terms().rules().get(i);
        why.addRule(rule.code());
        if (rule.consequence() == PolicyRule.Consequence.DECLINE) {
          outcome = Decision.Outcome.DECLINE;
        } else if (outcome == null) {
          outcome = Decision.Outcome.REFER;
        }
      }
    }
    return outcome;
  }

  private Decision.Outcome outcomeOfScore(double probability, DecisionReasons.ReasonList why) {
    if (probability <= policy.approvesAlone()) {
      return Decision.Outcome.APPROVE;
    }
    why.addScore();
    return Decision.Outcome.DECLINE;
  }

  private OfferResult offer(BoundApplicant applicant, LoanRequest request) {
    OfferSearch offers = Objects.requireNonNull(search);
    LoanSlots slots = Objects.requireNonNull(loan);
    return offers.search(
        request, (amount, months) -> scoring.probability(slots.asking(applicant, amount, months)));
  }

  private static Decision.Outcome outcomeOfOffer(
      OfferResult result, LoanRequest request, DecisionReasons.ReasonList why) {
    if (result.offer().isPresent()) {
      if (!result.offer().get().counterOffer()) {
        return Decision.Outcome.APPROVE;
      }
      why.addDeclined(result.declined(), request);
      return Decision.Outcome.COUNTEROFFER;
    }
    if (result instanceof OfferResult.Referred referred) {
      why.add(referred.reason());
      return Decision.Outcome.REFER;
    }
    why.add(((OfferResult.NotOffered) result).reason());
    why.addDeclined(result.declined(), request);
    return Decision.Outcome.DECLINE;
  }

  private Optional<BigDecimal> expectedLoss(Optional<LoanRequest> request, double probability) {
    return request.flatMap(
        asked ->
            policy
                .terms()
                .pricing()
                .map(pricing -> pricing.terms().expectedLoss(asked, probability)));
  }

  /**
   * A model as offers ask it: the probability of default of one loan or another.
   *
   * @param schema of an application
   * @param usedFields that the score depends on
   * @param scorecard gives the log-odds of any application
   */
  record LoanScoring(Schema schema, List<String> usedFields, BoundScorecard scorecard) {

    /**
     * Probability of default of a candidate; 1 for one that the model refuses, so none to offer.
     */
    double probability(BoundApplicant candidate) {
      double logOdds = scorecard.logOdds(candidate);
      return Double.isNaN(logOdds) ? 1 : Logistic.probability(logOdds);
    }

    /** Probability of default for a sum of the intercept and all contributions. */
    double probability(double sum) {
      return scorecard.scorecard().probability(sum);
    }
  }
}
