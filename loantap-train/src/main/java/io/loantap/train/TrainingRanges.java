package io.loantap.train;

import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
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
    double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    double[] block = new double[NumberReader.BLOCK];
    for (LoanSample sample : samples) {
      NumericColumn column = sample.columns().numeric(numeric.name());
      for (int from = 0; from < column.rows(); from += block.length) {
        int count = Math.min(block.length, column.rows() - from);
        column.read(from, count, block);
        if (!numeric.special().isEmpty()) {
          blankSpecial(numeric.special(), block, count);
        }
        widen(ends, block, count);
      }
    }
    return ends[0] <= ends[1] ? new TrainingRange(ends[0], ends[1]) : null;
  }

  private static void blankSpecial(SpecialContributions special, double[] block, int count) {
    for (int i = 0; i < count; i++) {
      block[i] = special.indexOf(block[i]) < 0 ? block[i] : Double.NaN;
    }
  }

  /** Comparisons with NaN, a missing number, are false. */
  private static void widen(double[] ends, double[] block, int count) {
    double lowest = ends[0];
    double highest = ends[1];
    for (int i = 0; i < count; i++) {
      lowest = block[i] < lowest ? block[i] : lowest;
      highest = block[i] > highest ? block[i] : highest;
    }
    ends[0] = lowest;
    ends[1] = highest;
  }
}
