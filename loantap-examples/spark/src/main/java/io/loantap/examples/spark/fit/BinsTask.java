package io.loantap.examples.spark.fit;

import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.train.HistogramBins;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bins of a characteristic, on their way to the executors. */
final class BinsTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String characteristic;
  private final double[] edges;
  private final String @Nullable [] levels;

  BinsTask(String characteristic, double[] edges, String @Nullable [] levels) {
    this.characteristic = characteristic;
    this.edges = edges;
    this.levels = levels;
  }

  String characteristic() {
    return characteristic;
  }

  /** Of a number. */
  double[] edges() {
    return edges;
  }

  /** Null for a number. */
  String @Nullable [] levels() {
    return levels;
  }

  static BinsTask of(HistogramBins bins) {
    return new BinsTask(
        bins.characteristic(),
        bins.edges().stream().mapToDouble(Double::doubleValue).toArray(),
        bins.levels() == null ? null : bins.levels().toArray(String[]::new));
  }

  private HistogramBins bins() {
    return new HistogramBins(
        characteristic,
        Arrays.stream(edges).boxed().toList(),
        levels == null ? null : List.of(levels));
  }

  /** Counts of all loans, then of the charged-off ones. */
  long[][] count(RawLoans loans) {
    CharacteristicHistogram counted = bins().count(loans.columns(), loans.chargedOff());
    return new long[][] {counted.counts(), counted.chargedOff()};
  }

  /** Counts of each characteristic. */
  static long[][][] count(BinsTask[] bins, RawLoans loans) {
    return Arrays.stream(bins).map(own -> own.count(loans)).toArray(long[][][]::new);
  }

  /** The histogram with these counts. */
  CharacteristicHistogram histogram(long[][] counts) {
    return levels == null
        ? CharacteristicHistogram.ofRanges(characteristic, edges, counts[0], counts[1])
        : CharacteristicHistogram.ofLevels(characteristic, List.of(levels), counts[0], counts[1]);
  }
}
