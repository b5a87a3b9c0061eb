package io.loantap.benchmarks.scoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
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
 * One library in the comparison: how it gets its model file, loads it and scores an applicant; and,
 * as JMH benchmarks, its ways of scoring the next of 1,000 raw applicants.
 *
 * <p>Whoever is named in {@code META-INF/services} takes part in everything: {@link
 * WriteScoringFiles}, {@link Agreement}, {@link LoadComparison}, {@link BadInputComparison} and the
 * benchmarks. A new way of scoring is a new method with JMH's annotation for benchmarks; it returns
 * a probability, or what {@link #probability} can read.
 */
@NullUnmarked // JMH calls setUp() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class ScoringBenchmark {
  /** Folder that {@link WriteScoringFiles} filled. */
  @Param(ScoringFiles.DEFAULT)
  public String files = ScoringFiles.DEFAULT;

  private int applicants;
  private int current;

  /** Loads the model and lays the applicants out as a caller would hold them. */
  @Setup
  public final void setUp() throws Exception {
    ScoringFiles folder = new ScoringFiles(Path.of(files));
    List<Map<String, Object>> raw = folder.applicants();
    load(folder);
    take(raw);
    applicants = raw.size();
    current = -1;
  }

  /** Place of the next applicant. */
  protected final int next() {
    int following = current + 1;
    current = following == applicants ? 0 : following;
    return current;
  }

  /** Name and version, as the tables have it. */
  public abstract String library();

  /** Writes the library's model file, if it has one of its own. */
  public void write(ScoringFiles folder) throws Exception {}

  /** Loads the model; nothing else, since that is timed. */
  public abstract void load(ScoringFiles folder) throws Exception;

  /**
   * Gives the loaded model other options, if the library has such.
   *
   * @param round makes the options differ from the last
   * @return whether there are options
   */
  public boolean configure(int round) {
    return false;
  }

  /**
   * Scores by field names, as the library is meant to be used in a service.
   *
   * @return what the library gives, or null if it gives nothing
   */
  public abstract @Nullable Object score(Map<String, ?> applicant) throws Exception;

  /** Keeps the applicants in the form that the benchmarks start from. */
  protected abstract void take(List<Map<String, Object>> raw);

  /** The probability of default in a result. */
  public double probability(Object result) {
    return (Double) result;
  }

  /** What a result says about bad input beside its probability; empty if nothing. */
  public String remarks(Object result) {
    return "";
  }

  /** Largest difference to the definition of the model that rounding explains. */
  public double tolerance() {
    return 1e-9;
  }

  /** The library with model files that ask for more checks; for {@link BadInputComparison} only. */
  public List<ScoringBenchmark> stricter() {
    return List.of();
  }

  /** Bad input that never reaches the library, since the caller's own code has to encode it. */
  public Set<BadInput> callersCode() {
    return Set.of();
  }
}
