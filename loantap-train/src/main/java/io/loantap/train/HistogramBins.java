package io.loantap.train;

import io.loantap.applicant.Schema;
import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.reference.HistogramFitter;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bins in which the loans of a characteristic are counted. Those of a step curve are its own;
 * other curves over numbers get tenths of the loans.
 *
 * @param characteristic its name
 * @param edges where the ranges of a number meet; none for levels
 * @param special the special values of a number; none for levels
 * @param levels the levels, or null for a number
 */
public record HistogramBins(
    String characteristic,
    List<Double> edges,
    SpecialValues special,
    @Nullable List<String> levels) {

  /** Copies the lists. */
  public HistogramBins {
    edges = List.copyOf(edges);
    levels = levels == null ? null : List.copyOf(levels);
  }

  /**
   * The bins of each characteristic, in the order of the scorecard.
   *
   * @param schema the fields, with their special values
   * @param numbers the summary of the training loans of a characteristic that is a number, special
   *     values left out
   */
  public static List<HistogramBins> of(
      Scorecard scorecard, Schema schema, Function<String, NumericSummary> numbers) {
    return scorecard.characteristics().stream().map(it -> of(it, schema, numbers)).toList();
  }

  private static HistogramBins of(
      Characteristic characteristic, Schema schema, Function<String, NumericSummary> numbers) {
    String name = characteristic.name();
    if (characteristic.curve() instanceof LevelCurve levels) {
      return new HistogramBins(
          name, List.of(), SpecialValues.none(), List.copyOf(levels.contributions().keySet()));
    }
    double[] edges =
        characteristic.curve() instanceof StepCurve steps
            ? steps.edges()
            : HistogramFitter.tenths(numbers.apply(name));
    return new HistogramBins(
        name, Arrays.stream(edges).boxed().toList(), SpecialValues.of(schema, name), null);
  }

  /** Counts loans. */
  public CharacteristicHistogram count(Columns columns, boolean[] chargedOff) {
    return levels == null
        ? HistogramFitter.count(
            columns.numeric(characteristic),
            edges.stream().mapToDouble(Double::doubleValue).toArray(),
            special,
            chargedOff)
        : HistogramFitter.count(columns.level(characteristic), levels, chargedOff);
  }
}
