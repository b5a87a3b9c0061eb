package io.loantap;

import io.loantap.applicant.DateField;
import io.loantap.feature.NumberReader;

/** What a model takes of one column of numbers. Not for several threads at once. */
sealed interface ColumnCheck {
  /**
   * Looks at {@code count} rows from row {@code from} on: leaves 0 in the doubts of those whose
   * value is fine for sure. The first entry is that of row {@code from}.
   */
  void doubt(int from, int count, double[] doubts);

  /** Whether the value of a row of the block that was looked at last is refused. */
  boolean refuses(int row);

  /** Numbers from {@code min} to {@code max}, both finite; NaN is a missing one, which is fine. */
  record OfNumbers(NumberReader numbers, double min, double max) implements ColumnCheck {
    @Override
    public void doubt(int from, int count, double[] doubts) {
      double[] values = numbers.read(from, count);
      for (int i = 0; i < count; i++) {
        // Without a branch, so that the JIT does several at once: x - |x| is 0 unless x is
        // negative,
        // and nothing positive is ever added. NaN stays.
        double above = values[i] - min;
        double under = max - values[i];
        doubts[i] += (above - Math.abs(above)) + (under - Math.abs(under));
      }
    }

    @Override
    public boolean refuses(int row) {
      double value = numbers.inBlock(row);
      return value < min || value > max;
    }
  }

  /** Dates, as numbers of months; NaN is a missing one, which is fine. */
  record OfDates(NumberReader months, DateField field) implements ColumnCheck {
    @Override
    public void doubt(int from, int count, double[] doubts) {
      months.read(from, count);
      for (int i = 0; i < count; i++) {
        doubts[i] += refuses(i) ? -1 : 0;
      }
    }

    @Override
    public boolean refuses(int row) {
      double value = months.inBlock(row);
      return !Double.isNaN(value) && !field.allows(value);
    }
  }
}
