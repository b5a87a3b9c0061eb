package io.loantap.benchmarks.scoring;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.io.IOException;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** The ways of loantap with many applicants, all checks on. One method for each. */
@NullUnmarked // load() comes first
public class LoantapBatch extends BatchBenchmark {
  private Scorer scorer;
  private Applicant[] applicants;

  @Override
  public String library() {
    return "loantap";
  }

  @Override
  protected void load(ScoringFiles folder, ColumnarLoans rows) throws IOException {
    scorer = Scorer.load(folder.loantapModel());
    applicants =
        rows.distinct().stream()
            .map(it -> Applicant.of(it).bind(scorer.schema()))
            .toArray(Applicant[]::new);
  }

  /** Applicant after applicant, laid out beforehand. */
  @Benchmark
  public double[] applicants() {
    double[] into = probabilities();
    int place = 0;
    for (int row = 0; row < into.length; row++) {
      into[row] = scorer.probability(applicants[place]);
      place = place + 1 == applicants.length ? 0 : place + 1;
    }
    return into;
  }
}
