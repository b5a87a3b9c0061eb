package io.loantap.learn.encode;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.binning.OutcomeCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A recipe's entry for a number. Missing values are imputed first, so that bounds and knots are
 * those of the completed column. Special values have no part in any of it: they get a column each.
 *
 * @param characteristic name of the field or derived field
 * @param group characteristic that selects the mean under {@link MissingPolicy#GROUP_MEAN}, else
 *     null
 * @param monotone which way the risk may go as the number rises
 * @param special the special values of the field
 */
public record NumericSpec(
    String characteristic,
    NumericShape shape,
    Clip clip,
    MissingPolicy missing,
    @Nullable String group,
    Monotone monotone,
    SpecialValues special)
    implements FeatureSpec {

  /** Checks that a group is named if and only if it is needed. */
  public NumericSpec {
    if ((missing == MissingPolicy.GROUP_MEAN) != (group != null)) {
      throw new IllegalArgumentException(
          characteristic + ": a group goes with the missing treatment GROUP_MEAN and only with it");
    }
  }

  /** A number without special values. */
  public NumericSpec(
      String characteristic,
      NumericShape shape,
      Clip clip,
      MissingPolicy missing,
      @Nullable String group,
      Monotone monotone) {
    this(characteristic, shape, clip, missing, group, monotone, SpecialValues.none());
  }

  /** The same entry for a field with these special values. */
  public NumericSpec withSpecial(SpecialValues other) {
    return new NumericSpec(characteristic, shape, clip, missing, group, monotone, other);
  }

  /** The same entry with another direction. */
  public NumericSpec withMonotone(Monotone other) {
    return new NumericSpec(characteristic, shape, clip, missing, group, other, special);
  }

  /** A curve that may rise and fall. */
  public NumericSpec(
      String characteristic,
      NumericShape shape,
      Clip clip,
      MissingPolicy missing,
      @Nullable String group) {
    this(characteristic, shape, clip, missing, group, Monotone.FREE);
  }

  @Override
  public boolean choosesKnots() {
    return shape.choosesKnots();
  }

  @Override
  public NumericSpec withKnots(int knots) {
    return choosesKnots() && knots > 0
        ? new NumericSpec(
            characteristic,
            new NumericShape.PiecewiseLinear(knots),
            clip,
            missing,
            group,
            monotone,
            special)
        : this;
  }

  @Override
  public boolean isBinned() {
    return shape.isBinned();
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<String> reads() {
    return group == null ? List.of(characteristic) : List.of(characteristic, group);
  }

  @Override
  public boolean needsOutcomes() {
    return shape.needsOutcomes();
  }

  @Override
  public GroupedSummary summarise(Columns rows) {
    return GroupedSummary.of(
        rows.numeric(characteristic), special, group == null ? null : rows.numeric(group));
  }

  @Override
  public NumericEncoder fit(Columns training) {
    return fit(summarise(training));
  }

  @Override
  public NumericEncoder fit(FeatureSummary summary) {
    GroupedSummary grouped = GroupedSummary.require(summary.regardless(), characteristic);
    NumericSummary all = grouped.all();
    if (all.present() == 0) {
      throw new IllegalArgumentException(
          characteristic
              + ": no training row has a value"
              + (grouped.special().isEmpty() ? "" : " that is not special"));
    }
    Imputation imputation = imputation(grouped, all);
    NumericSummary completed = imputation.complete(grouped);
    double[] bounds = clip.bounds(completed);
    if (bounds[0] == bounds[1] && completed.min() < completed.max()) {
      // All but one value would go, so that they are no outliers.
      bounds = new Clip.None().bounds(completed);
    }
    NumericEncoding encoding = encoding(summary, imputation, completed, bounds);
    return new NumericEncoder(
        characteristic,
        encoding,
        missing == MissingPolicy.OWN_OR_NEUTRAL && all.missing() == 0
            ? Imputation.Neutral.of(encoding, all)
            : imputation,
        monotone,
        SpecialColumns.of(special, grouped.special()));
  }

  private NumericEncoding encoding(
      FeatureSummary summary, Imputation imputation, NumericSummary completed, double[] bounds) {
    @Nullable OutcomeSummary outcomes = summary.byOutcome();
    NumericEncoding free =
        outcomes == null ? shape.fit(completed, bounds) : encoding(outcomes, imputation, bounds);
    return monotone == Monotone.FREE ? free : free.rising();
  }

  private NumericEncoding encoding(
      OutcomeSummary outcomes, Imputation imputation, double[] bounds) {
    GroupedSummary good = GroupedSummary.require(outcomes.good(), characteristic);
    GroupedSummary bad = GroupedSummary.require(outcomes.bad(), characteristic);
    return shape.fit(
        imputation.complete(good), imputation.complete(bad), apart(good, bad, imputation), bounds);
  }

  /** Loans that are in none of the bins: those with each special value, and without a value. */
  private static List<OutcomeCounts> apart(
      GroupedSummary good, GroupedSummary bad, Imputation imputation) {
    List<OutcomeCounts> apart = new ArrayList<>();
    SortedSet<Double> special = new TreeSet<>(good.special().keySet());
    special.addAll(bad.special().keySet());
    for (double value : special) {
      apart.add(
          new OutcomeCounts(
              good.special().getOrDefault(value, 0L), bad.special().getOrDefault(value, 0L)));
    }
    if (imputation.hasColumn()) {
      apart.add(new OutcomeCounts(good.all().missing(), bad.all().missing()));
    }
    return apart;
  }

  private Imputation imputation(GroupedSummary grouped, NumericSummary all) {
    if (missing == MissingPolicy.MEDIAN) {
      return new Imputation.Constant(missing, all.quantile(0.5));
    }
    if (missing == MissingPolicy.MEAN) {
      return new Imputation.Constant(missing, all.moments().mean());
    }
    if (missing == MissingPolicy.GROUP_MEAN) {
      return Imputation.ByGroup.fit(String.valueOf(group), grouped, all.moments().mean());
    }
    // A contribution can be learned only from rows that lack the value.
    return missing.isOwn() && all.missing() > 0
        ? new Imputation.OwnColumn()
        : new Imputation.Required();
  }
}
