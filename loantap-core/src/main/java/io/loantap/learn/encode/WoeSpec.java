package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.learn.binning.WeightOfEvidence;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    if (!bins.isBinned() || bins.monotone() != Monotone.FREE) {
      throw new IllegalArgumentException(
          bins.characteristic() + ": weights of evidence are of bins; use the encoder bins");
    }
    if (monotone == Monotone.AUTO) {
      throw new IllegalArgumentException(
          bins.characteristic()
              + ": the direction of weights of evidence is that of their bins; use trend auto");
    }
    if (monotone != Monotone.FREE && !bins.isOrdered()) {
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

  /** False: it has one column, whose values are those of the bins. */
  @Override
  public boolean isBinned() {
    return false;
  }

  @Override
  public boolean isOrdered() {
    return bins.isOrdered();
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
    @Nullable OutcomeSummary outcomes = summary.byOutcome();
    if (outcomes == null) {
      throw new IllegalArgumentException(
          characteristic() + ": weights of evidence are made of the outcomes; give them, too");
    }
    FeatureEncoder encoder = bins.fit(summary);
    List<OutcomeCounts> counts = encoder.counts(outcomes.good(), outcomes.bad());
    WeightOfEvidence scale = WeightOfEvidence.among(counts);
    // Log-odds of the bad outcome, so that a usual coefficient is near 1.
    double[] values = counts.stream().mapToDouble(bin -> -scale.weight(bin)).toArray();
    if (monotone != Monotone.FREE) {
      int[] signs = encoder.withMonotone(Monotone.INCREASING).signs();
      requireMonotone(Arrays.copyOf(values, (int) Arrays.stream(signs).filter(s -> s > 0).count()));
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
}
