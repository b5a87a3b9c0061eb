package io.loantap.benchmarks;

import io.loantap.pricing.DefaultTiming;
import io.loantap.pricing.Finances;
import io.loantap.pricing.LoanRequest;
import io.loantap.pricing.OfferResult;
import io.loantap.pricing.OfferSearch;
import io.loantap.pricing.PricingPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The search for one offer under the example policy, with a probability of default that costs next
 * to nothing, so that the search alone is measured; from the project's root:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar OfferBenchmark -prof gc</pre>
 */
@NullUnmarked // JMH calls prepare() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class OfferBenchmark {
  private static final BigDecimal AMOUNT = BigDecimal.valueOf(10_000);
  private static final double THRESHOLD = 0.25;

  /** Whether defaults come at a constant hazard, or from the fifth month on. */
  @Param({"constant", "late"})
  public String timing;

  private OfferSearch search;
  private OfferSearch.PdFunction model;
  private LoanRequest affordable;
  private LoanRequest tooDear;
  private LoanRequest tooMuch;
  private OfferSearch.PdFunction risky;

  /** Prepares the requests. */
  @Setup
  public void prepare() {
    DefaultTiming defaults =
        timing.equals("constant")
            ? DefaultTiming.constant()
            : new DefaultTiming(List.of(0.0, 0.0, 0.0, 0.0, 1.0));
    search = OfferSearch.of(PricingPolicy.example().withDefaultTiming(defaults), THRESHOLD);
    model = (amount, term) -> 0.08 + amount * 1e-6 + (term == 60 ? 0.05 : 0);
    risky = (amount, term) -> 0.5 + amount * 1e-6;
    affordable = LoanRequest.of(AMOUNT, 36, Finances.of(60_000, 18));
    tooDear = LoanRequest.of(AMOUNT, 36, Finances.of(40_000, 36));
    tooMuch = LoanRequest.of(AMOUNT, 36, Finances.of(20_000, 36));
  }

  /** What measuring itself costs. */
  @Benchmark
  public LoanRequest baseline() {
    return affordable;
  }

  /** Offered as asked for. */
  @Benchmark
  public OfferResult asAsked() {
    return search.search(affordable, model);
  }

  /** Offered over a longer term. */
  @Benchmark
  public OfferResult longer() {
    return search.search(tooDear, model);
  }

  /** Offered less: the largest affordable amount of each term is looked for. */
  @Benchmark
  public OfferResult smaller() {
    return search.search(tooMuch, model);
  }

  /** Nothing offered, whatever the amount. */
  @Benchmark
  public OfferResult tooRisky() {
    return search.search(affordable, risky);
  }

  /** Offered as asked for, the request made from the numbers of an application. */
  @Benchmark
  public OfferResult asAskedFromNumbers() {
    return search.search(
        LoanRequest.of(BigDecimal.valueOf(10_000.0), 36, Finances.of(60_000.0, 18.0)), model);
  }
}
