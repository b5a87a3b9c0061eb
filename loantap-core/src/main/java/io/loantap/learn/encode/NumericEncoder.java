package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.binning.NumberBins;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The encoder of a numeric characteristic: its columns, and what stands in for a missing value.
 *
 * @param characteristic name of the field or derived field
 * @param encoding columns of a value that is present
 * @param imputation what stands in for one that is missing
 * @param monotone which way the risk may go as the number rises
 * @param special columns of special values, behind all others
 */
public record NumericEncoder(
    String characteristic,
    NumericEncoding encoding,
    Imputation imputation,
    Monotone monotone,
    SpecialColumns special)
    implements FeatureEncoder {
  /** The encoder of a characteristic without special values. */
  public NumericEncoder(
      String characteristic, NumericEncoding encoding, Imputation imputation, Monotone monotone) {
    this(characteristic, encoding, imputation, monotone, SpecialColumns.none());
  }

  /** Columns of the curve and of missing values. */
  private int plainWidth() {
    return encoding.width() + (imputation.hasColumn() ? 1 : 0);
  }

  @Override
  public List<String> columnNames() {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < encoding.width(); column++) {
      names.add(characteristic + encoding.suffix(column));
    }
    if (imputation.hasColumn()) {
      names.add(characteristic + "[missing]");
    }
    for (int column = 0; column < special.width(); column++) {
      names.add(characteristic + special.suffix(column));
    }
    return names;
  }

  @Override
  public NumericEncoder withMonotone(Monotone other) {
    return new NumericEncoder(characteristic, encoding, imputation, other, special);
  }

  @Override
  public int[] signs() {
    // Every column rises with the number.
    int[] signs = new int[plainWidth() + special.width()];
    Arrays.fill(signs, 0, encoding.width(), monotone.sign());
    return signs;
  }

  @Override
  public double[] segments() {
    return encoding.segments();
  }

  @Override
  public List<OutcomeCounts> counts(FeatureSummary good, FeatureSummary bad) {
    return counts(
        GroupedSummary.require(good, characteristic), GroupedSummary.require(bad, characteristic));
  }

  private List<OutcomeCounts> counts(GroupedSummary good, GroupedSummary bad) {
    List<OutcomeCounts> counts =
        new ArrayList<>(
            NumberBins.counts(
                imputation.complete(good), imputation.complete(bad), encoding.breakpoints()));
    if (imputation.hasColumn()) {
      counts.add(new OutcomeCounts(good.all().missing(), bad.all().missing()));
    }
    for (double value : special.seen()) {
      counts.add(
          new OutcomeCounts(
              good.special().getOrDefault(value, 0L), bad.special().getOrDefault(value, 0L)));
    }
    return counts;
  }

  @Override
  public void encode(Columns raw, int row, double[] out, int at) {
    double given = raw.numeric(characteristic).value(row);
    special.encode(given, out, at + plainWidth());
    if (special.has(given)) {
      Arrays.fill(out, at, at + plainWidth(), 0);
      return;
    }
    double value = imputation.complete(raw.numeric(characteristic), raw, row);
    if (imputation.hasColumn()) {
      out[at + encoding.width()] = Double.isNaN(value) ? 1 : 0;
    }
    if (Double.isNaN(value)) {
      Arrays.fill(out, at, at + encoding.width(), 0);
    } else {
      encoding.encode(value, out, at);
    }
  }

  @Override
  public void append(Columns raw, DesignMatrix.Builder design) {
    NumericColumn given = raw.numeric(characteristic);
    NumericColumn completed = imputation.complete(special.marked(given), raw);
    encoding.append(special.blanked(completed), design);
    if (imputation.hasColumn()) {
      design.coded(completed.map(value -> Double.isNaN(value) ? 0 : CodedColumns.NONE), 1);
    }
    special.append(given, design);
  }

  @Override
  public Characteristic fold(double[] weights) {
    NumericCurve curve = encoding.curve(weights);
    return new Characteristic.Numeric(
        characteristic,
        curve,
        imputation.fallback(curve, Arrays.copyOf(weights, plainWidth())),
        null,
        special.contributions(weights, plainWidth()));
  }
}
