package io.loantap.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Decision;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  /** Folder of the bundled data. */
  @Param("data")
  public String data = "data";

  private Scorer scorer;
  private Applicant applicant;
  private Applicant declined;
  private Map<String, Object> map;
  private final ObjectMapper mapper = new ObjectMapper();
  private byte[] json;

  /** Loads the model and the applicant. */
  @Setup
  public void load() throws IOException {
    scorer = Scorer.load(Path.of(data, "demo-model.json"));
    json = Files.readAllBytes(Path.of(data, "applicant.json"));
    map = read("applicant.json");
    applicant = Applicant.of(map).bind(scorer.schema());
    declined = Applicant.of(read("applicant-risky.json")).bind(scorer.schema());
  }

  private Map<String, Object> read(String name) throws IOException {
    return mapper.readValue(Path.of(data, name).toFile(), FIELDS);
  }

  /** Loading the model, with all its checks. */
  @Benchmark
  public Scorer loadModel() throws IOException {
    return Scorer.load(Path.of(data, "demo-model.json"));
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

  /** Every contribution, points and reasons of an applicant who is approved. */
  @Benchmark
  public Explanation explain() {
    return scorer.explain(applicant);
  }

  /** The reasons of an applicant who is declined. */
  @Benchmark
  public List<Reason> reasonsOfDecline() {
    return scorer.reasons(declined);
  }

  /** Everything about an applicant who is declined, with the search for what would approve. */
  @Benchmark
  public Explanation explainDecline() {
    return scorer.explain(declined);
  }

  /** The decision on an applicant who is approved, with the offer. */
  @Benchmark
  public Decision decide() {
    return scorer.decide(applicant);
  }

  /** The decision on an applicant who is declined: no loan passes, and the reasons why. */
  @Benchmark
  public Decision decideDecline() {
    return scorer.decide(declined);
  }

  /** From the text of an application to the text of the decision's audit record. */
  @Benchmark
  public String jsonToAudit() throws IOException {
    Applicant asked = Applicant.of(mapper.readValue(json, FIELDS));
    return scorer.decide(asked).toAuditRecord(asked, scorer.schema()).toJson();
  }

  /** From the text of an application to a decision. */
  @Benchmark
  public Decision jsonToDecision() throws IOException {
    return scorer.decide(mapper.readValue(json, FIELDS));
  }

  /** Probability, decision and notices from a map of field names, all checks on. */
  @Benchmark
  public Prediction predictMap() {
    return scorer.predict(map);
  }
}
