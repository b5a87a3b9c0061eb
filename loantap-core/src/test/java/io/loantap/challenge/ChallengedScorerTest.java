package io.loantap.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.Scoring;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.reason.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChallengedScorerTest {
  private static final Scorer CHAMPION = TwoModels.champion();
  private static final Scorer CHALLENGER = TwoModels.challenger();

  private static Object outcome(Callable<Object> door) {
    try {
      return door.call();
    } catch (InvalidApplicantException e) {
      return e.violations();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A supplier that gives the challenger once, and then does this. */
  private static Supplier<Scorer> then(Supplier<Scorer> later) {
    AtomicInteger calls = new AtomicInteger();
    return () -> calls.getAndIncrement() == 0 ? CHALLENGER : later.get();
  }

  private static Supplier<Scorer> throwing(Throwable problem) {
    return then(
        () -> {
          ChallengedScorerTest.<RuntimeException>raise(problem);
          return CHALLENGER;
        });
  }

  /** Throws whatever it is, as code that is not compiled by javac can. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void raise(Throwable problem) throws E {
    throw (E) problem;
  }

  private static Scorer endless(int depth) {
    return depth < 0 ? CHALLENGER : endless(depth + 1);
  }

  private static Scorer refusing() {
    CHALLENGER.predict(Map.of());
    return CHALLENGER;
  }

  private static Map<String, Supplier<Scorer>> challengers() {
    Map<String, Supplier<Scorer>> all = new LinkedHashMap<>();
    all.put("another model", () -> CHALLENGER);
    all.put("the champion", () -> CHAMPION);
    all.put("lacks a field", TwoModels::withFewerFields);
    all.put("null", then(() -> null));
    all.put("exception", throwing(new IllegalStateException("down")));
    all.put("checked exception", throwing(new java.io.IOException("down")));
    all.put("no memory", throwing(new OutOfMemoryError("none left")));
    all.put("no stack", then(() -> endless(0)));
    all.put("violations of its own", then(ChallengedScorerTest::refusing));
    return all;
  }

  @Test
  void everyDoor_whateverTheChallengerDoes_isTheChampions() {
    List<Map<String, Object>> applicants = TwoModels.applicants(5, 60);
    for (ChallengeOptions options :
        List.of(
            ChallengeOptions.inTheCall(),
            ChallengeOptions.inTheCall().withShare(0),
            ChallengeOptions.inTheCall().withShare(0.5),
            ChallengeOptions.onOwnThread(16))) {
      challengers()
          .forEach(
              (name, challenger) -> {
                try (ChallengedScorer scoring =
                    ChallengedScorer.of(CHAMPION, challenger, options)) {
                  for (Map<String, Object> values : applicants) {
                    checkDoors(scoring, values, name + " " + options);
                  }
                }
              });
    }
  }

  private static void checkDoors(
      ChallengedScorer scoring, Map<String, Object> values, String name) {
    Scoring alone = scoring.champion();
    Applicant applicant = Applicant.of(values);
    assertThat(outcome(() -> scoring.probability(values)))
        .as(name)
        .isEqualTo(outcome(() -> scoring.probability(applicant)))
        .isEqualTo(outcome(() -> alone.probability(values)));
    assertThat(outcome(() -> scoring.predict(values)))
        .as(name)
        .isEqualTo(outcome(() -> scoring.predict(applicant)))
        .isEqualTo(outcome(() -> alone.predict(values)));
    assertThat(outcome(() -> scoring.decide(values)))
        .as(name)
        .isEqualTo(outcome(() -> scoring.decide(applicant)))
        .isEqualTo(outcome(() -> alone.decide(values)));
  }

  @Test
  void compare_throwables_areCountedAsFailuresAndTold() {
    OutOfMemoryError problem = new OutOfMemoryError("none left");
    ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, throwing(problem), ChallengeOptions.inTheCall());
    assertThat(scoring.lastFailure()).isEmpty();
    scoring.probability(TwoModels.plain());
    scoring.decide(TwoModels.plain());
    assertThat(scoring.snapshot().unanswered())
        .isEqualTo(new ChallengeSnapshot.Unanswered(0, 2, 0));
    assertThat(scoring.snapshot().compared()).isZero();
    assertThat(scoring.lastFailure()).containsSame(problem);
  }

  @Test
  void of_supplierThatFailsAtOnce_throws() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ChallengedScorer.of(
                    CHAMPION,
                    () -> {
                      throw new IllegalStateException("no model");
                    },
                    ChallengeOptions.inTheCall()));
  }

  @Test
  void compare_challengerThatLacksAField_isCountedAsRefusedUntilItIgnoresIt() {
    ChallengedScorer strict = ChallengedScorer.of(CHAMPION, TwoModels.withFewerFields());
    ChallengedScorer generous =
        ChallengedScorer.of(CHAMPION, TwoModels.withFewerFieldsIgnoringOthers());
    for (ChallengedScorer each : List.of(strict, generous)) {
      each.predict(TwoModels.plain());
      each.decide(Applicant.of(TwoModels.plain()).bind(CHAMPION.schema()));
    }
    assertThat(strict.snapshot().unanswered().refused()).isEqualTo(2);
    assertThat(strict.lastFailure().orElseThrow()).hasMessageContaining("home");
    assertThat(generous.snapshot().compared()).isEqualTo(2);
    assertThat(generous.snapshot().decided()).isEqualTo(1);
    assertThat(generous.lastFailure()).isEmpty();
  }

  @Test
  void compare_applicantWhomTheChampionRefuses_isNotCounted() {
    ChallengedScorer scoring = ChallengedScorer.of(CHAMPION, CHALLENGER);
    Map<String, Object> values = TwoModels.plain();
    values.put("income", null);
    assertThat(CHALLENGER.probability(values)).isPositive();
    assertThatThrownBy(() -> scoring.predict(values))
        .isInstanceOf(InvalidApplicantException.class)
        .hasMessageContaining("income");
    assertThat(scoring.snapshot().compared()).isZero();
    assertThat(scoring.snapshot().unanswered())
        .isEqualTo(new ChallengeSnapshot.Unanswered(0, 0, 0));
  }

  /** Two applicants by hand: probabilities by the logistic function of the sums of the models. */
  @Test
  void snapshot_twoApplicants_hasTheCountsByHand() {
    ChallengedScorer scoring = ChallengedScorer.of(CHAMPION, CHALLENGER);
    Map<String, Object> first = Map.of("dti", 20, "income", 50_000, "home", "OWN");
    Map<String, Object> second = Map.of("dti", 24, "income", 90_000, "home", "OWN");
    double[] champion = {logistic(-1.5 + 0.4 - 0.2), logistic(-1.5 + 0.64 - 0.6 - 0.2)};
    double[] challenger = {logistic(-1.4 + 0.1 - 0.4), logistic(-1.4 + 0.1 - 0.9 - 0.4)};

    assertThat(scoring.probability(first)).isCloseTo(champion[0], within(1e-15)); // 0.214
    assertThat(scoring.decide(second).outcome()).isEqualTo(Decision.Outcome.APPROVE); // 0.160

    ChallengeSnapshot snapshot = scoring.snapshot(); // by the challenger 0.154 and 0.069
    assertThat(snapshot.champion())
        .isEqualTo(new ChallengeSnapshot.Model(CHAMPION.modelId(), 0.25));
    assertThat(snapshot.challenger())
        .isEqualTo(new ChallengeSnapshot.Model(CHALLENGER.modelId(), 0.22));
    assertThat(snapshot.swapSet()).isEqualTo(new ChallengeSnapshot.SwapSet(2, 0, 0, 0));
    assertThat(snapshot.agreement()).isEqualTo(1);
    assertThat(snapshot.meanOfChampion()).isCloseTo((champion[0] + champion[1]) / 2, within(1e-9));
    assertThat(snapshot.meanOfChallenger())
        .isCloseTo((challenger[0] + challenger[1]) / 2, within(1e-9));
    double one = challenger[0] - champion[0];
    double other = challenger[1] - champion[1];
    assertThat(snapshot.meanAbsoluteDifference()).isCloseTo(-(one + other) / 2, within(1e-9));
    assertThat(snapshot.rootMeanSquaredDifference())
        .isCloseTo(Math.sqrt((one * one + other * other) / 2), within(1e-8));
    assertThat(snapshot.differences().counts()) // both from -0.1 to below -0.05
        .containsExactly(0L, 0L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(snapshot.outcomes())
        .containsExactly(
            new ChallengeSnapshot.Outcomes(Decision.Outcome.APPROVE, Decision.Outcome.APPROVE, 1));
    assertThat(snapshot.reasons().compared()).isZero();
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @Property(tries = 20)
  void snapshot_anyApplicants_hasTheCountsOfAskingBothAlone(@ForAll long seed) {
    ChallengedScorer scoring = ChallengedScorer.of(CHAMPION, CHALLENGER);
    Recount expected = new Recount();
    for (Map<String, Object> values : TwoModels.applicants(seed, 80)) {
      try {
        scoring.decide(values);
      } catch (InvalidApplicantException e) {
        continue;
      }
      expected.add(CHAMPION.decide(values), outcome(() -> CHALLENGER.decide(values)));
    }
    expected.check(scoring.snapshot());
  }

  /** The same counts by plain loops over the decisions of either model. */
  private static final class Recount {
    private final List<Decision[]> pairs = new ArrayList<>();
    private long refused;

    void add(Decision champion, Object challenger) {
      if (challenger instanceof Decision decision) {
        pairs.add(new Decision[] {champion, decision});
      } else {
        refused++;
      }
    }

    void check(ChallengeSnapshot snapshot) {
      assertThat(snapshot.unanswered()).isEqualTo(new ChallengeSnapshot.Unanswered(refused, 0, 0));
      assertThat(snapshot.compared()).isEqualTo(snapshot.decided()).isEqualTo(pairs.size());
      assertThat(snapshot.swapSet())
          .isEqualTo(
              new ChallengeSnapshot.SwapSet(
                  sides(true, true), sides(false, true), sides(true, false), sides(false, false)));
      double[] edges = ChallengeSnapshot.Differences.edges();
      long[] ranges = new long[edges.length + 1];
      Map<List<Decision.Outcome>, Long> outcomes = new LinkedHashMap<>();
      for (Decision[] each : pairs) {
        double difference = each[1].probability() - each[0].probability();
        ranges[(int) Arrays.stream(edges).filter(edge -> edge <= difference).count()]++;
        outcomes.merge(List.of(each[0].outcome(), each[1].outcome()), 1L, Long::sum);
      }
      assertThat(snapshot.differences().counts()).isEqualTo(Arrays.stream(ranges).boxed().toList());
      for (ChallengeSnapshot.Outcomes each : snapshot.outcomes()) {
        assertThat(outcomes.remove(List.of(each.champion(), each.challenger())))
            .isEqualTo(each.count());
      }
      assertThat(outcomes).isEmpty();
      checkReasons(snapshot.reasons());
    }

    private long sides(boolean champion, boolean challenger) {
      return pairs.stream()
          .filter(each -> (each[0].probability() <= 0.25) == champion)
          .filter(each -> (each[1].probability() <= 0.22) == challenger)
          .count();
    }

    private void checkReasons(ChallengeSnapshot.Reasons reasons) {
      long compared = 0;
      long samePrincipal = 0;
      long sameCodes = 0;
      Map<String, long[]> codes = new TreeMap<>();
      for (Decision[] each : pairs) {
        List<String> one = each[0].reasons().stream().map(Reason::code).toList();
        List<String> other = each[1].reasons().stream().map(Reason::code).toList();
        if (one.isEmpty() || other.isEmpty()) {
          continue;
        }
        compared++;
        samePrincipal += one.get(0).equals(other.get(0)) ? 1 : 0;
        sameCodes += new HashSet<>(one).equals(new HashSet<>(other)) ? 1 : 0;
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        for (String code : all) {
          int which = !other.contains(code) ? 1 : !one.contains(code) ? 2 : 0;
          codes.computeIfAbsent(code, key -> new long[3])[which]++;
        }
      }
      assertThat(reasons.compared()).isEqualTo(compared);
      assertThat(reasons.samePrincipal()).isEqualTo(samePrincipal);
      assertThat(reasons.sameCodes()).isEqualTo(sameCodes);
      assertThat(reasons.codes())
          .isEqualTo(
              codes.entrySet().stream()
                  .map(
                      each ->
                          new ChallengeSnapshot.ReasonCount(
                              each.getKey(),
                              each.getValue()[0],
                              each.getValue()[1],
                              each.getValue()[2]))
                  .toList());
    }
  }

  @Test
  void share_zero_neverAsksTheChallenger() {
    AtomicInteger asked = new AtomicInteger();
    ChallengedScorer scoring =
        ChallengedScorer.of(
            CHAMPION,
            () -> {
              asked.incrementAndGet();
              return CHALLENGER;
            },
            ChallengeOptions.inTheCall().withShare(0));
    for (int i = 0; i < 100; i++) {
      scoring.decide(TwoModels.plain());
    }
    assertThat(asked).hasValue(1); // at the beginning
    assertThat(scoring.snapshot().compared()).isZero();
  }

  /** Six standard deviations of a binomial count: once in 500 million runs beyond. */
  @Test
  void share_threeTenths_comparesAboutAsMany() {
    int applications = 20_000;
    ChallengedScorer scoring =
        ChallengedScorer.of(
            CHAMPION, () -> CHALLENGER, ChallengeOptions.inTheCall().withShare(0.3));
    Applicant applicant = Applicant.of(TwoModels.plain()).bind(CHAMPION.schema());
    for (int i = 0; i < applications; i++) {
      scoring.probability(applicant);
    }
    assertThat((double) scoring.snapshot().compared())
        .isCloseTo(0.3 * applications, within(6 * Math.sqrt(0.3 * 0.7 * applications)));
  }

  @Test
  void snapshots_challengerThatIsReloaded_areOfEachByItself() {
    AtomicReference<Scorer> serving = new AtomicReference<>(CHALLENGER);
    ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, serving::get, ChallengeOptions.inTheCall());
    scoring.predict(TwoModels.plain());
    serving.set(TwoModels.withFewerFieldsIgnoringOthers());
    scoring.predict(TwoModels.plain());
    scoring.predict(TwoModels.plain());
    assertThat(scoring.snapshot().challenger().modelId()).isEqualTo(serving.get().modelId());
    assertThat(scoring.snapshots()).extracting(ChallengeSnapshot::compared).containsExactly(1L, 2L);
    serving.set(TwoModels.challenger()); // the first model again, loaded anew
    scoring.predict(TwoModels.plain());
    assertThat(scoring.drain()).extracting(ChallengeSnapshot::compared).containsExactly(2L, 2L);
    assertThat(scoring.snapshots()).extracting(ChallengeSnapshot::compared).containsExactly(0L, 0L);
  }
}
