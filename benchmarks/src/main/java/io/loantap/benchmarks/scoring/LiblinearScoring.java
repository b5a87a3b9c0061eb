package io.loantap.benchmarks.scoring;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;

/** liblinear-java. It takes numbered columns, zeros left out, so an encoder stands before it. */
@NullUnmarked // load() and take() come first
public class LiblinearScoring extends ScoringBenchmark {
  private static final String FILE = "liblinear.model";

  private Encoder encoder;
  private Model model;
  private StringLoan[] loans;
  private double[] columns;

  @Override
  public String library() {
    return "liblinear-java 2.44";
  }

  /**
   * The format is that of liblinear itself: a header, then a weight and a blank a line, bias last.
   */
  @Override
  public void write(ScoringFiles folder) throws IOException {
    Encoder weights = new Encoder(folder.model());
    List<String> lines = new ArrayList<>();
    lines.add("solver_type L2R_LR");
    lines.add("nr_class 2");
    lines.add("label 1 0");
    lines.add("nr_feature " + weights.width());
    lines.add("bias 1.0");
    lines.add("w");
    for (double weight : weights.weights()) {
      lines.add(weight + " ");
    }
    lines.add(weights.intercept() + " ");
    Files.write(folder.file(FILE), lines);
  }

  @Override
  public void load(ScoringFiles folder) throws IOException {
    encoder = new Encoder(folder.model());
    columns = new double[encoder.width()];
    model = Model.load(folder.file(FILE));
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    loans = raw.stream().map(StringLoan::of).toArray(StringLoan[]::new);
  }

  @Override
  public Double score(Map<String, ?> applicant) {
    encoder.encode(applicant, columns);
    return score();
  }

  @Override
  public Set<BadInput> callersCode() {
    return EnumSet.complementOf(
        EnumSet.of(BadInput.NAN, BadInput.OUT_OF_RANGE, BadInput.BEYOND_TRAINING));
  }

  private double score() {
    int filled = 1;
    for (double column : columns) {
      filled += column == 0 ? 0 : 1;
    }
    Feature[] nodes = new Feature[filled];
    int next = 0;
    for (int place = 0; place < columns.length; place++) {
      if (columns[place] != 0) {
        nodes[next++] = new FeatureNode(place + 1, columns[place]);
      }
    }
    nodes[next] = new FeatureNode(columns.length + 1, 1);
    double[] probabilities = new double[2];
    Linear.predictProbability(model, nodes, probabilities);
    return probabilities[0];
  }

  /** From a record with texts. */
  @Benchmark
  public double encodeAndPredict() {
    encoder.encode(loans[next()], columns);
    return score();
  }
}
