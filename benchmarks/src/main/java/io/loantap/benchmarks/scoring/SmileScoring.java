package io.loantap.benchmarks.scoring;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import smile.classification.LogisticRegression;
import smile.util.IntSet;

/**
 * Smile. It takes an array of numbers, so an encoder stands before it. Its own file format is Java
 * serialisation, which nobody should load; the coefficients are read from text instead. Arrays are
 * used again, which favours it: a caller with several threads has to see to that.
 */
@NullUnmarked // load() and take() come first
public class SmileScoring extends ScoringBenchmark {
  private Encoder encoder;
  private LogisticRegression.Binomial model;
  private StringLoan[] loans;
  private double[] columns;
  private double[] probabilities;
  private double[][] encoded;

  @Override
  public String library() {
    return "Smile 2.6.0";
  }

  @Override
  public void load(ScoringFiles folder) throws IOException {
    encoder = new Encoder(folder.model());
    double[] coefficients = new double[encoder.width() + 1];
    System.arraycopy(encoder.weights(), 0, coefficients, 0, encoder.width());
    coefficients[encoder.width()] = encoder.intercept();
    columns = new double[encoder.width()];
    probabilities = new double[2];
    model = new LogisticRegression.Binomial(coefficients, 0, 0, IntSet.of(2));
  }

  @Override
  protected void take(List<Map<String, Object>> raw) {
    loans = raw.stream().map(StringLoan::of).toArray(StringLoan[]::new);
    encoded = new double[raw.size()][encoder.width()];
    for (int place = 0; place < encoded.length; place++) {
      encoder.encode(loans[place], encoded[place]);
    }
  }

  @Override
  public Double score(Map<String, ?> applicant) {
    encoder.encode(applicant, columns);
    return score(columns);
  }

  @Override
  public Set<BadInput> callersCode() {
    return EnumSet.complementOf(
        EnumSet.of(BadInput.NAN, BadInput.OUT_OF_RANGE, BadInput.BEYOND_TRAINING));
  }

  Encoder encoder() {
    return encoder;
  }

  double score(double[] encodedColumns) {
    model.predict(encodedColumns, probabilities);
    return probabilities[1];
  }

  /** From a record with texts. */
  @Benchmark
  public double encodeAndPredict() {
    encoder.encode(loans[next()], columns);
    return score(columns);
  }

  /** With the encoding done beforehand. */
  @Benchmark
  public double predictEncoded() {
    return score(encoded[next()]);
  }
}
