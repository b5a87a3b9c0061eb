package io.loantap.engine;

import io.loantap.columns.ColumnReaders;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumberReader;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.NumericCurve;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One characteristic joined to its columns. Not for several threads at once. */
sealed interface ColumnTerm {
  /**
   * Adds the contributions of {@code count} rows from row {@code from} on to the sums of these
   * rows, each at the place of its row: where sums and numbers have the same places, the JIT adds
   * several at once. A sum becomes NaN where the value is refused, missing, or not to be had in
   * this way.
   */
  void add(int from, int count, double[] sums);

  /**
   * The contribution of a row; NaN if the value is refused.
   *
   * @param inBlock its place in the block that was added last
   */
  double contribution(int row, int inBlock);

  /**
   * The term of a characteristic.
   *
   * @param refuseBeyond whether numbers beyond those of training are refused
   */
  static ColumnTerm of(Characteristic characteristic, ColumnReaders readers, boolean refuseBeyond) {
    if (characteristic instanceof Characteristic.Levels levels) {
      return new OfDistinct(readers.levels(levels.name()).toColumn(onTable(levels)));
    }
    Characteristic.Numeric numeric = (Characteristic.Numeric) characteristic;
    String name = numeric.name();
    Fallback missing = numeric.missing();
    if (!(missing instanceof Fallback.ByGroup) && readers.repeats(name)) {
      return new OfDistinct(readers.map(name, onCurve(numeric, refuseBeyond)));
    }
    return new OfNumbers(
        readers.numbers(name),
        numeric.curve().quickest(),
        refuseBeyond,
        constant(missing),
        missing instanceof Fallback.ByGroup byGroup
            ? new Groups(byGroup, readers.numbers(byGroup.group()))
            : null,
        new double[NumberReader.BLOCK]);
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
  final class OfDistinct implements ColumnTerm {
    private final NumericColumn contributions;

    OfDistinct(NumericColumn contributions) {
      this.contributions = contributions;
    }

    @Override
    public void add(int from, int count, double[] sums) {
      contributions.addTo(from, from + count, sums);
    }

    @Override
    public double contribution(int row, int inBlock) {
      return contributions.value(row);
    }
  }

  /** Contributions of missing numbers by another one. */
  record Groups(Fallback.ByGroup missing, NumberReader groups) {}

  /** Numbers on their curve. */
  final class OfNumbers implements ColumnTerm {
    private final NumberReader values;
    private final NumericCurve curve;
    private final boolean refuseBeyond;
    private final double missing;
    private final @Nullable Groups byGroup;

    /** Contributions of a block. */
    private final double[] parts;

    /**
     * Numbers on a curve.
     *
     * @param missing contribution of a missing number, NaN to refuse
     * @param byGroup instead of {@code missing}
     * @param parts scratch for a block
     */
    OfNumbers(
        NumberReader values,
        NumericCurve curve,
        boolean refuseBeyond,
        double missing,
        @Nullable Groups byGroup,
        double[] parts) {
      this.values = values;
      this.curve = curve;
      this.refuseBeyond = refuseBeyond;
      this.missing = missing;
      this.byGroup = byGroup;
      this.parts = parts;
    }

    @Override
    public void add(int from, int count, double[] sums) {
      double[] numbers = values.read(from, count);
      if (byGroup != null) {
        byGroup.groups.read(from, count);
      }
      int start = values.start();
      if (start == from) {
        curve.accumulate(numbers, from, from + count, sums);
      } else {
        Arrays.fill(parts, 0, count, -0.0); // to which any number can be added, and nothing changes
        curve.accumulate(numbers, start, start + count, parts);
        for (int i = 0; i < count; i++) {
          sums[from + i] += parts[i];
        }
      }
      if (refuseBeyond) {
        for (int i = 0; i < count; i++) {
          sums[from + i] = curve.covers(numbers[start + i]) ? sums[from + i] : Double.NaN;
        }
      }
    }

    @Override
    public double contribution(int row, int inBlock) {
      double value = values.inBlock(inBlock);
      if (!Double.isNaN(value)) {
        return refuseBeyond && !curve.covers(value) ? Double.NaN : curve.contribution(value);
      }
      return byGroup == null
          ? missing
          : byGroup.missing.contribution(byGroup.groups.inBlock(inBlock));
    }
  }
}
