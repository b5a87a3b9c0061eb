package io.loantap.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The challenger on its own thread, and both models under many threads. */
class ChallengeThreadTest {
  private static final Scorer CHAMPION = TwoModels.champion();
  private static final Scorer CHALLENGER = TwoModels.challenger();
  private static final Applicant APPLICANT =
      Applicant.of(TwoModels.plain()).bind(CHAMPION.schema());

  private static long answeredOrNot(ChallengedScorer scoring) {
    return scoring.snapshots().stream().mapToLong(ChallengeThreadTest::all).sum();
  }

  private static long all(ChallengeSnapshot snapshot) {
    ChallengeSnapshot.Unanswered not = snapshot.unanswered();
    return snapshot.compared() + not.refused() + not.failed() + not.dropped();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - end).isNegative();
      Thread.sleep(1);
    }
  }

  /** A challenger that, but for the first time, waits until it is let go. */
  private static final class Held implements Supplier<Scorer> {
    final CountDownLatch asked = new CountDownLatch(2);
    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public Scorer get() {
      asked.countDown();
      if (asked.getCount() == 0) {
        try {
          go.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return CHALLENGER;
    }
  }

  @Test
  void decide_roomInTheQueue_comparesWhatTheCallWould() {
    ChallengedScorer inTheCall = ChallengedScorer.of(CHAMPION, CHALLENGER);
    ChallengedScorer onOwnThread =
        ChallengedScorer.of(CHAMPION, () -> CHALLENGER, ChallengeOptions.onOwnThread(1000));
    for (ChallengedScorer each : List.of(inTheCall, onOwnThread)) {
      for (Map<String, Object> values : TwoModels.applicants(9, 200)) {
        try {
          each.decide(values);
          each.probability(Applicant.of(values));
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("inc"); // income that is missing, or misspelt
        }
      }
      each.close();
    }
    assertThat(onOwnThread.snapshot()).isEqualTo(inTheCall.snapshot());
    assertThat(onOwnThread.snapshot().unanswered().refused()).isPositive();
    assertThat(onOwnThread.snapshot().reasons().compared()).isPositive();
  }

  @Test
  void probability_slowChallenger_waitsForNothingAndDropsWithACount() throws Exception {
    Held challenger = new Held();
    ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, challenger, ChallengeOptions.onOwnThread(4));
    scoring.probability(APPLICANT);
    challenger.asked.await(); // the thread has taken that one, and is held
    for (int i = 0; i < 10; i++) {
      assertThat(scoring.probability(APPLICANT)).isEqualTo(CHAMPION.probability(APPLICANT));
    }
    assertThat(scoring.snapshot().compared()).isZero();
    assertThat(scoring.snapshot().unanswered().dropped()).isEqualTo(6);
    challenger.go.countDown();
    scoring.close();
    assertThat(scoring.snapshot().compared()).isEqualTo(5);
    assertThat(scoring.snapshot().unanswered().dropped()).isEqualTo(6);
  }

  @Test
  void close_challengerThatDoesNotReturn_dropsWhatWaitsWithACount() throws Exception {
    Held challenger = new Held();
    ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, challenger, ChallengeOptions.onOwnThread(8));
    scoring.probability(APPLICANT);
    challenger.asked.await();
    for (int i = 0; i < 5; i++) {
      scoring.probability(APPLICANT);
    }
    scoring.close();
    assertThat(scoring.snapshot().unanswered().dropped()).isEqualTo(5);
    assertThat(scoring.probability(APPLICANT)).isEqualTo(CHAMPION.probability(APPLICANT));
    challenger.go.countDown();
    await(() -> scoring.snapshot().compared() == 1);
    assertThat(answeredOrNot(scoring)).isEqualTo(6);
  }

  @Test
  void run_challengerThatThrowsErrors_goesOn() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    ChallengedScorer scoring =
        ChallengedScorer.of(
            CHAMPION,
            () -> {
              int call = calls.getAndIncrement();
              if (call > 0 && call <= 3) {
                Thread.currentThread().interrupt();
                throw new OutOfMemoryError("none left");
              }
              return CHALLENGER;
            },
            ChallengeOptions.onOwnThread(16));
    for (int i = 0; i < 7; i++) {
      scoring.predict(APPLICANT);
    }
    await(() -> answeredOrNot(scoring) == 7);
    assertThat(scoring.snapshot().unanswered())
        .isEqualTo(new ChallengeSnapshot.Unanswered(0, 3, 0));
    assertThat(scoring.snapshot().compared()).isEqualTo(4);
    assertThat(scoring.lastFailure().orElseThrow()).isInstanceOf(OutOfMemoryError.class);
    scoring.close();
  }

  @Test
  void probability_mapThatIsChangedAfterwards_isComparedAsItWas() throws Exception {
    Held challenger = new Held();
    ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, challenger, ChallengeOptions.onOwnThread(4));
    Map<String, Object> values = TwoModels.plain();
    scoring.probability(values);
    values.put("dti", 44);
    challenger.go.countDown();
    scoring.close();
    ChallengedScorer expected = ChallengedScorer.of(CHAMPION, CHALLENGER);
    expected.probability(TwoModels.plain());
    assertThat(scoring.snapshot()).isEqualTo(expected.snapshot());
  }

  @Test
  void drain_manyThreads_losesNoApplication() throws Exception {
    int threads = 8;
    int each = 3000;
    for (ChallengeOptions options :
        List.of(ChallengeOptions.inTheCall(), ChallengeOptions.onOwnThread(256))) {
      ChallengedScorer scoring = ChallengedScorer.of(CHAMPION, () -> CHALLENGER, options);
      List<ChallengeSnapshot> drained = new ArrayList<>();
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
      try {
        Future<?> reader =
            pool.submit(
                () -> {
                  while (!done.get()) {
                    drained.addAll(scoring.drain()); // checks that its parts fit each other
                    Thread.sleep(1);
                  }
                  return null;
                });
        Callable<Void> work =
            () -> {
              for (int i = 0; i < each; i++) {
                scoring.probability(APPLICANT);
              }
              return null;
            };
        for (Future<Void> future :
            pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList())) {
          future.get();
        }
        scoring.close();
        done.set(true);
        reader.get();
      } finally {
        pool.shutdownNow();
      }
      drained.addAll(scoring.drain());
      ChallengeSnapshot sum = drained.stream().reduce(ChallengeSnapshot::merge).orElseThrow();
      assertThat(all(sum)).isEqualTo((long) threads * each);
      assertThat(sum.unanswered().failed() + sum.unanswered().refused()).isZero();
      assertThat(sum.compared()).isPositive();
      if (options.queue() == 0) {
        assertThat(sum.compared()).isEqualTo((long) threads * each);
      }
    }
  }
}
