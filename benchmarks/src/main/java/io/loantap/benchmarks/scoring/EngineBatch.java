package io.loantap.benchmarks.scoring;

import io.loantap.engine.LogisticBlock;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.curve.BlockCurve;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The tricks of scoring columns, each with it and without, for one column of a few blocks. */
@NullUnmarked // JMH calls setUp() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineBatch {
  /** What the engine reads at once. */
  private static final int BLOCK = 512;

  /** How many rows are scored in each operation. */
  @Param("1000000")
  public int rows;

  private double[] numbers;
  private double[] sums;
  private NumericCurve line;
  private BlockCurve clipped;
  private LogisticBlock logistic;

  /** Makes a line and numbers, a tenth of which lie beyond its ends. */
  @Setup
  public void setUp() {
    Random random = new Random(1);
    numbers = random.doubles(rows, -0.05, 1.05).toArray();
    sums = new double[rows];
    line =
        PiecewiseLinearCurve.through(new double[] {0, 1}, new double[] {-0.3, 0.4}, Outside.CLAMP);
    clipped = line.forBlocks();
    logistic = new LogisticBlock(BLOCK);
  }

  /** A line of two ends in a form without branches. */
  @Benchmark
  public double[] lineWithoutBranches() {
    return add(clipped);
  }

  /** The curve as it is, number by number. */
  @Benchmark
  public double[] lineByNumber() {
    return add(line);
  }

  private double[] add(BlockCurve curve) {
    Arrays.fill(sums, 0);
    for (int from = 0; from + BLOCK <= rows; from += BLOCK) {
      curve.accumulate(numbers, from, from + BLOCK, sums);
    }
    return sums;
  }

  /** Probabilities of a block at once. */
  @Benchmark
  public void logisticByBlock(Blackhole sink) {
    double[] block = sums;
    for (int from = 0; from + BLOCK <= rows; from += BLOCK) {
      System.arraycopy(numbers, from, block, 0, BLOCK);
      logistic.replace(block, 0, BLOCK);
    }
    sink.consume(block);
  }

  /** Probabilities one by one. */
  @Benchmark
  public void logisticByNumber(Blackhole sink) {
    double[] block = sums;
    for (int from = 0; from + BLOCK <= rows; from += BLOCK) {
      System.arraycopy(numbers, from, block, 0, BLOCK);
      for (int i = 0; i < BLOCK; i++) {
        block[i] = Logistic.probability(block[i]);
      }
    }
    sink.consume(block);
  }
}
