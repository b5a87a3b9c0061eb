package io.loantap.train.explore.read;

import io.loantap.compact.NumericSummary;
import java.util.Arrays;

/** The numbers of a column, those of good and of bad loans apart. */
final class NumberCounts {
  private final Half good = new Half();
  private final Half bad = new Half();

  void add(double number, boolean isBad) {
    (isBad ? bad : good).add(number);
  }

  NumericSummary good() {
    return good.summary();
  }

  NumericSummary bad() {
    return bad.summary();
  }

  /** Numbers come one by one and are summed up by the block. */
  private static final class Half {
    private final double[] block = new double[1 << 14];
    private int size;
    private NumericSummary summary = NumericSummary.none();

    void add(double number) {
      if (size == block.length) {
        sumUp();
      }
      block[size++] = number;
    }

    private void sumUp() {
      double[] filled = Arrays.copyOf(block, size);
      summary = summary.merge(NumericSummary.of(filled));
      size = 0;
    }

    NumericSummary summary() {
      sumUp();
      return summary;
    }
  }
}
