package io.loantap.benchmarks;

import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.nio.file.Path;
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
 * The time that a drift monitor adds to a prediction, with the bundled demo model and applicants
 * that differ, so that no branch can be learnt by heart; from the project's root:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar DriftBenchmark -prof gc [-t 2]</pre>
 */
@NullUnmarked // JMH calls load() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DriftBenchmark {
  private static final int APPLICANTS = 1 << 12;

  /** Folder of the bundled data. */
  @Param("data")
  public String data = "data";

  private Scorer scorer;
  private DriftMonitor monitor;
  private Applicant[] applicants;

  /** The next applicant of one thread. */
  @State(Scope.Thread)
  public static class Turn {
    private int next;

    private int next() {
      next = next + 1 & APPLICANTS - 1;
      return next;
    }
  }

  /** Loads the model and lays out applicants that vary about the two bundled ones. */
  @Setup
  public void load() throws IOException {
    scorer = Scorer.load(Path.of(data, "demo-model.json"));
    monitor = DriftMonitor.of(scorer);
    applicants = VariedApplicants.of(Path.of(data), APPLICANTS, scorer.schema());
  }

  /** Predicts without a monitor. */
  @Benchmark
  public Prediction predict(Turn turn) {
    return scorer.predict(applicants[turn.next()]);
  }

  /** Predicts and counts. */
  @Benchmark
  public Prediction predictAndCount(Turn turn) {
    return monitor.predict(applicants[turn.next()]);
  }

  /** Reads all counts. */
  @Benchmark
  public DriftSnapshot snapshot() {
    return monitor.snapshot();
  }
}
