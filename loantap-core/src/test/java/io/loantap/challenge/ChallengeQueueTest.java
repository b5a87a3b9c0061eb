package io.loantap.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Applicant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChallengeQueueTest {
  private static final Applicant ANYBODY = Applicant.of(Map.of());

  private static List<Double> takeAll(ChallengeQueue queue) {
    List<Double> taken = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = queue.take((applicant, probability, decision) -> taken.add(probability));
    }
    return taken;
  }

  @Test
  void offer_fullQueue_takesNoMoreUntilOneIsTaken() {
    ChallengeQueue queue = new ChallengeQueue(3); // 4 places
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(queue.offer(ANYBODY, round + i / 10.0, null)).isTrue();
      }
      assertThat(queue.offer(ANYBODY, 9, null)).isFalse();
      assertThat(queue.take((applicant, probability, decision) -> {})).isTrue();
      assertThat(queue.offer(ANYBODY, 0.5, null)).isTrue();
      assertThat(queue.offer(ANYBODY, 9, null)).isFalse();
      assertThat(takeAll(queue)).containsExactly(round + 0.1, round + 0.2, round + 0.3, 0.5);
    }
  }

  @Test
  void take_emptyQueue_takesNothing() {
    assertThat(takeAll(new ChallengeQueue(1))).isEmpty();
  }

  @Test
  void offerAndTake_manyThreads_loseAndDoubleNothing() throws Exception {
    int threads = 4;
    int each = 20_000;
    ChallengeQueue queue = new ChallengeQueue(64);
    AtomicLong offered = new AtomicLong();
    AtomicLong taken = new AtomicLong();
    AtomicInteger offering = new AtomicInteger(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads + 2);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        work.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    if (queue.offer(ANYBODY, number * each + i, null)) {
                      offered.addAndGet(number * each + i);
                    }
                  }
                  offering.decrementAndGet();
                }));
      }
      for (int taker = 0; taker < 2; taker++) {
        work.add(
            pool.submit(
                () -> {
                  boolean last = false;
                  while (!last) {
                    last = offering.get() == 0;
                    takeAll(queue).forEach(number -> taken.addAndGet(number.longValue()));
                  }
                }));
      }
      for (Future<?> each1 : work) {
        each1.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(taken.get()).isEqualTo(offered.get()).isPositive();
  }
}
