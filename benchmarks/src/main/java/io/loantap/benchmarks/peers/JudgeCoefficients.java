package io.loantap.benchmarks.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.benchmarks.loans.TrainingLoans;
import io.loantap.benchmarks.peers.Measured.Seconds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Judges coefficients that another program found on the first 277,221 loans of the benchmark file,
 * such as {@code python/train_sklearn.py}, by the same measure as {@link FitComparison}.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar io.loantap.benchmarks.peers.JudgeCoefficients FILE.json
 * </pre>
 *
 * The file is an array of objects: {@code trainer}, {@code setting}, {@code seconds} (an array),
 * {@code intercept}, {@code coefficients} (by column name).
 */
public final class JudgeCoefficients {
  private JudgeCoefficients() {}

  /** Prints a table. */
  public static void main(String[] args) throws IOException {
    TrainingLoans loans = TrainingLoans.work();
    System.out.print(Measured.HEADER);
    try (Judge judge = new Judge(loans)) {
      Measured first = null;
      for (JsonNode fit : new ObjectMapper().readTree(Path.of(args[0]).toFile())) {
        Measured measured = measured(fit, judge.gap(weights(fit, loans.columnNames())));
        first = first == null ? measured : first;
        System.out.print(measured.line(first));
      }
    }
  }

  private static Measured measured(JsonNode fit, double gap) {
    double[] seconds =
        StreamSupport.stream(fit.required("seconds").spliterator(), false)
            .mapToDouble(JsonNode::doubleValue)
            .toArray();
    return new Measured(
        fit.required("trainer").textValue(),
        fit.required("setting").textValue(),
        "",
        gap,
        new Seconds(seconds));
  }

  private static double[] weights(JsonNode fit, List<String> columns) {
    JsonNode coefficients = fit.required("coefficients");
    double[] weights = new double[columns.size() + 1];
    weights[0] = fit.required("intercept").doubleValue();
    for (int column = 0; column < columns.size(); column++) {
      weights[column + 1] = coefficients.required(columns.get(column)).doubleValue();
    }
    return weights;
  }
}
