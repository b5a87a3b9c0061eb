package io.loantap.model;

import io.loantap.feature.ColumnReaders;
import io.loantap.feature.NumberReader;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One characteristic joined to its columns. Not for several threads at once. */
sealed interface ColumnTerm {
  /**
   * Adds the contributions of {@code count} rows from row {@code from} on to the first sums. A sum
   * becomes NaN where the value is refused, missing, or not to be had in this way.
   */
  void add(int from, int count, double[] sums);

  /** The contribution of a row of the block that was added last; NaN if the value is refused. */
  double contribution(int row);

  /**
   * The term of a characteristic.
   *
   * @param refuseBeyond whether numbers beyond those of training are refused
   */
  static ColumnTerm of(Characteristic characteristic, ColumnReaders readers, boolean refuseBeyond) {
    if (characteristic instanceof Characteristic.Levels levels) {
      return new OfDistinct(readers.levels(levels.name()).toNumbers(onTable(levels)));
    }
    Characteristic.Numeric numeric = (Characteristic.Numeric) characteristic;
    String name = numeric.name();
    Fallback missing = numeric.missing();
    if (!(missing instanceof Fallback.ByGroup) && readers.repeats(name)) {
      return new OfDistinct(readers.numbers(name, onCurve(numeric, refuseBeyond)));
    }
    return new OfNumbers(
        readers.numbers(name),
        numeric.curve().quickest(),
        refuseBeyond,
        constant(missing),
        missing instanceof Fallback.ByGroup byGroup
            ? new Groups(byGroup, readers.numbers(byGroup.group()))
            : null);
  }

  /** The contribution of a level, NaN to refuse. */
  static ToDoubleFunction<@Nullable String> onTable(Characteristic.Levels levels) {
    double missing = constant(levels.missing());
    double unseen = constant(levels.unseen());
    return level -> {
      if (level == null) {
        return missing;
      }
      double contribution = levels.curve().contribution(level);
      return Double.isNaN(contribution) ? unseen : contribution;
    };
  }

  /** The contribution of a number, NaN to refuse; not for missing values that go by group. */
  static DoubleUnaryOperator onCurve(Characteristic.Numeric numeric, boolean refuseBeyond) {
    double missing = constant(numeric.missing());
    NumericCurve curve = numeric.curve();
    return value -> {
      if (Double.isNaN(value)) {
        return missing;
      }
      return refuseBeyond && !curve.covers(value) ? Double.NaN : curve.contribution(value);
    };
  }

  private static double constant(Fallback fallback) {
    return fallback instanceof Fallback.Contribution constant
        ? constant.contribution()
        : Double.NaN;
  }

  /** Levels, and numbers that repeat, by the contribution of each. */
  record OfDistinct(NumberReader contributions) implements ColumnTerm {
    @Override
    public void add(int from, int count, double[] sums) {
      double[] parts = contributions.read(from, count);
      for (int i = 0; i < count; i++) {
        sums[i] += parts[i];
      }
    }

    @Override
    public double contribution(int row) {
      return contributions.inBlock(row);
    }
  }

  /** Contributions of missing numbers by another one. */
  record Groups(Fallback.ByGroup missing, NumberReader groups) {}

  /**
   * Numbers on their curve.
   *
   * @param missing contribution of a missing number, NaN to refuse
   * @param byGroup instead of {@code missing}
   */
  record OfNumbers(
      NumberReader values,
      NumericCurve curve,
      boolean refuseBeyond,
      double missing,
      @Nullable Groups byGroup)
      implements ColumnTerm {
    @Override
    public void add(int from, int count, double[] sums) {
      double[] numbers = values.read(from, count);
      if (byGroup != null) {
        byGroup.groups.read(from, count);
      }
      curve.accumulate(numbers, count, sums);
      if (refuseBeyond) {
        for (int i = 0; i < count; i++) {
          sums[i] = curve.covers(numbers[i]) ? sums[i] : Double.NaN;
        }
      }
    }

    @Override
    public double contribution(int row) {
      double value = values.inBlock(row);
      if (!Double.isNaN(value)) {
        return refuseBeyond && !curve.covers(value) ? Double.NaN : curve.contribution(value);
      }
      return byGroup == null ? missing : byGroup.missing.contribution(byGroup.groups.inBlock(row));
    }
  }
}
