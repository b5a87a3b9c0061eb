package io.loantap.benchmarks.scoring;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.applicant.ApplicantType;
import io.loantap.derived.FieldSpace;
import io.loantap.engine.BoundScorecard;
import io.loantap.engine.InputSum;
import io.loantap.engine.ScoringEngine;
import io.loantap.text.LevelTable;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * The tricks of the scoring engine, each with it and without: what is left without the trick is the
 * plain way to the same bits. Sums alone, in log-odds.
 */
@NullUnmarked // JMH calls setUp() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineScoring {
  /** Folder that {@link WriteScoringFiles} filled. */
  @Param(ScoringFiles.DEFAULT)
  public String files = ScoringFiles.DEFAULT;

  private int characteristics;
  private double intercept;
  private Applicant[] applicants;
  private StringLoan[] records;
  private InputSum<Applicant> flat;
  private InputSum<StringLoan> handles;
  private InputSum<StringLoan> loop;
  private LevelTable table;
  private Map<String, Double> map;
  private String[] purposes;
  private int current;

  /** Joins the scorecard of the comparison to each form of its applicants. */
  @Setup
  public void setUp() throws Exception {
    ScoringFiles folder = new ScoringFiles(Path.of(files));
    Scorer scorer = Scorer.load(folder.loantapModel());
    FieldSpace space = FieldSpace.of(scorer.schema(), List.of());
    ScoringEngine engine =
        ScoringEngine.of(BoundScorecard.of(scorer.scorecard(), space), space, false);
    ApplicantType<StringLoan> type =
        ApplicantType.of(
            StringLoan.class, scorer.schema(), scorer.usedFields(), MethodHandles.lookup());
    characteristics = scorer.scorecard().characteristics().size();
    intercept = scorer.scorecard().intercept();
    flat = engine.applicants();
    handles = engine.objects(type);
    loop = engine.objectsByLoop(type);
    List<Map<String, Object>> raw = folder.applicants();
    applicants =
        raw.stream().map(it -> Applicant.of(it).bind(scorer.schema())).toArray(Applicant[]::new);
    records = raw.stream().map(StringLoan::of).toArray(StringLoan[]::new);
    purposes = raw.stream().map(it -> StringLoan.text(it, "purpose")).toArray(String[]::new);
    List<String> levels = folder.model().tables().get(3).levels();
    table = LevelTable.of(levels);
    map = new HashMap<>();
    levels.forEach(level -> map.put(level, (double) map.size()));
  }

  private int next() {
    int following = current + 1;
    current = following == applicants.length ? 0 : following;
    return current;
  }

  /** A loop over flat arrays of straight pieces and cells of levels. */
  @Benchmark
  public double applicantFlat() {
    return flat.of(applicants[next()], false);
  }

  /** A loop over the terms, each with its source, treatment and curve. */
  @Benchmark
  public double applicantByTerms() {
    Applicant applicant = applicants[next()];
    double sum = intercept;
    for (int place = 0; place < characteristics; place++) {
      sum += flat.contribution(place, applicant);
    }
    return sum;
  }

  /** The loop over a type's accessors written out as one method handle. */
  @Benchmark
  public double recordWrittenOut() {
    return handles.of(records[next()], false);
  }

  /** A loop that calls the method handle of one accessor after the other. */
  @Benchmark
  public double recordByLoop() {
    return loop.of(records[next()], false);
  }

  /** The place of a level in a table made for its levels. */
  @Benchmark
  public double levelInTable() {
    return table.code(purposes[next()]);
  }

  /** The place of a level in a hash map. */
  @Benchmark
  public double levelInHashMap() {
    return map.get(purposes[next()]);
  }
}
