package io.loantap.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
 * Scoring one bundled applicant with the bundled demo model, from the project's root:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar PredictBenchmark -prof gc</pre>
 */
@NullUnmarked // JMH calls load() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PredictBenchmark {
  /** Folder of the bundled data. */
  @Param("data")
  public String data = "data";

  private Scorer scorer;
  private Applicant applicant;
  private Map<String, Object> map;

  /** Loads the model and the applicant. */
  @Setup
  public void load() throws IOException {
    scorer = Scorer.load(Path.of(data, "demo-model.json"));
    map =
        new ObjectMapper()
            .readValue(Path.of(data, "applicant.json").toFile(), new TypeReference<>() {});
    applicant = Applicant.of(map).bind(scorer.schema());
  }

  /** What measuring itself costs. */
  @Benchmark
  public Applicant baseline() {
    return applicant;
  }

  /** Probability of default of an applicant laid out beforehand. */
  @Benchmark
  public double probability() {
    return scorer.probability(applicant);
  }

  /** Probability, decision and notices of an applicant laid out beforehand. */
  @Benchmark
  public Prediction predict() {
    return scorer.predict(applicant);
  }

  /** The same from a map of field names, all checks on. */
  @Benchmark
  public Prediction predictMap() {
    return scorer.predict(map);
  }
}
