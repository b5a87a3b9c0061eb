package io.loantap.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.DriftMonitor;
import io.loantap.DriftSnapshot;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    List<Map<String, Object>> bundled = new ArrayList<>();
    for (String name : new String[] {"applicant.json", "applicant-risky.json"}) {
      bundled.add(
          new ObjectMapper().readValue(Path.of(data, name).toFile(), new TypeReference<>() {}));
    }
    Random random = new Random(42);
    applicants = new Applicant[APPLICANTS];
    for (int i = 0; i < APPLICANTS; i++) {
      Map<String, Object> values = bundled.get(random.nextInt(2));
      values.replaceAll(
          (field, value) ->
              value instanceof Number number ? varied(number.doubleValue(), random) : value);
      applicants[i] = Applicant.of(values).bind(scorer.schema());
    }
  }

  /** A whole number from 1 to 100, or one of the same size. */
  private static Object varied(double number, Random random) {
    return number < 100
        ? (Object) (1 + random.nextInt(90))
        : (Object) (1000 + random.nextInt(100_000));
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
