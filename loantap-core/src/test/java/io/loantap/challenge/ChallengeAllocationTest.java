package io.loantap.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.decision.DecisionPolicy;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the caller's thread allocates once scoring is compiled, by the JVM's own count. */
class ChallengeAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 20_000;

  /** Rounds of calls to wait for the JIT. */
  private static final int ROUNDS = 500;

  private static final Scorer CHAMPION = TwoModels.champion();
  private static final Scorer CHALLENGER = TwoModels.challenger();

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 64", "0.1, 64", "1, 64"})
  void probability_boundApplicant_allocatesNothing(double share, int queue) {
    Applicant applicant = Applicant.of(TwoModels.plain()).bind(CHAMPION.schema());
    try (ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, () -> CHALLENGER, new ChallengeOptions(share, queue))) {
      assertThat(bytes(() -> scoring.probability(applicant))).isZero();
    }
  }

  /** The same model under a stricter policy: counting by itself. */
  @Test
  void probability_challengerInTheCall_countingAllocatesNothing() {
    Applicant applicant = Applicant.of(TwoModels.plain()).bind(CHAMPION.schema());
    ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, CHAMPION.with(new DecisionPolicy(0.1)));
    assertThat(bytes(() -> scoring.probability(applicant))).isZero();
  }

  @Test
  void probability_mapWithoutSampling_allocatesNothing() {
    Map<String, Object> values = TwoModels.plain();
    ChallengedScorer scoring =
        ChallengedScorer.of(CHAMPION, () -> CHALLENGER, ChallengeOptions.inTheCall().withShare(0));
    assertThat(bytes(() -> scoring.probability(values))).isZero();
  }

  /** Bytes of the first round of calls that allocates nothing, else of the last. */
  private static long bytes(DoubleSupplier call) {
    long bytes = Long.MAX_VALUE;
    double sum = 0;
    for (int round = 0; round < ROUNDS && bytes > 0; round++) {
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (int i = 0; i < CALLS; i++) {
        sum += call.getAsDouble();
      }
      bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
    assertThat(sum).isPositive();
    return bytes;
  }
}
