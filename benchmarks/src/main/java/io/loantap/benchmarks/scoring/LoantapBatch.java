package io.loantap.benchmarks.scoring;

import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** The ways of loantap with many applicants, all checks on. One method for each. */
@NullUnmarked // load() comes first
public class LoantapBatch extends BatchBenchmark {
  private Scorer scorer;
  private Applicant[] applicants;
  private Columns columns;

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
    columns = columns(folder.model(), rows);
  }

  private static Columns columns(ComparisonModel model, ColumnarLoans rows) {
    List<Column> columns = new ArrayList<>();
    for (int line = 0; line < model.lines().size(); line++) {
      columns.add(NumericColumn.over(model.lines().get(line).name(), rows.numbers(line)));
    }
    for (int table = 0; table < model.tables().size(); table++) {
      int[] codes = new int[rows.rows()];
      for (int row = 0; row < codes.length; row++) {
        codes[row] = rows.place(table, row);
      }
      ComparisonModel.Table levels = model.tables().get(table);
      columns.add(LevelColumn.over(levels.name(), codes, levels.levels()));
    }
    return Columns.of(rows.rows(), columns);
  }

  /** Column after column. */
  @Benchmark
  public double[] columnar() {
    scorer.probabilities(columns, probabilities());
    return probabilities();
  }

  /** Column after column, on two threads. */
  @Benchmark
  public double[] columnarTwoThreads() {
    scorer.probabilities(columns, probabilities(), 2);
    return probabilities();
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
