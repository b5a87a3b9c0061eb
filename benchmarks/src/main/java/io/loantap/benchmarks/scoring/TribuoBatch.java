package io.loantap.benchmarks.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.tribuo.Example;
import org.tribuo.classification.Label;

/** Tribuo: lists of examples, made from rows by field names. */
@NullUnmarked // load() comes first
public class TribuoBatch extends BatchBenchmark {
  private static final int BLOCK = 10_000;

  private final TribuoScoring tribuo = new TribuoScoring();

  @Override
  public String library() {
    return tribuo.library();
  }

  @Override
  protected void load(ScoringFiles folder, ColumnarLoans rows) throws IOException {
    tribuo.load(folder);
  }

  /** Examples are made and scored in blocks. */
  @Benchmark
  public double[] examplesAndPredict() {
    double[] into = probabilities();
    List<Example<Label>> examples = new ArrayList<>(BLOCK);
    for (int from = 0; from < into.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, into.length);
      examples.clear();
      for (int row = from; row < to; row++) {
        examples.add(
            TribuoScoring.example(loans().distinct().get(row % loans().distinct().size())));
      }
      int row = from;
      for (var prediction : tribuo.model().predict(examples)) {
        into[row++] = TribuoScoring.probability(prediction);
      }
    }
    return into;
  }
}
