package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.learn.binning.NumberBins;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.learn.binning.WeightOfEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recipe's entry for a characteristic whose bins are coded by their weights of evidence, so that
 * it has one coefficient: the classic scorecard.
 *
 * @param bins a number in bins, or levels in groups; free to go any way
 * @param monotone which way the risk may go as the number rises: the rates of the bins have to go
 *     it, and the coefficient does not turn them round
 */
public record WoeSpec(FeatureSpec bins, Monotone monotone) implements FeatureSpec {
  /** Checks that there are bins. */
  public WoeSpec {
    boolean binned =
        bins instanceof NumericSpec number
            ? number.shape().isBinned() && number.monotone() == Monotone.FREE
            : bins instanceof LevelSpec levels
                && (levels.order() instanceof LevelOrder.OptimalGroups
                    || levels.order() instanceof LevelOrder.GivenGroups);
    if (!binned) {
      throw new IllegalArgumentException(
          bins.characteristic() + ": weights of evidence are of bins; use the encoder bins");
    }
    if (monotone == Monotone.AUTO) {
      throw new IllegalArgumentException(
          bins.characteristic()
              + ": the direction of weights of evidence is that of their bins; use trend auto");
    }
    if (monotone != Monotone.FREE && bins instanceof LevelSpec) {
      throw new IllegalArgumentException(
          bins.characteristic() + ": groups of levels cannot be monotone; leave the direction out");
    }
  }

  @Override
  public String characteristic() {
    return bins.characteristic();
  }

  @Override
  public MissingPolicy missing() {
    return bins.missing();
  }

  @Override
  public List<String> reads() {
    return bins.reads();
  }

  @Override
  public boolean needsOutcomes() {
    return true;
  }

  @Override
  public FeatureSummary summarise(Columns rows) {
    return bins.summarise(rows);
  }

  @Override
  public WoeEncoder fit(Columns training, boolean[] bad) {
    return fit(summarise(training, bad));
  }

  @Override
  public WoeEncoder fit(FeatureSummary summary) {
    if (!(summary instanceof OutcomeSummary outcomes)) {
      throw new IllegalArgumentException(
          characteristic() + ": weights of evidence are made of the outcomes; give them, too");
    }
    FeatureEncoder encoder = bins.fit(summary);
    List<OutcomeCounts> counts =
        encoder instanceof NumericEncoder number
            ? counts(number, (GroupedSummary) outcomes.good(), (GroupedSummary) outcomes.bad())
            : counts(
                (LevelEncoder) encoder,
                (LevelSummary) outcomes.good(),
                (LevelSummary) outcomes.bad());
    WeightOfEvidence scale = WeightOfEvidence.among(counts);
    // Log-odds of the bad outcome, so that a usual coefficient is near 1.
    double[] values = counts.stream().mapToDouble(bin -> -scale.weight(bin)).toArray();
    if (encoder instanceof NumericEncoder number) {
      requireMonotone(Arrays.copyOf(values, number.encoding().width()));
    }
    return new WoeEncoder(encoder, values, monotone);
  }

  private void requireMonotone(double[] ranges) {
    for (int bin = 1; bin < ranges.length; bin++) {
      if ((ranges[bin] - ranges[bin - 1]) * monotone.sign() < 0) {
        throw new IllegalArgumentException(
            characteristic()
                + ": the rates of its bins do not go one way, as \"monotone\" asks; set other edges,"
                + " or leave edges and trend out");
      }
    }
  }

  /** The loans of each column. */
  private static List<OutcomeCounts> counts(
      NumericEncoder encoder, GroupedSummary good, GroupedSummary bad) {
    Imputation imputation = encoder.imputation();
    List<OutcomeCounts> counts =
        new ArrayList<>(
            NumberBins.counts(
                imputation.complete(good),
                imputation.complete(bad),
                encoder.encoding().breakpoints()));
    if (imputation.hasColumn()) {
      counts.add(new OutcomeCounts(good.all().missing(), bad.all().missing()));
    }
    for (double value : encoder.special().seen()) {
      counts.add(
          new OutcomeCounts(
              good.special().getOrDefault(value, 0L), bad.special().getOrDefault(value, 0L)));
    }
    return counts;
  }

  private static List<OutcomeCounts> counts(
      LevelEncoder encoder, LevelSummary good, LevelSummary bad) {
    OutcomeCounts[] counts = new OutcomeCounts[encoder.columnNames().size()];
    Arrays.fill(counts, OutcomeCounts.NONE);
    encoder
        .entries()
        .forEach(
            (level, entry) ->
                counts[entry.column()] =
                    counts[entry.column()].plus(
                        new OutcomeCounts(
                            good.counts().getOrDefault(level, 0L),
                            bad.counts().getOrDefault(level, 0L))));
    LevelEncoder.Entry missing = encoder.missing();
    if (missing != null) {
      counts[missing.column()] = new OutcomeCounts(good.missing(), bad.missing());
    }
    return List.of(counts);
  }
}
