package io.loantap;

import io.loantap.applicant.DateField;
import io.loantap.applicant.SpecialValues;
import io.loantap.compact.NumberReader;

/** A check of the values of one column of numbers. Not for several threads at once. */
sealed interface ColumnCheck {
  /**
   * Looks at {@code count} rows from row {@code from} on: leaves 0 in the doubts of those whose
   * value is fine for sure, each at the place of its row.
   */
  void doubt(int from, int count, double[] doubts);

  /** Whether the value of a row of the block that was looked at last is refused. */
  boolean refuses(int row);

  /**
   * Numbers from {@code min} to {@code max}, both finite, and special ones; NaN is a missing one,
   * which is fine.
   */
  record OfNumbers(NumberReader numbers, double min, double max, SpecialValues special)
      implements ColumnCheck {
    @Override
    public void doubt(int from, int count, double[] doubts) {
      double[] values = numbers.read(from, count);
      if (numbers.start() == from) {
        doubt(values, from, from + count, doubts);
      } else {
        for (int i = 0; i < count; i++) {
          doubts[from + i] += refuses(i) ? -1 : 0;
        }
      }
    }

    private void doubt(double[] values, int from, int to, double[] doubts) {
      for (int i = from; i < to; i++) {
        // Without a branch, so that the JIT does several at once: |x| - x is 0 unless x is below 0,
        // and no doubt takes another back. NaN stays. Two subtractions one after the other, for of
        // the sum of both the JIT makes no vectors.
        double above = values[i] - min;
        double under = max - values[i];
        doubts[i] = (doubts[i] - (Math.abs(above) - above)) - (Math.abs(under) - under);
      }
    }

    @Override
    public boolean refuses(int row) {
      double value = numbers.inBlock(row);
      return (value < min || value > max) && !special.has(value);
    }
  }

  /** Dates, as numbers of months; NaN is a missing one, which is fine. */
  record OfDates(NumberReader months, DateField field) implements ColumnCheck {
    @Override
    public void doubt(int from, int count, double[] doubts) {
      months.read(from, count);
      for (int i = 0; i < count; i++) {
        doubts[from + i] += refuses(i) ? -1 : 0;
      }
    }

    @Override
    public boolean refuses(int row) {
      double value = months.inBlock(row);
      return !Double.isNaN(value) && !field.allows(value);
    }
  }
}
