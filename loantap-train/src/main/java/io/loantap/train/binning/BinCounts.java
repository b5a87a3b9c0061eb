package io.loantap.train.binning;

import io.loantap.learn.binning.OutcomeCounts;

/** Counts of good and bad loans by bin and period. Not for several threads at once. */
final class BinCounts {
  private final int periods;

  /** By bin and, within, by period; the last period of a bin is that of loans without any. */
  private final long[] good;

  private final long[] bad;

  BinCounts(int bins, int periods) {
    this.periods = periods;
    this.good = new long[bins * (periods + 1)];
    this.bad = new long[bins * (periods + 1)];
  }

  void add(int bin, int period, boolean isBad) {
    int place = bin * (periods + 1) + (period == Periods.NONE ? periods : period);
    if (isBad) {
      bad[place]++;
    } else {
      good[place]++;
    }
  }

  int periods() {
    return periods;
  }

  OutcomeCounts of(int bin, int period) {
    int place = bin * (periods + 1) + period;
    return new OutcomeCounts(good[place], bad[place]);
  }

  /** Of all periods, and of none. */
  OutcomeCounts of(int bin) {
    OutcomeCounts sum = OutcomeCounts.NONE;
    for (int period = 0; period <= periods; period++) {
      sum = sum.plus(of(bin, period));
    }
    return sum;
  }
}
