package io.loantap.model;

import io.loantap.feature.ColumnReaders;
import io.loantap.feature.Columns;
import io.loantap.feature.NumberReader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores columns of raw values: the same sums in the same order as {@link BoundScorecard}, so the
 * same bits. It holds scratch space: not for several threads at once.
 */
public final class ColumnScorer {
  private final Scorecard scorecard;
  private final NumberReader[] contributions;
  private final double[] scratch = new double[NumberReader.BLOCK];

  private ColumnScorer(Scorecard scorecard, NumberReader[] contributions) {
    this.scorecard = scorecard;
    this.contributions = contributions;
  }

  /**
   * A scorer of the columns.
   *
   * @param readers columns of every characteristic, or of all it is derived from, and of every
   *     field that selects a group
   * @param refuseBeyond whether numbers beyond those of training are refused
   * @throws IllegalArgumentException if one of them is not there
   */
  public static ColumnScorer of(Scorecard scorecard, ColumnReaders readers, boolean refuseBeyond) {
    return new ColumnScorer(
        scorecard,
        scorecard.characteristics().stream()
            .map(characteristic -> contributions(characteristic, readers, refuseBeyond))
            .toArray(NumberReader[]::new));
  }

  /**
   * Log-odds of each row; NaN for a row with a value that the scorecard refuses.
   *
   * @param columns raw values of every characteristic, and of every field that selects a group
   * @throws IllegalArgumentException if one of them is not there
   */
  public static double[] logOdds(Scorecard scorecard, Columns columns) {
    ColumnScorer scorer = of(scorecard, new ColumnReaders(columns, List.of()), false);
    double[] logOdds = new double[columns.rows()];
    for (int from = 0; from < logOdds.length; from += NumberReader.BLOCK) {
      scorer.logOdds(from, Math.min(NumberReader.BLOCK, logOdds.length - from), logOdds);
    }
    return logOdds;
  }

  /**
   * Contribution of one characteristic to the log-odds of each row; NaN for a value that it
   * refuses.
   *
   * @param columns raw values of the characteristic, and of the field that selects its group
   * @throws IllegalArgumentException if one of them is not there
   */
  public static double[] contributions(Characteristic characteristic, Columns columns) {
    return logOdds(new Scorecard(0, List.of(characteristic)), columns);
  }

  /**
   * Writes the log-odds of {@code count} rows from row {@code from} on to the same places of {@code
   * out}; NaN for a row with a value that the scorecard refuses.
   *
   * @param count at most {@link NumberReader#BLOCK}
   */
  public void logOdds(int from, int count, double[] out) {
    Arrays.fill(out, from, from + count, scorecard.intercept());
    for (NumberReader reader : contributions) {
      reader.read(from, count, scratch);
      for (int i = 0; i < count; i++) {
        out[from + i] += scratch[i];
      }
    }
    scorecard
        .map()
        .ifPresent(
            map -> {
              for (int row = from; row < from + count; row++) {
                out[row] = map.apply(out[row]);
              }
            });
  }

  private static NumberReader contributions(
      Characteristic characteristic, ColumnReaders readers, boolean refuseBeyond) {
    if (characteristic instanceof Characteristic.Levels levels) {
      double missing = constant(levels.missing());
      double unseen = constant(levels.unseen());
      return readers
          .levels(levels.name())
          .toNumbers(level -> contribution(levels.curve(), level, missing, unseen));
    }
    Characteristic.Numeric numeric = (Characteristic.Numeric) characteristic;
    NumberReader values = readers.numbers(numeric.name());
    NumericCurve curve = numeric.curve();
    NumberReader present =
        numeric.missing() instanceof Fallback.ByGroup byGroup
            ? byGroup(values, curve, byGroup, readers.numbers(byGroup.group()))
            : onCurve(values, curve, constant(numeric.missing()));
    return refuseBeyond ? refusing(values, curve, present) : present;
  }

  private static NumberReader onCurve(NumberReader values, NumericCurve curve, double missing) {
    return (from, count, out) -> {
      values.read(from, count, out);
      for (int i = 0; i < count; i++) {
        double value = out[i];
        out[i] = Double.isNaN(value) ? missing : curve.contribution(value);
      }
    };
  }

  private static NumberReader byGroup(
      NumberReader values, NumericCurve curve, Fallback.ByGroup missing, NumberReader groups) {
    double[] group = new double[NumberReader.BLOCK];
    return (from, count, out) -> {
      values.read(from, count, out);
      groups.read(from, count, group);
      for (int i = 0; i < count; i++) {
        double value = out[i];
        out[i] = Double.isNaN(value) ? missing.contribution(group[i]) : curve.contribution(value);
      }
    };
  }

  private static NumberReader refusing(
      NumberReader values, NumericCurve curve, NumberReader contributions) {
    double[] value = new double[NumberReader.BLOCK];
    return (from, count, out) -> {
      contributions.read(from, count, out);
      values.read(from, count, value);
      for (int i = 0; i < count; i++) {
        out[i] = Double.isNaN(value[i]) || curve.covers(value[i]) ? out[i] : Double.NaN;
      }
    };
  }

  private static double contribution(
      LevelCurve curve, @Nullable String level, double missing, double unseen) {
    if (level == null) {
      return missing;
    }
    double contribution = curve.contribution(level);
    return Double.isNaN(contribution) ? unseen : contribution;
  }

  private static double constant(Fallback fallback) {
    return fallback instanceof Fallback.Contribution constant
        ? constant.contribution()
        : Double.NaN;
  }
}
