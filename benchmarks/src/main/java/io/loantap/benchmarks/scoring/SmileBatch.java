package io.loantap.benchmarks.scoring;

import java.io.IOException;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** Smile: encoded row after row. Its own form for many rows gives labels only. */
@NullUnmarked // load() comes first
public class SmileBatch extends BatchBenchmark {
  private final SmileScoring smile = new SmileScoring();

  @Override
  public String library() {
    return smile.library();
  }

  @Override
  protected void load(ScoringFiles folder, ColumnarLoans rows) throws IOException {
    smile.load(folder);
  }

  /** The caller encodes each row. */
  @Benchmark
  public double[] encodeAndPredict() {
    double[] into = probabilities();
    double[] columns = new double[smile.encoder().width()];
    for (int row = 0; row < into.length; row++) {
      smile.encoder().encode(loans(), row, columns);
      into[row] = smile.score(columns);
    }
    return into;
  }
}
