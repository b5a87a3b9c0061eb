package io.loantap.benchmarks.scoring;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
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
 * One library's way with many applicants, already parsed. A method with JMH's annotation for
 * benchmarks scores all rows, on one thread unless its name says otherwise, and returns their
 * probabilities.
 *
 * <p>Whoever is named in {@code META-INF/services} is checked by {@link Agreement}, too.
 */
@NullUnmarked // JMH calls setUp() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class BatchBenchmark {
  /** Folder that {@link WriteScoringFiles} filled. */
  @Param(ScoringFiles.DEFAULT)
  public String files = ScoringFiles.DEFAULT;

  /** Rows to score. */
  @Param("1000000")
  public int rows = 1_000_000;

  private ColumnarLoans loans;
  private double[] probabilities;

  /** Loads the model and draws the rows. */
  @Setup
  public final void setUp() throws Exception {
    ScoringFiles folder = new ScoringFiles(Path.of(files));
    loans = ColumnarLoans.of(folder.model(), rows);
    probabilities = new double[rows];
    load(folder, loans);
  }

  /** Name and version, as the tables have it. */
  public abstract String library();

  /** Loads the model and lays the rows out as a caller would hold them. */
  protected abstract void load(ScoringFiles folder, ColumnarLoans rows) throws Exception;

  /** The rows to score. */
  protected final ColumnarLoans loans() {
    return loans;
  }

  /** Where their probabilities go. */
  protected final double[] probabilities() {
    return probabilities;
  }

  /** Largest difference to the definition of the model that rounding explains. */
  public double tolerance() {
    return 1e-9;
  }
}
