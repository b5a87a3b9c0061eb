package io.loantap.examples.spark.fit;

import io.loantap.applicant.SpecialValues;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.train.HistogramBins;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bins of a characteristic, on their way to the executors. */
final class BinsTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String characteristic;
  private final double[] edges;
  private final double[] special;
  private final String[] specialNames;
  private final String @Nullable [] levels;

  private BinsTask(HistogramBins bins) {
    this.characteristic = bins.characteristic();
    this.edges = bins.edges().stream().mapToDouble(Double::doubleValue).toArray();
    this.special = bins.special().values();
    this.specialNames = bins.special().names().toArray(String[]::new);
    this.levels = bins.levels() == null ? null : bins.levels().toArray(String[]::new);
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
    return new BinsTask(bins);
  }

  private HistogramBins bins() {
    return new HistogramBins(
        characteristic,
        Arrays.stream(edges).boxed().toList(),
        special(),
        levels == null ? null : List.of(levels));
  }

  private SpecialValues special() {
    Map<Double, String> names = new HashMap<>();
    for (int place = 0; place < special.length; place++) {
      names.put(special[place], specialNames[place]);
    }
    return SpecialValues.of(names);
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
        ? CharacteristicHistogram.ofRanges(characteristic, edges, special(), counts[0], counts[1])
        : CharacteristicHistogram.ofLevels(characteristic, List.of(levels), counts[0], counts[1]);
  }
}
