package io.loantap.train;

import io.loantap.columns.NumericColumn;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.TrainingRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lowest and highest numbers of a training file. Its test loans count, too: the file is what a
 * model was made of.
 */
final class TrainingRanges {
  private TrainingRanges() {}

  /** The scorecard with the ranges, unless only a sample of the loans is at hand. */
  static Scorecard kept(Scorecard scorecard, TrainingData data) {
    if (data.training().count() < data.trainingRows()) {
      return scorecard;
    }
    List<LoanSample> samples = new ArrayList<>(List.of(data.training()));
    if (data.test().sha256().equals(data.training().sha256())) {
      samples.add(data.test());
    }
    List<Characteristic> ranged = new ArrayList<>();
    for (Characteristic characteristic : scorecard.characteristics()) {
      ranged.add(
          characteristic instanceof Characteristic.Numeric numeric
              ? new Characteristic.Numeric(
                  numeric.name(),
                  numeric.curve(),
                  numeric.missing(),
                  range(numeric, samples),
                  numeric.special())
              : characteristic);
    }
    return scorecard.withCharacteristics(ranged);
  }

  private static @Nullable TrainingRange range(
      Characteristic.Numeric numeric, List<LoanSample> samples) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (LoanSample sample : samples) {
      NumericColumn column = sample.columns().numeric(numeric.name());
      for (int row = 0; row < column.rows(); row++) {
        double value = column.value(row);
        if (!Double.isNaN(value) && numeric.special().indexOf(value) < 0) {
          lowest = Math.min(lowest, value);
          highest = Math.max(highest, value);
        }
      }
    }
    return lowest <= highest ? new TrainingRange(lowest, highest) : null;
  }
}
