package io.loantap.adverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.Decision;
import io.loantap.ReasonCatalogues;
import io.loantap.Scorer;
import io.loantap.adverse.AdverseActionNotice.Form;
import io.loantap.adverse.AdverseActionNotice.PrincipalReason;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.PolicyRule;
import io.loantap.reason.ReasonCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdverseActionNoticeTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);
  private static final LocalDate DECIDED = LocalDate.of(2026, 12, 1);
  static final Lender LENDER =
      new Lender("Lindenford Bank", "1 Main Street, Lindenford, OH 22690", "the agency", 30);

  /** -Dloantap.declines=1000000 draws a million. */
  private static final int DRAWN = Integer.getInteger("loantap.declines", 50_000);

  private static Scorer scorer;

  @BeforeAll
  static void load() throws IOException {
    scorer = Scorer.load(Path.of("..", "data", "demo-model.json"));
  }

  /** The bundled applicant, with some values replaced. */
  static Map<String, Object> applicant(Object... changes) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("loan_amnt", 14_000);
    values.put("term", "36 months");
    values.put("emp_length", "6 years");
    values.put("home_ownership", "RENT");
    values.put("annual_inc", 58_000);
    values.put("verification_status", "Source Verified");
    values.put("issue_d", "May-2015");
    values.put("purpose", "debt_consolidation");
    values.put("dti", 19.4);
    values.put("earliest_cr_line", "Sep-2001");
    values.put("open_acc", 11);
    values.put("pub_rec", 0);
    values.put("revol_bal", 12_400);
    values.put("revol_util", 52.6);
    values.put("total_acc", 24);
    values.put("application_type", "INDIVIDUAL");
    values.put("mort_acc", 1);
    values.put("pub_rec_bankruptcies", 0);
    for (int i = 0; i < changes.length; i += 2) {
      values.put((String) changes[i], changes[i + 1]);
    }
    return values;
  }

  static Decision declined(Scorer by) {
    Decision decision = by.decide(applicant("dti", 38, "term", "60 months", "annual_inc", 20_000));
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.DECLINE);
    return decision;
  }

  private static AdverseActionNotice notice(Decision decision) {
    return AdverseActionNotice.of(decision, scorer.catalogue(), LENDER, RECEIVED, DECIDED);
  }

  @Test
  void of_declineByTheScore_hasItsReasonsAndDates() {
    AdverseActionNotice notice = notice(declined(scorer));

    assertThat(notice.form()).isEqualTo(Form.CREDIT_SCORING);
    assertThat(notice.reasons()).hasSize(4);
    assertThat(notice.reasons())
        .contains(
            new PrincipalReason(
                "DEBT_TO_INCOME",
                "Debt payments in relation to income",
                Optional.of("Excessive obligations in relation to income")));
    assertThat(notice.sendBy()).isEqualTo(LocalDate.of(2026, 12, 20));
    assertThat(notice.counterOfferUntil()).isEmpty();
  }

  @Test
  void of_counterOffer_hasTermsAndTheirEnd() {
    Decision decision = counterOffer(scorer);

    AdverseActionNotice notice = notice(decision);

    assertThat(notice.form()).isEqualTo(Form.COUNTEROFFER);
    assertThat(notice.counterOffer()).contains(decision.offer().orElseThrow().terms());
    assertThat(notice.counterOfferUntil()).contains(LocalDate.of(2026, 12, 31));
    assertThat(notice.reasons()).isNotEmpty();
  }

  static Decision counterOffer(Scorer by) {
    for (int amount = 15_000; amount <= 35_000; amount += 1_000) {
      Decision decision = by.decide(applicant("loan_amnt", amount));
      if (decision.outcome() == Decision.Outcome.COUNTEROFFER) {
        return decision;
      }
    }
    throw new AssertionError("no amount gives a counter-offer");
  }

  @Test
  void of_approval_isRefused() {
    Decision approved = scorer.decide(applicant());
    assertThat(approved.outcome()).isEqualTo(Decision.Outcome.APPROVE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> notice(approved))
        .withMessageContaining("no adverse action");
  }

  @Test
  void of_ruleOfTheLender_needsWordsOfItsOwn() {
    AdverseActionNotice known = notice(decidedByRule("MINIMUM_INCOME"));

    assertThat(known.form()).isEqualTo(Form.STATEMENT_OF_REASONS);
    assertThat(known.reasons())
        .extracting(PrincipalReason::text)
        .containsExactly("Income below the lender's minimum");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notice(decidedByRule("HOUSE_RULE")))
        .withMessageContaining("HOUSE_RULE")
        .withMessageContaining("texts in the catalogue");
  }

  private static Decision decidedByRule(String code) {
    PolicyRule rule =
        new PolicyRule.Minimum("annual_inc", 1e6, code, PolicyRule.Consequence.DECLINE);
    LendingTerms terms = new LendingTerms(Optional.empty(), List.of(rule), Optional.empty());
    return scorer.with(new DecisionPolicy(0.9).withTerms(terms)).decide(applicant());
  }

  @Test
  void of_randomDeclines_alwaysHaveASpecificReason() {
    Random random = new Random(11);
    int adverse = 0;
    for (int i = 0; i < DRAWN; i++) {
      Decision decision = scorer.decide(drawn(random));
      if (decision.outcome() == Decision.Outcome.DECLINE
          || decision.outcome() == Decision.Outcome.COUNTEROFFER) {
        adverse++;
        List<PrincipalReason> reasons = notice(decision).reasons();
        assertThat(reasons).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(reasons).noneMatch(reason -> reason.code().equals("QUALIFYING_SCORE"));
      }
    }
    assertThat(adverse).isGreaterThan(DRAWN / 10);
  }

  private static Map<String, Object> drawn(Random random) {
    Map<String, Object> values =
        applicant(
            "loan_amnt",
            1_000 + random.nextInt(39_000),
            "annual_inc",
            Math.exp(9 + 4 * random.nextDouble()),
            "issue_d",
            "May-" + (2010 + random.nextInt(8)),
            "dti",
            45 * random.nextDouble(),
            "earliest_cr_line",
            "Sep-" + (1970 + random.nextInt(40)),
            "open_acc",
            random.nextInt(40),
            "pub_rec",
            random.nextInt(4),
            "revol_bal",
            Math.exp(12 * random.nextDouble()),
            "revol_util",
            110 * random.nextDouble(),
            "total_acc",
            1 + random.nextInt(80),
            "mort_acc",
            random.nextInt(10),
            "pub_rec_bankruptcies",
            random.nextInt(3));
    for (String name :
        List.of("term", "emp_length", "home_ownership", "verification_status", "purpose")) {
      Field field = scorer.schema().find(name).orElseThrow();
      List<String> levels = ((CategoricalField) field).levels();
      values.put(name, levels.get(random.nextInt(levels.size())));
    }
    return values;
  }

  @Test
  void sampleReasons_everyCode_isOneOfTheCatalogue() {
    Set<String> codes =
        ReasonCatalogues.builtIn().entries().stream()
            .map(ReasonCatalogue.Entry::code)
            .collect(Collectors.toSet());

    assertThat(codes).containsAll(SampleReasons.codes());
  }

  @Test
  void catalogues_ofOtherLanguages_haveTheSameCodesAndOtherWords() {
    ReasonCatalogue english = ReasonCatalogues.builtIn();
    for (String language : List.of("es", "de")) {
      ReasonCatalogue other = ReasonCatalogues.builtIn(language);
      assertThat(other.language()).isEqualTo(language);
      assertThat(other.entries())
          .extracting(ReasonCatalogue.Entry::code)
          .isEqualTo(english.entries().stream().map(ReasonCatalogue.Entry::code).toList());
      assertThat(other.entries())
          .extracting(ReasonCatalogue.Entry::text)
          .doesNotContainAnyElementsOf(
              english.entries().stream().map(ReasonCatalogue.Entry::text).toList());
      assertThat(other.actionable()).isEqualTo(english.actionable());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReasonCatalogues.builtIn("fr"))
        .withMessageContaining("en, es and de");
  }

  @Test
  void disclosure_ofADecision_hasScoreRangeAndFactors() {
    ScoreDisclosure score = ScoreDisclosure.of(declined(scorer), DECIDED, LENDER.name());

    assertThat(score.lowest()).isEqualTo(300);
    assertThat(score.highest()).isEqualTo(850);
    assertThat(score.factors()).hasSizeBetween(1, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreDisclosure(900, 300, 850, DECIDED, "x", List.of("y")));
  }
}
