package io.loantap;

import static io.loantap.LoanModel.applicant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.PolicyRule.Consequence;
import io.loantap.decision.ReferBand;
import io.loantap.pricing.Offered;
import io.loantap.pricing.ReasonSource;
import io.loantap.reason.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DecideTest {
  private static final Scorer PRICING = LoanModel.scorer();
  private static final Map<String, Object> GOOD = applicant(10_000, 36, 80_000, 5);
  private static final Map<String, Object> BAD = applicant(35_000, 60, 20_000, 38);

  private static Scorer ruled(PolicyRule... rules) {
    return LoanModel.scorer(new LendingTerms(Optional.empty(), List.of(rules), Optional.empty()));
  }

  @Test
  void decide_goodApplicant_isOfferedTheLoanAskedFor() {
    Decision decision = PRICING.decide(GOOD);

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.APPROVE);
    assertThat(decision.probability()).isEqualTo(PRICING.probability(GOOD));
    assertThat(decision.score()).isEqualTo(PRICING.explain(GOOD).score());
    assertThat(decision.reasons()).isEmpty();
    Offered offer = decision.offer().orElseThrow();
    assertThat(offer.counterOffer()).isFalse();
    assertThat(offer.terms().amount()).isEqualByComparingTo("10000");
    assertThat(offer.terms().termMonths()).isEqualTo(36);
    assertThat(offer.probability()).isEqualTo(decision.probability());
    assertThat(decision.expectedLoss()).contains(offer.expectedLoss());
  }

  @Test
  void decide_badApplicant_isDeclinedForReasonsOfTheScore() {
    Decision decision = PRICING.decide(BAD);

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.DECLINE);
    assertThat(decision.offer()).isEmpty();
    assertThat(decision.reasons())
        .isEqualTo(PRICING.reasons(io.loantap.applicant.Applicant.of(BAD)))
        .isNotEmpty()
        .extracting(Reason::source)
        .containsOnly(ReasonSource.SCORE);
    // Lifetime PD times the example's LGD of 0.9 times the amount.
    assertThat(decision.expectedLoss().orElseThrow().doubleValue())
        .isCloseTo(
            decision.probability() * 0.9 * 35_000, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void decide_instalmentBeyondTheIncome_isCounterOfferedLess() {
    Decision decision = PRICING.decide(applicant(40_000, 36, 36_000, 0));

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.COUNTEROFFER);
    Offered offer = decision.offer().orElseThrow();
    assertThat(offer.terms().amount()).isLessThan(new BigDecimal(40_000));
    assertThat(offer.foir()).isLessThanOrEqualTo(new BigDecimal("0.45"));
    assertThat(offer.probability()).isLessThanOrEqualTo(LoanModel.THRESHOLD);
    assertThat(decision.reasons()).extracting(Reason::code).containsExactly("INSTALMENT_TOO_HIGH");
  }

  @Test
  void decide_tooRiskyOverTheLongTerm_isCounterOfferedTheShortOne() {
    Map<String, Object> asked = applicant(10_000, 60, 60_000, 21);
    assertThat(PRICING.probability(asked)).isGreaterThan(LoanModel.THRESHOLD);

    Decision decision = PRICING.decide(asked);

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.COUNTEROFFER);
    assertThat(decision.offer().orElseThrow().terms().termMonths()).isEqualTo(36);
    assertThat(decision.reasons()).extracting(Reason::source).containsOnly(ReasonSource.SCORE);
  }

  @Test
  void decide_incomeOfZero_isReferred() {
    Decision decision = PRICING.decide(applicant(1_000, 36, 0, 0));

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.REFER);
    assertThat(decision.reasons()).extracting(Reason::code).containsExactly("INCOME_NOT_POSITIVE");
    assertThat(decision.reasons().get(0).source()).isEqualTo(ReasonSource.AFFORDABILITY);
  }

  @Test
  void decide_noAmount_isReferred() {
    Decision decision = PRICING.decide(Map.of("term", "36 months", "annual_inc", 9e4, "dti", 1));

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.REFER);
    assertThat(decision.reasons()).extracting(Reason::code).containsExactly("AMOUNT_MISSING");
    assertThat(decision.expectedLoss()).isEmpty();
  }

  @Test
  void decide_noTerm_leavesItToTheLender() {
    Decision decision = PRICING.decide(Map.of("loan_amnt", 5000, "annual_inc", 90_000, "dti", 1));

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.APPROVE);
    assertThat(decision.offer().orElseThrow().terms().termMonths()).isEqualTo(36);
  }

  @Test
  void decide_withoutPricing_theThresholdAloneDecides() {
    Scorer plain = LoanModel.scorer(LendingTerms.none());

    assertThat(plain.decide(GOOD).outcome()).isEqualTo(Decision.Outcome.APPROVE);
    assertThat(plain.decide(BAD).outcome()).isEqualTo(Decision.Outcome.DECLINE);
    assertThat(plain.decide(GOOD).offer()).isEmpty();
    assertThat(plain.decide(GOOD).expectedLoss()).isEmpty();
  }

  @Test
  void decide_brokenRules_comeBeforeTheScoreAndAreAllNamed() {
    Scorer scorer =
        ruled(
            new PolicyRule.Maximum("loan_amnt", 9_000, "AMOUNT_ABOVE_MAXIMUM", Consequence.REFER),
            new PolicyRule.Minimum("annual_inc", 90_000, "MINIMUM_INCOME", Consequence.DECLINE),
            new PolicyRule.Required("emp_title", "OUR_OWN_CODE", Consequence.REFER),
            new PolicyRule.OneOf("term", List.of("36 months"), "SHORT_ONLY", Consequence.DECLINE));

    Decision decision = scorer.decide(GOOD);

    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.DECLINE);
    assertThat(decision.reasons())
        .extracting(Reason::code)
        .containsExactly("AMOUNT_ABOVE_MAXIMUM", "MINIMUM_INCOME", "OUR_OWN_CODE");
    assertThat(decision.reasons())
        .extracting(Reason::text)
        .containsExactly(
            "Amount of credit requested above the lender's maximum",
            "Income below the lender's minimum",
            "The application does not meet a rule of the lender");
    assertThat(decision.reasons()).extracting(Reason::source).containsOnly(ReasonSource.POLICY);
  }

  @Test
  void decide_ruleWithACodeLikeThatOfACharacteristic_isToldInGeneralWords() {
    Scorer scorer = ruled(new PolicyRule.Maximum("dti", 1, "VALUE_OF_DTI", Consequence.DECLINE));

    assertThat(scorer.decide(GOOD).reasons())
        .extracting(Reason::text)
        .containsExactly("The application does not meet a rule of the lender");
  }

  @Test
  void decide_ruleThatRefers_refers() {
    Scorer scorer =
        ruled(new PolicyRule.OneOf("term", List.of("60 months"), "LONG_ONLY", Consequence.REFER));

    assertThat(scorer.decide(GOOD).outcome()).isEqualTo(Decision.Outcome.REFER);
    assertThat(scorer.decide(applicant(10_000, 60, 80_000, 5)).outcome())
        .isEqualTo(Decision.Outcome.APPROVE);
  }

  @Test
  void decide_limitsOfRules_areStillAllowed() {
    Scorer scorer =
        ruled(
            new PolicyRule.Maximum("loan_amnt", 10_000, "A", Consequence.DECLINE),
            new PolicyRule.Minimum("annual_inc", 80_000, "B", Consequence.DECLINE));

    assertThat(scorer.decide(GOOD).outcome()).isEqualTo(Decision.Outcome.APPROVE);
  }

  @Test
  void decide_missingValue_breaksOnlyRulesThatRequireIt() {
    Scorer scorer =
        ruled(
            new PolicyRule.Minimum("annual_inc", 80_000, "B", Consequence.DECLINE),
            new PolicyRule.OneOf("term", List.of("36 months"), "C", Consequence.DECLINE));

    assertThat(scorer.decide(Map.of("loan_amnt", 1000, "dti", 0)).outcome())
        .isEqualTo(Decision.Outcome.APPROVE);
  }

  @Test
  void decide_referBand_leavesItToAPerson() {
    double probability = PRICING.probability(GOOD);
    DecisionPolicy policy = PRICING.policy();
    ReferBand below = new ReferBand(Math.nextDown(probability), LoanModel.THRESHOLD);
    ReferBand above = new ReferBand(probability, LoanModel.THRESHOLD);

    Decision inside = PRICING.with(policy.withTerms(refer(below))).decide(GOOD);
    assertThat(inside.outcome()).isEqualTo(Decision.Outcome.REFER);
    assertThat(inside.reasons().get(0).code()).isEqualTo("REFER_BAND");
    assertThat(PRICING.with(policy.withTerms(refer(above))).decide(GOOD).outcome())
        .isEqualTo(Decision.Outcome.APPROVE);
  }

  private static LendingTerms refer(ReferBand band) {
    return new LendingTerms(Optional.of(band), List.of(), PRICING.policy().terms().pricing());
  }

  @Test
  void with_policyThatNeedsAnotherField_namesTheNearMatch() {
    LendingTerms terms =
        new LendingTerms(
            Optional.empty(),
            List.of(new PolicyRule.Minimum("anual_inc", 1, "A", Consequence.DECLINE)),
            Optional.empty());

    assertThatThrownBy(() -> PRICING.with(PRICING.policy().withTerms(terms)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"anual_inc\"")
        .hasMessageContaining("did you mean \"annual_inc\"?");
  }

  @Test
  void with_ruleOfAnotherKindOfField_isRefused() {
    LendingTerms terms =
        new LendingTerms(
            Optional.empty(),
            List.of(new PolicyRule.Minimum("term", 1, "A", Consequence.DECLINE)),
            Optional.empty());

    assertThatThrownBy(() -> PRICING.with(PRICING.policy().withTerms(terms)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a number, but \"term\" is none");
  }

  @Property(tries = 300)
  void decide_anyApplicant_hasReasonsUnlessApproved(
      @ForAll @DoubleRange(min = 0, max = 60_000) double amount,
      @ForAll boolean shortTerm,
      @ForAll @DoubleRange(min = 0, max = 200_000) double income,
      @ForAll @DoubleRange(min = 0, max = 120) double dti) {
    Decision decision = PRICING.decide(applicant(amount, shortTerm ? 36 : 60, income, dti));

    assertThat(decision.reasons().isEmpty())
        .isEqualTo(decision.outcome() == Decision.Outcome.APPROVE);
    decision
        .offer()
        .ifPresent(
            offer -> {
              assertThat(offer.probability()).isLessThanOrEqualTo(LoanModel.THRESHOLD);
              assertThat(offer.terms().apr()).isLessThanOrEqualTo(new BigDecimal("0.36"));
              assertThat(offer.foir()).isLessThanOrEqualTo(new BigDecimal("0.45"));
              assertThat(offer.terms().amount().doubleValue()).isLessThanOrEqualTo(amount);
            });
  }

  @Property(tries = 300)
  void decide_lowerDti_isNeverDecidedWorse(
      @ForAll @DoubleRange(min = 1000, max = 40_000) double amount,
      @ForAll boolean shortTerm,
      @ForAll @DoubleRange(min = 5000, max = 200_000) double income,
      @ForAll @DoubleRange(min = 0, max = 60) double dti,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    int months = shortTerm ? 36 : 60;
    Decision worse = PRICING.decide(applicant(amount, months, income, dti));
    Decision better = PRICING.decide(applicant(amount, months, income, dti * share));

    assertThat(better.outcome()).isLessThanOrEqualTo(worse.outcome());
    if (worse.outcome() == Decision.Outcome.APPROVE) {
      assertThat(better.offer().orElseThrow().terms().apr())
          .isLessThanOrEqualTo(worse.offer().orElseThrow().terms().apr());
    }
    if (worse.outcome() == Decision.Outcome.COUNTEROFFER) {
      assertThat(better.offer().orElseThrow().terms().amount())
          .isGreaterThanOrEqualTo(worse.offer().orElseThrow().terms().amount());
    }
  }

  @Property(tries = 300)
  void decide_higherIncome_isNeverDecidedWorse(
      @ForAll @DoubleRange(min = 1000, max = 40_000) double amount,
      @ForAll boolean shortTerm,
      @ForAll @DoubleRange(min = 5000, max = 200_000) double income,
      @ForAll @DoubleRange(min = 0, max = 60) double dti,
      @ForAll @DoubleRange(min = 1, max = 10) double factor) {
    int months = shortTerm ? 36 : 60;
    Decision worse = PRICING.decide(applicant(amount, months, income, dti));
    Decision better = PRICING.decide(applicant(amount, months, income * factor, dti));

    assertThat(better.outcome()).isLessThanOrEqualTo(worse.outcome());
  }
}
