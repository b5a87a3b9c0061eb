package io.loantap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.loantap.ExampleLoan.Home;
import io.loantap.ExampleLoan.Job;
import io.loantap.applicant.Applicant;
import io.loantap.storage.ExampleModel;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What scoring allocates once it is compiled, by the JVM's own count for this thread. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 20_000;

  /** Rounds of calls to wait for the JIT. */
  private static final int ROUNDS = 500;

  /** Of one prediction: 12 bytes of header, 8 + 1 + 8 + 4 + 4 of components, filled to 8. */
  private static final long PREDICTION = 40;

  private static Scorer scorer;
  private static final Map<String, Object> MAP = ExampleModel.plainApplicant();

  /** Primitives, enums and text, dates as objects. */
  private static final ExampleLoan.Plain RECORD =
      new ExampleLoan.Plain(
          12_000,
          48_000,
          250.5,
          7,
          "36 months",
          Job.LONG,
          Home.RENT,
          YearMonth.of(2015, 1),
          LocalDate.of(1999, 6, 30),
          "1980-02-28",
          "1 Long Lane\nPort 00813");

  @BeforeAll
  static void load() {
    scorer = Scorers.of(ExampleModel.create());
    MAP.put("born", "1980-02-28");
  }

  @Test
  void probability_boundApplicant_allocatesNothing() {
    Applicant applicant = Applicant.of(MAP).bind(scorer.schema());
    assertThat(bytesPerCall(() -> scorer.probability(applicant), 0)).isZero();
  }

  @Test
  void probability_map_allocatesNothing() {
    assertThat(bytesPerCall(() -> scorer.probability(MAP), 0)).isZero();
  }

  @Test
  void probability_record_allocatesNothing() {
    TypedScorer<ExampleLoan.Plain> typed =
        scorer.bind(ExampleLoan.Plain.class, MethodHandles.lookup());
    assertThat(bytesPerCall(() -> typed.probability(RECORD), 0)).isZero();
  }

  @Test
  void predict_boundApplicant_allocatesOnePrediction() {
    Applicant applicant = Applicant.of(MAP).bind(scorer.schema());
    assertThat(bytesPerCall(() -> scorer.predict(applicant).probability(), PREDICTION))
        .isLessThanOrEqualTo(PREDICTION);
  }

  @Test
  void predict_map_allocatesOnePrediction() {
    assertThat(bytesPerCall(() -> scorer.predict(MAP).probability(), PREDICTION))
        .isLessThanOrEqualTo(PREDICTION);
  }

  @Test
  void predict_record_allocatesOnePrediction() {
    TypedScorer<ExampleLoan.Plain> typed =
        scorer.bind(ExampleLoan.Plain.class, MethodHandles.lookup());
    assertThat(bytesPerCall(() -> typed.predict(RECORD).probability(), PREDICTION))
        .isLessThanOrEqualTo(PREDICTION);
  }

  /** Bytes a call of the first round that allocates no more than the aim, else of the last. */
  private static long bytesPerCall(DoubleSupplier call, long aim) {
    long bytes = Long.MAX_VALUE;
    double sum = 0;
    for (int round = 0; round < ROUNDS && bytes > aim * CALLS; round++) {
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (int i = 0; i < CALLS; i++) {
        sum += call.getAsDouble();
      }
      bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
    assertThat(sum).isPositive();
    return (bytes + CALLS - 1) / CALLS;
  }
}
