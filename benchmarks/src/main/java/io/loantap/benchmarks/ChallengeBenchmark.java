package io.loantap.benchmarks;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.challenge.ChallengeOptions;
import io.loantap.challenge.ChallengedScorer;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time that a challenger adds to the champion's probability of default: switched off, on a
 * tenth of the applications, on all, and on a thread of its own, which under this load drops most.
 * Both models are the bundled demo model; the challenger has been loaded by itself, as a service
 * has it. From the project's root:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ChallengeBenchmark -prof gc [-t 2]</pre>
 */
@NullUnmarked // JMH calls load() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChallengeBenchmark {
  private static final int APPLICANTS = 1 << 12;

  /** Folder of the bundled data. */
  @Param("data")
  public String data = "data";

  private Scorer champion;
  private ChallengedScorer off;
  private ChallengedScorer tenth;
  private ChallengedScorer all;
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

  /** A challenger with a thread, of which the other methods have none. */
  @State(Scope.Benchmark)
  public static class OwnThread {
    private ChallengedScorer scoring;

    /** Starts the thread. */
    @Setup
    public void start(ChallengeBenchmark models) throws IOException {
      scoring = models.challenged(ChallengeOptions.onOwnThread(1024));
    }

    /** Ends it. */
    @TearDown
    public void close() {
      scoring.close();
    }
  }

  /** Loads the models and lays out applicants that vary about the two bundled ones. */
  @Setup
  public void load() throws IOException {
    champion = Scorer.load(Path.of(data, "demo-model.json"));
    off = challenged(ChallengeOptions.inTheCall().withShare(0));
    tenth = challenged(ChallengeOptions.inTheCall().withShare(0.1));
    all = challenged(ChallengeOptions.inTheCall());
    applicants = VariedApplicants.of(Path.of(data), APPLICANTS, champion.schema());
  }

  private ChallengedScorer challenged(ChallengeOptions options) throws IOException {
    Scorer challenger = Scorer.load(Path.of(data, "demo-model.json"));
    return ChallengedScorer.of(champion, () -> challenger, options);
  }

  /** The champion alone. */
  @Benchmark
  public double champion(Turn turn) {
    return champion.probability(applicants[turn.next()]);
  }

  /** A challenger that is switched off. */
  @Benchmark
  public double shareOfNone(Turn turn) {
    return off.probability(applicants[turn.next()]);
  }

  /** A challenger in a tenth of the calls. */
  @Benchmark
  public double shareOfATenth(Turn turn) {
    return tenth.probability(applicants[turn.next()]);
  }

  /** A challenger in each call. */
  @Benchmark
  public double shareOfAll(Turn turn) {
    return all.probability(applicants[turn.next()]);
  }

  /** A challenger on its own thread. */
  @Benchmark
  public double ownThread(Turn turn, OwnThread own) {
    return own.scoring.probability(applicants[turn.next()]);
  }
}
