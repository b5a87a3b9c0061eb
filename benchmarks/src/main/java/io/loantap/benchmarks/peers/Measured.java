package io.loantap.benchmarks.peers;

import java.util.Arrays;
import java.util.Locale;

/** Times of one library with one setting, and the gap that it leaves. */
record Measured(String library, String setting, String what, double gap, Seconds seconds) {

  /** Sorted times. */
  static final class Seconds {
    private final double[] sorted;

    Seconds(double[] times) {
      sorted = times.clone();
      Arrays.sort(sorted);
    }

    double median() {
      int half = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    double least() {
      return sorted[0];
    }

    double most() {
      return sorted[sorted.length - 1];
    }
  }

  static final String HEADER =
      """
      | library | setting | which is | median s | min - max | gap | times as long |
      |---|---|---|---|---|---|---|
      """;

  /** A line of the table, beside the one that all are compared with. */
  String line(Measured best) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.3f | %.3f - %.3f | %.1e | %.1f |%n",
        library,
        setting,
        what,
        seconds.median(),
        seconds.least(),
        seconds.most(),
        gap,
        seconds.median() / best.seconds.median());
  }
}
