package io.loantap.benchmarks.scoring;

import java.io.IOException;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** Code written by hand for this one model, without a check: as fast as it gets. */
@NullUnmarked // load() comes first
public class FloorBatch extends BatchBenchmark {
  private ColumnarFloor columns;
  private EnumFloor enums;
  private EnumLoan[] enumLoans;

  @Override
  public String library() {
    return "written by hand";
  }

  @Override
  protected void load(ScoringFiles folder, ColumnarLoans rows) throws IOException {
    ComparisonModel model = folder.model();
    columns = new ColumnarFloor(model);
    enums = new EnumFloor(model);
    enumLoans = rows.distinct().stream().map(it -> EnumLoan.of(it, model)).toArray(EnumLoan[]::new);
  }

  /** Column after column. */
  @Benchmark
  public double[] columnar() {
    columns.score(loans(), probabilities());
    return probabilities();
  }

  /** Record after record, with enums. */
  @Benchmark
  public double[] enumRecords() {
    double[] into = probabilities();
    int place = 0;
    for (int row = 0; row < into.length; row++) {
      into[row] = enums.probabilityFourSums(enumLoans[place]);
      place = place + 1 == enumLoans.length ? 0 : place + 1;
    }
    return into;
  }
}
