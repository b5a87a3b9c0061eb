package io.loantap.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.feature.Columns;
import io.loantap.feature.ColumnsBuilder;
import io.loantap.feature.Derivation;
import io.loantap.feature.DerivedField;
import io.loantap.feature.FeatureSpace;
import io.loantap.model.BoundScorecard;
import io.loantap.model.Characteristic;
import io.loantap.model.Fallback;
import io.loantap.model.LevelCurve;
import io.loantap.model.Logistic;
import io.loantap.model.NumericCurve;
import io.loantap.model.PiecewiseLinearCurve;
import io.loantap.model.PiecewiseLinearCurve.Outside;
import io.loantap.model.ScoreScaling;
import io.loantap.model.Scorecard;
import io.loantap.model.StepCurve;
import io.loantap.model.ValueState;
import io.loantap.policy.DecisionPolicy;
import io.loantap.reason.LeverRule.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.<Field>of(
              new NumericField("amount", "", 0, 1e6, ""),
              new NumericField("income", "", 0, 1e9, ""),
              new NumericField("cards", "count", 0, 100, ""),
              CategoricalField.of("term", List.of("36", "60", "84"), "")));
  private static final FeatureSpace SPACE =
      FeatureSpace.of(
          SCHEMA,
          List.of(
              new DerivedField("share", new Derivation.Ratio("amount", "income")),
              new DerivedField("logged", new Derivation.Log1p("amount"))));
  private static final Scorecard SCORECARD =
      new Scorecard(
          -1,
          List.of(
              number("amount", line(1000, -0.5, 20_000, 0.5)),
              number("income", line(20_000, 0.5, 100_000, -0.5)),
              number("share", line(0.1, -0.25, 0.5, 1)),
              number("cards", StepCurve.at(new double[] {3, 8}, new double[] {0.25, -0.25, 0.75})),
              new Characteristic.Levels(
                  "term",
                  new LevelCurve(Map.of("36", -0.25, "60", 0.5)),
                  constant(0.375),
                  constant(0))));
  private static final List<String> CODES = List.of("AMOUNT", "INCOME", "AMOUNT", "CARDS", "TERM");
  private static final ReasonCatalogue CATALOGUE =
      new ReasonCatalogue(
          "test-1",
          "en",
          "Value of {name}",
          "{reason}: unknown",
          List.of(
              entry("AMOUNT", ReasonSource.SCORE, "Amount", "amount", "share"),
              entry("INCOME", ReasonSource.SCORE, "Income", "income"),
              entry("CARDS", ReasonSource.SCORE, "Cards", "cards"),
              entry("TERM", ReasonSource.SCORE, "Term", "term"),
              entry("TOO_DEAR", ReasonSource.PRICING, "Too dear")),
          List.of());

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

  /** The trap of a strict threshold: better than most, declined all the same. */
  @Test
  void reasons_declineBetterThanThePopulationInAll_areNoneAgainstPopulationButSomeAgainstCutoff() {
    List<BoundApplicant> loans = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      boolean good = i % 10 == 0;
      loans.add(applicant(good ? 1000 : 20_000, good ? 100_000 : 20_000, 5, good ? "36" : "60"));
    }
    Columns columns = columns(loans);
    double threshold = 0.1;
    Baselines baselines =
        new BaselineFitter(SCORECARD, threshold, Logistic::probability)
            .fit(columns, Baseline.CUTOFF);
    assertThat(baselines.window().rows()).isEqualTo(100); // all that would be approved
    Explainer explainer = explainer(SCORECARD, CODES, baselines, threshold, List.of());
    BoundApplicant applicant = applicant(8_000, 70_000, 5, "36");
    Explanation explanation = explain(explainer, applicant, Baseline.POPULATION);
    assertThat(explanation.approved()).isFalse();
    assertThat(explanation.reasons()).isEmpty();
    assertThat(reasons(explainer, applicant, Baseline.CUTOFF)).isNotEmpty();
    assertThat(reasons(explainer, applicant, Baseline.MAX)).isNotEmpty();
  }

  @Test
  void fit_noLoanApproved_cutoffIsMax() {
    Baselines baselines =
        new BaselineFitter(SCORECARD, 1e-6, Logistic::probability)
            .fit(columns(List.of(applicant(20_000, 20_000, 9, "60"))), Baseline.CUTOFF);
    assertThat(baselines.window().rows()).isZero();
    assertThat(baselines.contributions(Baseline.CUTOFF))
        .containsExactly(baselines.contributions(Baseline.MAX))
        .containsExactly(-0.5, -0.5, -0.25, -0.25, -0.25);
  }

  /** Reference: the formulas over the rows, one by one. */
  @Test
  void fit_manyLoans_isMeanAndMedianOfTheRowsInTheWindow() {
    Random random = new Random(7);
    List<BoundApplicant> loans = new ArrayList<>();
    for (int i = 0; i < 3001; i++) {
      loans.add(random(random));
    }
    BoundScorecard bound = BoundScorecard.of(SCORECARD, SPACE);
    double threshold = 0.4;
    Baselines baselines =
        new BaselineFitter(SCORECARD, threshold, Logistic::probability)
            .fit(columns(loans), Baseline.CUTOFF);
    List<BoundApplicant> window =
        loans.stream()
            .filter(it -> Logistic.probability(bound.logOdds(it)) <= threshold)
            .filter(it -> Logistic.probability(bound.logOdds(it)) >= 0.3)
            .toList();
    assertThat(window.size()).isGreaterThan(200);
    assertThat(baselines.window().rows()).isEqualTo(window.size());
    for (int place = 0; place < 5; place++) {
      int its = place;
      assertThat(baselines.contributions(Baseline.CUTOFF)[place])
          .isCloseTo(
              window.stream()
                  .mapToDouble(it -> bound.contribution(its, it))
                  .average()
                  .orElseThrow(),
              within(1e-12));
      assertThat(baselines.contributions(Baseline.POPULATION)[place])
          .isCloseTo(
              loans.stream().mapToDouble(it -> bound.contribution(its, it)).average().orElseThrow(),
              within(1e-12));
      assertThat(baselines.contributions(Baseline.MEDIAN)[place])
          .isEqualTo(
              loans.stream()
                  .mapToDouble(it -> bound.contribution(its, it))
                  .sorted()
                  .toArray()[1500]);
    }
  }

  /** Reference: every multiple of the step in reach, nearest first, scored one by one. */
  @Property(tries = 300)
  void explain_anyDecline_findsTheNearestChangeThatApproves(@ForAll long seed) {
    Random random = new Random(seed);
    Lever amount = new Lever(new LeverRule("amount", pick(random), 250), 500, 25_000);
    Lever income = new Lever(new LeverRule("income", pick(random), 500), 10_000, 150_000);
    Lever cards = new Lever(new LeverRule("cards", pick(random), 1), 0, 12);
    Lever term = Lever.ofLevels(new LeverRule("term", Direction.EITHER, 1));
    double threshold = 0.1 + 0.3 * random.nextDouble();
    Scorecard card = random.nextBoolean() ? SCORECARD : withLogarithm();
    Explainer explainer =
        explainer(
            card,
            CATALOGUE.codes(card.characteristics().stream().map(it -> it.name()).toList()),
            new Baselines(
                Baseline.MEDIAN,
                Map.of(Baseline.MEDIAN, new double[card.characteristics().size()]),
                new Baselines.Window(0, 0, 0)),
            threshold,
            List.of(amount, income, cards, term));
    BoundScorecard bound = BoundScorecard.of(card, SPACE);
    BoundApplicant applicant = random(random);
    Explanation explanation = explain(explainer, applicant, Baseline.MEDIAN);
    if (explanation.approved()) {
      assertThat(explanation.changes()).isEmpty();
      return;
    }
    Map<String, Change> found = new HashMap<>();
    explanation.changes().forEach(change -> found.put(change.field(), change));
    for (Lever lever : List.of(amount, cards)) {
      double nearest = nearest(lever, applicant, bound, threshold);
      Change change = found.get(lever.rule().field());
      assertThat(change == null ? -1 : change.size()).isEqualTo(nearest);
    }
    for (Change change : explanation.changes()) {
      assertThat(change.probability()).isLessThanOrEqualTo(threshold);
      assertThat(Logistic.probability(bound.logOdds(changed(applicant, change))))
          .isEqualTo(change.probability());
    }
    assertThat(explanation.changes()).extracting(Change::size).isSorted();
  }

  private static double nearest(
      Lever lever, BoundApplicant applicant, BoundScorecard bound, double threshold) {
    String field = lever.rule().field();
    double own = applicant.number(SCHEMA.slot(field));
    double best = -1;
    for (double target = 0; target <= lever.to(); target += lever.rule().step()) {
      boolean allowed =
          target >= lever.from()
              && (lever.rule().direction() != Direction.DECREASE || target < own)
              && (lever.rule().direction() != Direction.INCREASE || target > own);
      BoundApplicant changed = changed(applicant, new Change(field, target, null, 0, 0));
      double size = Math.abs(target - own) / lever.spread();
      if (allowed
          && Logistic.probability(bound.logOdds(changed)) <= threshold
          && (best < 0 || size < best)) {
        best = size;
      }
    }
    return best;
  }

  @Test
  void explain_levelThatApproves_isOfferedUnlessTrainingDidNotSeeIt() {
    Explainer explainer =
        explainer(
            SCORECARD,
            CODES,
            new Baselines(
                Baseline.MEDIAN,
                Map.of(Baseline.MEDIAN, new double[5]),
                new Baselines.Window(0, 0, 0)),
            0.2,
            List.of(Lever.ofLevels(new LeverRule("term", Direction.EITHER, 1))));
    Explanation explanation = explain(explainer, applicant(9000, 80_000, 5, "60"), Baseline.MEDIAN);
    assertThat(explanation.changes()).hasSize(1);
    Change change = explanation.changes().get(0);
    assertThat(change.target()).isEqualTo("36");
    assertThat(change.level()).contains("36");
    assertThat(change.size()).isEqualTo(1);
  }

  @Test
  void toString_anyExplanation_holdsNoValueOfTheApplicant() {
    Lever amount = new Lever(new LeverRule("amount", Direction.DECREASE, 100), 1000, 20_000);
    Explanation explanation =
        explain(
            explainer(0.25, List.of(amount)), applicant(17_731, 61_237, 7, "84"), Baseline.MEDIAN);
    assertThat(explanation.changes()).isNotEmpty();
    assertThat(explanation.toString()).doesNotContain("17731", "61237");
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

  private static Explanation explain(Explainer explainer, BoundApplicant applicant, Baseline kind) {
    return explainer.explain(applicant, explainer.contributions(applicant), kind);
  }

  private static List<Reason> reasons(
      Explainer explainer, BoundApplicant applicant, Baseline kind) {
    return explainer.reasons(applicant, explainer.contributions(applicant), kind);
  }

  private static Direction pick(Random random) {
    return Direction.values()[random.nextInt(3)];
  }

  private static Scorecard withLogarithm() {
    List<Characteristic> all = new ArrayList<>(SCORECARD.characteristics());
    all.add(number("logged", line(7, -0.25, 10, 0.5)));
    return new Scorecard(-1.25, all);
  }

  private static BoundApplicant changed(BoundApplicant applicant, Change change) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : SCHEMA.fields()) {
      int slot = SCHEMA.slot(field.name());
      String text = applicant.text(slot);
      values.put(field.name(), text == null ? (Object) applicant.number(slot) : text);
    }
    values.put(change.field(), change.level().map(Object.class::cast).orElse(change.number()));
    return Applicant.of(values).bind(SCHEMA);
  }

  private static BoundApplicant random(Random random) {
    return applicant(
        500 + random.nextInt(25_000),
        10_000 + random.nextInt(120_000),
        random.nextInt(12),
        random.nextBoolean() ? "36" : "60");
  }

  private static BoundApplicant applicant(double amount, double income, int cards, String term) {
    return Applicant.of(Map.of("amount", amount, "income", income, "cards", cards, "term", term))
        .bind(SCHEMA);
  }

  private static Columns columns(List<BoundApplicant> loans) {
    ColumnsBuilder builder =
        new ColumnsBuilder(SPACE, List.of("amount", "income", "share", "cards", "term"));
    loans.forEach(builder::add);
    return builder.build();
  }

  private static Explainer explainer(double threshold, List<Lever> levers) {
    double[] references = {0, 0, 0, 0, 0};
    Arrays.fill(references, 0);
    return explainer(
        SCORECARD,
        CODES,
        new Baselines(
            Baseline.MEDIAN, Map.of(Baseline.MEDIAN, references), new Baselines.Window(0, 0, 0)),
        threshold,
        levers);
  }

  private static Explainer explainer(
      Scorecard card, List<String> codes, double[] references, double threshold) {
    return explainer(
        card,
        codes,
        new Baselines(
            Baseline.MEDIAN, Map.of(Baseline.MEDIAN, references), new Baselines.Window(0, 0, 0)),
        threshold,
        List.of());
  }

  private static Explainer explainer(
      Scorecard card,
      List<String> codes,
      Baselines baselines,
      double threshold,
      List<Lever> levers) {
    return new Explainer(
        "id",
        BoundScorecard.of(card, SPACE),
        SPACE,
        new DecisionPolicy(threshold, "f1", true, "a test"),
        Logistic::probability,
        new Interpretation(
            ScoreScaling.standard(),
            new ReasonRules("test-1", codes, baselines, levers),
            List.of()),
        CATALOGUE);
  }

  private static ReasonCatalogue.Entry entry(
      String code, ReasonSource source, String text, String... characteristics) {
    return new ReasonCatalogue.Entry(code, source, text, List.of(characteristics));
  }

  private static Characteristic number(String name, NumericCurve curve) {
    return new Characteristic.Numeric(name, curve, constant(0));
  }

  private static NumericCurve line(double from, double there, double to, double then) {
    return PiecewiseLinearCurve.through(
        new double[] {from, to}, new double[] {there, then}, Outside.CLAMP);
  }

  private static Fallback constant(double contribution) {
    return new Fallback.Contribution("own", contribution);
  }
}
