package io.loantap.benchmarks;

import io.loantap.model.Logistic;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the stable, reproducible logistic function costs beside the textbook formula.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar LogisticBenchmark -prof gc</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LogisticBenchmark {
  private static final int VALUES = 1024;

  /** {@code baseline} reads and adds up the inputs only. */
  @Param({"baseline", "naive", "loantap"})
  String form = "baseline";

  private final double[] logOdds = new double[VALUES];
  private DoubleUnaryOperator function = z -> z;

  /** Log-odds as they occur: about normal around a low default rate. */
  @Setup
  public void prepare() {
    Random random = new Random(42);
    for (int i = 0; i < VALUES; i++) {
      logOdds[i] = -1.5 + 1.5 * random.nextGaussian();
    }
    function =
        switch (form) {
          case "baseline" -> z -> z;
          case "naive" -> z -> 1 / (1 + Math.exp(-z));
          case "loantap" -> Logistic::probability;
          default -> throw new IllegalStateException("unknown form " + form);
        };
  }

  /** Nanoseconds for one value. */
  @Benchmark
  @OperationsPerInvocation(VALUES)
  public double probability() {
    double sum = 0;
    for (double z : logOdds) {
      sum += function.applyAsDouble(z);
    }
    return sum;
  }
}
