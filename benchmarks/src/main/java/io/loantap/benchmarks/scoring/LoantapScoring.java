package io.loantap.benchmarks.scoring;

import io.loantap.Notice;
import io.loantap.Prediction;
import io.loantap.Scorer;
import io.loantap.ScorerOptions;
import io.loantap.ScorerOptions.Gap;
import io.loantap.TypedScorer;
import io.loantap.applicant.Applicant;
import io.loantap.reason.Explanation;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * The doors of loantap, all checks on. One method for each; {@link #probability} reads them all.
 */
@NullUnmarked // load() and take() come first
public class LoantapScoring extends ScoringBenchmark {
  private Scorer scorer;
  private Applicant[] applicants;
  private List<Map<String, Object>> maps;
  private TypedScorer<StringLoan> typed;
  private StringLoan[] records;

  @Override
  public String library() {
    return "loantap";
  }

  @Override
  public void load(ScoringFiles folder) throws IOException {
    scorer = Scorer.load(folder.loantapModel());
  }

  @Override
  public boolean configure(int round) {
    Gap missing = round % 2 == 0 ? Gap.NEUTRAL : Gap.WORST;
    scorer = scorer.with(ScorerOptions.asModel().withMissing(missing));
    return true;
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    applicants =
        raw.stream().map(it -> Applicant.of(it).bind(scorer.schema())).toArray(Applicant[]::new);
    maps = raw;
    typed = scorer.bind(StringLoan.class, MethodHandles.lookup());
    records = raw.stream().map(StringLoan::of).toArray(StringLoan[]::new);
  }

  @Override
  public Prediction score(Map<String, ?> applicant) {
    return scorer.predict(applicant);
  }

  @Override
  public double probability(Object result) {
    if (result instanceof Prediction prediction) {
      return prediction.probability();
    }
    return result instanceof Explanation explanation
        ? explanation.probability()
        : super.probability(result);
  }

  @Override
  public String remarks(Object result) {
    return ((Prediction) result)
        .notices().stream()
            .map(Notice::kind)
            .map(Notice.Kind::name)
            .collect(Collectors.joining(", "));
  }

  /** Probability alone, of an applicant laid out beforehand. */
  @Benchmark
  public double probability() {
    return scorer.probability(applicants[next()]);
  }

  /** Probability alone, of a record with texts, as programs hold one. */
  @Benchmark
  public double probabilityRecord() {
    return typed.probability(records[next()]);
  }

  /** Probability, decision and notices of an applicant laid out beforehand. */
  @Benchmark
  public Prediction predict() {
    return scorer.predict(applicants[next()]);
  }

  /** The same from a map by field names. */
  @Benchmark
  public Prediction predictMap() {
    return scorer.predict(maps.get(next()));
  }

  /** Contributions, points and reasons of an applicant laid out beforehand. */
  @Benchmark
  public Explanation explain() {
    return scorer.explain(applicants[next()]);
  }
}
