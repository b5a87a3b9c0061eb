package io.loantap.reason;

import static io.loantap.reason.SmallCard.CATALOGUE;
import static io.loantap.reason.SmallCard.SCHEMA;
import static io.loantap.reason.SmallCard.SCORECARD;
import static io.loantap.reason.SmallCard.applicant;
import static io.loantap.reason.SmallCard.explain;
import static io.loantap.reason.SmallCard.explainer;
import static io.loantap.reason.SmallCard.line;
import static io.loantap.reason.SmallCard.number;
import static io.loantap.reason.SmallCard.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.Applicant;
import io.loantap.pricing.ReasonSource;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.ValueState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  @Test
  void explain_characteristicsOfOneCode_areSummedBeforeTheyAreRanked() {
    Explanation explanation =
        explain(explainer(0.2, List.of()), applicant(20_000, 60_000, 9, "60"), Baseline.MEDIAN);
    // amount 0.5, share 1/3 of income: 0.479..., income 0, cards 0.75, term 0.5
    assertThat(explanation.reasons())
        .extracting(Reason::code)
        .containsExactly("AMOUNT", "CARDS", "TERM");
    assertThat(explanation.reasons().get(0).characteristics()).containsExactly("amount", "share");
    assertThat(explanation.reasons().get(0).shortfall())
        .isCloseTo(0.5 - 0.25 + 1.25 * (20 / 60.0 - 0.1) / 0.4, within(1e-12));
    assertThat(explanation.reasons().get(0).source()).isEqualTo(ReasonSource.SCORE);
    assertThat(explanation.reasons().get(0).text()).isEqualTo("Amount");
  }

  @Test
  void explain_missingValue_saysSoInTextAndState() {
    Map<String, Object> values = new HashMap<>(Map.of("amount", 1000, "income", 100_000));
    values.put("cards", 5);
    Explanation explanation =
        explain(explainer(0.2, List.of()), Applicant.of(values).bind(SCHEMA), Baseline.MEDIAN);
    assertThat(explanation.reasons()).extracting(Reason::text).containsExactly("Term: unknown");
    assertThat(explanation.contributions())
        .extracting(Contribution::state)
        .containsExactly(
            ValueState.PLAIN,
            ValueState.PLAIN,
            ValueState.CLIPPED,
            ValueState.PLAIN,
            ValueState.MISSING);
  }

  @Test
  void explain_equalShortfalls_keepTheDeclaredOrder() {
    Scorecard equal =
        new Scorecard(
            0,
            List.of(
                number("income", line(0, 0, 1, 0.5)),
                number("amount", line(0, 0, 1, 0.5)),
                number("cards", line(0, 0, 1, 0.5))));
    Explainer explainer =
        explainer(equal, List.of("VALUE_OF_INCOME", "AMOUNT", "CARDS"), new double[3], 0.5);
    assertThat(reasons(explainer, applicant(1, 1, 1, "36"), Baseline.MEDIAN))
        .extracting(Reason::text)
        .containsExactly("Value of income", "Amount", "Cards");
  }

  @Test
  void explain_fiveAdverse_givesTheFourGreatest() {
    double[] references = {-1.25, -3, 0, -2, -4};
    Explainer explainer =
        explainer(
            SCORECARD,
            List.of("AMOUNT", "INCOME", "VALUE_OF_SHARE", "CARDS", "TERM"),
            references,
            0.1);
    assertThat(reasons(explainer, applicant(20_000, 20_000, 5, "36"), Baseline.MEDIAN))
        .extracting(Reason::code)
        .containsExactly("TERM", "INCOME", "AMOUNT", "CARDS");
  }

  @Test
  void explain_referenceThatIsNotThere_isRefusedWithThoseThatAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> explain(explainer(0.2, List.of()), applicant(1, 1, 1, "36"), Baseline.MAX))
        .withMessageContaining("MAX")
        .withMessageContaining("MEDIAN");
  }

  @Test
  void reason_ofPolicyOrPrice_hasTheTagAndTextOfTheCatalogue() {
    assertThat(CATALOGUE.reason("TOO_DEAR"))
        .isEqualTo(new Reason("TOO_DEAR", ReasonSource.PRICING, List.of(), "Too dear", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CATALOGUE.reason("NO_SUCH_CODE"))
        .withMessageContaining("NO_SUCH_CODE")
        .withMessageContaining("test-1");
  }
}
