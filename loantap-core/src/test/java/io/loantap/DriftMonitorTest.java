package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftCounts;
import io.loantap.drift.DriftReport;
import io.loantap.storage.ExampleModel;
import io.loantap.storage.write.ModelWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DriftMonitorTest {
  private static final Scorer SCORER = example();

  /** Places of characteristics of the example. */
  private static final int AMOUNT_TO_INCOME = 0;

  private static final int BALANCE = 2;
  private static final int HOME = 8;
  private static final int ZIP = 9;

  private static Scorer example() {
    try {
      return Scorer.load(new ByteArrayInputStream(ModelWriter.bytes(ExampleModel.create())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> applicant = new LinkedHashMap<>(ExampleModel.plainApplicant());
    applicant.put(field, value);
    return applicant;
  }

  /** Applicants of all kinds, some of which the model refuses. */
  private static List<Map<String, Object>> applicants(long seed, int count) {
    Random random = new Random(seed);
    List<Map<String, Object>> applicants = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> applicant = new LinkedHashMap<>(ExampleModel.plainApplicant());
      applicant.put("amount", random.nextInt(60_000));
      applicant.put("income", random.nextInt(20) == 0 ? -1 : 1000 + random.nextInt(100_000));
      applicant.put("accounts", random.nextInt(12));
      applicant.put("balance", random.nextBoolean() ? null : random.nextGaussian());
      applicant.put("home", random.nextBoolean() ? "RENT" : random.nextBoolean() ? "OWN" : null);
      applicant.put("address", random.nextInt(4) == 0 ? "99999" : "x 11650");
      applicants.add(applicant);
    }
    return applicants;
  }

  private static void score(DriftMonitor monitor, List<Map<String, Object>> applicants) {
    for (Map<String, Object> applicant : applicants) {
      try {
        monitor.predict(applicant);
      } catch (InvalidApplicantException e) {
        assertThat(e.violations()).isNotEmpty();
      }
    }
  }

  @Test
  void predict_anyApplicant_isThePredictionOfTheScorer() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    for (Map<String, Object> applicant : applicants(3, 200)) {
      try {
        Prediction expected = SCORER.predict(applicant);
        assertThat(monitor.predict(applicant)).isEqualTo(expected);
      } catch (InvalidApplicantException e) {
        assertThatThrownBy(() -> monitor.predict(applicant)).hasMessage(e.getMessage());
      }
    }
    assertThat(monitor.scorer()).isSameAs(SCORER);
  }

  @Test
  void snapshot_plainApplicant_isInTheBinsOfItsValues() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    monitor.predict(ExampleModel.plainApplicant());
    DriftCounts counts = monitor.snapshot().counts();
    assertThat(counts.applicants()).isEqualTo(1);
    assertThat(counts.score()).containsExactly(1, 0, 0); // 0.107 is below the edge 0.125
    assertThat(counts.meanProbability()).isCloseTo(0.1072392543023643, within(5e-10));
    assertThat(counts.characteristic(AMOUNT_TO_INCOME)).containsExactly(1, 0, 0, 0);
    assertThat(counts.characteristic(BALANCE)).containsExactly(0, 1, 0, 0);
    assertThat(counts.characteristic(HOME)).containsExactly(0, 1, 0, 0);
    assertThat(counts.characteristic(ZIP)).containsExactly(1, 0, 0, 0);
    assertThat(counts.clipped(AMOUNT_TO_INCOME)).isZero();
  }

  @Test
  void snapshot_missingUnseenAndClipped_haveTheirOwnCounts() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    monitor.predict(with("balance", null));
    monitor.predict(with("home", null));
    monitor.predict(with("address", "elsewhere 12345"));
    monitor.predict(with("amount", 48_000)); // ratio 1, the curve ends at 0.5
    DriftCounts counts = monitor.snapshot().counts();
    assertThat(counts.characteristic(BALANCE)).containsExactly(0, 3, 1, 0);
    assertThat(counts.characteristic(HOME)).containsExactly(0, 3, 1, 0);
    assertThat(counts.characteristic(ZIP)).containsExactly(3, 0, 0, 1);
    assertThat(counts.clipped(AMOUNT_TO_INCOME)).isEqualTo(1);
    assertThat(counts.clipped(BALANCE)).isZero();
  }

  @Test
  void snapshot_valueOnAnEdge_belongsToTheRangeAbove() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    monitor.predict(with("balance", 1.5));
    monitor.predict(with("balance", Math.nextDown(1.5)));
    assertThat(monitor.snapshot().counts().characteristic(BALANCE)).containsExactly(1, 1, 0, 0);
  }

  @Test
  void predict_refusedApplicant_countsAsRefusedOnly() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    assertThatThrownBy(() -> monitor.predict(with("income", null)))
        .isInstanceOf(InvalidApplicantException.class);
    assertThatThrownBy(() -> monitor.decide(with("incom", 1)))
        .isInstanceOf(InvalidApplicantException.class);
    assertThat(monitor.snapshot().counts().refused()).isEqualTo(2);
    assertThat(monitor.snapshot().counts().applicants()).isZero();
  }

  @Test
  void decide_applicant_isCountedAsAPredictionIs() {
    DriftMonitor decided = DriftMonitor.of(SCORER);
    DriftMonitor predicted = DriftMonitor.of(SCORER);
    Decision decision = decided.decide(ExampleModel.plainApplicant());
    predicted.predict(ExampleModel.plainApplicant());
    assertThat(decision.probability()).isEqualTo(0.1072392543023643);
    assertThat(decided.snapshot()).isEqualTo(predicted.snapshot());
  }

  @Property(tries = 50)
  void merge_anyParts_equalsOneMonitor(@ForAll long seed, @ForAll @IntRange(max = 60) int cut) {
    List<Map<String, Object>> all = applicants(seed, 60);
    DriftMonitor whole = DriftMonitor.of(SCORER);
    DriftMonitor first = DriftMonitor.of(SCORER);
    DriftMonitor second = DriftMonitor.of(SCORER);
    score(whole, all);
    score(first, all.subList(0, cut));
    score(second, all.subList(cut, all.size()));
    DriftSnapshot one = first.snapshot();
    DriftSnapshot other = DriftSnapshot.fromJson(second.snapshot().toJson());
    assertThat(one.merge(other)).isEqualTo(other.merge(one)).isEqualTo(whole.snapshot());
    assertThat(one.merge(other).against(SCORER)).isEqualTo(whole.report());
  }

  @Test
  void predict_manyThreads_loseNoCount() throws Exception {
    int threads = 16;
    int each = 5000;
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
    try {
      List<DriftSnapshot> drained = new ArrayList<>();
      Future<?> reader =
          pool.submit(
              () -> {
                while (!done.get()) {
                  DriftSnapshot window = monitor.drain(); // checks that all bins have one sum
                  drained.add(window);
                  Thread.sleep(1);
                }
                return null;
              });
      Callable<Void> work =
          () -> {
            for (int i = 0; i < each; i++) {
              monitor.predict(ExampleModel.plainApplicant());
            }
            return null;
          };
      for (Future<Void> future :
          pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList())) {
        future.get();
      }
      done.set(true);
      reader.get();
      DriftSnapshot sum = drained.stream().reduce(monitor.drain(), DriftSnapshot::merge);
      assertThat(sum.counts().applicants()).isEqualTo((long) threads * each);
      assertThat(sum.counts().characteristic(HOME)).containsExactly(0, (long) threads * each, 0, 0);
      assertThat(monitor.snapshot().counts().applicants()).isZero();
    } finally {
      pool.shutdownNow();
    }
  }

  /** Shares by hand from the histogram of the example: 400 OWN, 600 RENT, 10 missing. */
  @Test
  void report_oneApplicant_hasSharesAndShiftOfTheTrainingLoans() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    monitor.predict(ExampleModel.plainApplicant());
    DriftReport report = monitor.report();
    assertThat(report.then()).isEqualTo(1010);
    assertThat(report.now()).isEqualTo(1);
    assertThat(report.score().meanProbability().then()).isEqualTo(0.140625);
    CharacteristicDrift home = drift(report, "home");
    assertThat(home.missing().then()).isCloseTo(10 / 1010.0, within(1e-15));
    assertThat(home.missing().now()).isZero();
    double factor = 40 / Math.log(2);
    double shift = (0 - 400 / 1010.0) * -0.2 + (1 - 600 / 1010.0) * 0.2 + (0 - 10 / 1010.0) * 0.7;
    assertThat(home.scoreShift()).isCloseTo(-factor * shift, within(1e-12));
    assertThat(home.bins().stream().map(DriftReport.Bin::label))
        .containsExactly("OWN", "RENT", "(missing)", "(unseen)");
    assertThat(drift(report, "balance").bins().stream().map(DriftReport.Bin::label))
        .containsExactly("below 1.5", "1.5 or more", "(missing)", "(unseen)");
    assertThat(report.score().shift())
        .isCloseTo(
            report.characteristics().stream().mapToDouble(CharacteristicDrift::scoreShift).sum(),
            within(1e-9));
    double[] indices =
        report.characteristics().stream().mapToDouble(it -> -it.index().value()).toArray();
    double[] sorted = indices.clone();
    Arrays.sort(sorted);
    assertThat(indices).containsExactly(sorted);
  }

  private static CharacteristicDrift drift(DriftReport report, String name) {
    return report.characteristics().stream()
        .filter(it -> it.characteristic().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_modelWithoutTrainingScores_saysWhatToDo() throws IOException {
    try (InputStream old = getClass().getResourceAsStream("/model-1.1.json")) {
      Scorer scorer = Scorer.load(old);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DriftMonitor.of(scorer))
          .withMessageContaining("train the model again");
    }
  }

  @Test
  void against_anotherModel_isRefused() {
    DriftSnapshot snapshot = DriftMonitor.of(SCORER).snapshot();
    DriftSnapshot other = new DriftSnapshot("0123456789abcdef", snapshot.counts());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.against(SCORER))
        .withMessageContaining("0123456789abcdef");
    assertThatIllegalArgumentException().isThrownBy(() -> snapshot.merge(other));
  }

  @Test
  void fromJson_countsThatCannotBe_arePointedAt() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    monitor.predict(ExampleModel.plainApplicant());
    String json = monitor.snapshot().toJson();
    assertThat(DriftSnapshot.fromJson(json)).isEqualTo(monitor.snapshot());
    for (String wrong :
        List.of(
            "{",
            "[]",
            json.replace("\"refused\":0", "\"refused\":-1"),
            json.replace("\"score\":[1,0,0]", "\"score\":[2,0,0]"),
            json.replace("\"score\":[1,0,0]", "\"score\":[-1,1,1]"),
            json.replace("\"clipped\":0", "\"clipped\":2"),
            json.replace("probabilityBillionths\":1", "probabilityBillionths\":99"))) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> DriftSnapshot.fromJson(wrong))
          .withMessageContaining("drift snapshot");
    }
    DriftSnapshot fewer =
        DriftSnapshot.fromJson(json.replace("\"score\":[1,0,0]", "\"score\":[1,0]"));
    assertThatIllegalArgumentException().isThrownBy(() -> fewer.against(SCORER));
    assertThatIllegalArgumentException().isThrownBy(() -> fewer.merge(monitor.snapshot()));
  }

  @Test
  void probabilityPredictAndDecide_everyForm_areThoseOfTheScorerAndCounted() {
    Map<String, Object> map = with("balance", null);
    Applicant applicant = Applicant.of(map);
    Applicant bound = applicant.bind(SCORER.schema());
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    assertThat(monitor.probability(map)).isEqualTo(SCORER.probability(map));
    assertThat(monitor.probability(applicant)).isEqualTo(SCORER.probability(map));
    assertThat(monitor.probability(bound)).isEqualTo(SCORER.probability(map));
    assertThat(monitor.predict(bound)).isEqualTo(SCORER.predict(map));
    assertThat(monitor.decide(map).probability()).isEqualTo(SCORER.probability(map));
    assertThat(monitor.snapshot().counts().applicants()).isEqualTo(5);
    assertThat(monitor.snapshot().counts().characteristic(BALANCE)).endsWith(5, 0);
    map.put("income", -1);
    assertThatThrownBy(() -> monitor.probability(map)).hasMessageContaining("income");
    assertThatThrownBy(() -> monitor.decide(map)).hasMessageContaining("income");
    assertThat(monitor.snapshot().counts().refused()).isEqualTo(2);
  }

  @Test
  void reasonsAndExplain_areThoseOfTheScorerAndNotCounted() {
    DriftMonitor monitor = DriftMonitor.of(SCORER);
    Map<String, Object> map = with("home", null);
    assertThat(monitor.reasons(map)).isEqualTo(SCORER.reasons(map)).isNotEmpty();
    assertThat(monitor.explain(map)).isEqualTo(SCORER.explain(map));
    map.put("income", -1);
    assertThatThrownBy(() -> monitor.explain(map)).hasMessageContaining("income");
    assertThat(monitor.snapshot().counts().applicants()).isZero();
    assertThat(monitor.snapshot().counts().refused()).isZero();
  }

  @Test
  void bind_ownType_countsWhatAMapOfItsValuesCounts() {
    DriftMonitor byMap = DriftMonitor.of(SCORER);
    DriftMonitor byType = DriftMonitor.of(SCORER);
    TypedScorer<ExampleLoan.Plain> typed =
        byType.bind(ExampleLoan.Plain.class, MethodHandles.lookup());
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      ExampleLoan.Plain loan = ExampleLoan.random(random);
      assertThat(outcome(() -> typed.predict(loan)))
          .isEqualTo(outcome(() -> byMap.predict(ExampleLoan.map(loan, false))));
    }
    assertThat(byType.snapshot()).isEqualTo(byMap.snapshot());
    assertThat(byType.snapshot().counts().applicants()).isBetween(20L, 180L);
    assertThat(typed.scorer()).isSameAs(SCORER);
  }

  private static Object outcome(Callable<Object> door) {
    try {
      return door.call();
    } catch (InvalidApplicantException e) {
      return e.violations();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
