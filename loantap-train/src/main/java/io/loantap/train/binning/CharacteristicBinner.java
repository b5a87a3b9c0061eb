package io.loantap.train.binning;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.binning.BinTrend;
import io.loantap.learn.binning.BinningRules;
import io.loantap.learn.binning.NumberBins;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.UnseenPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The binning of one characteristic after the other: where its bins meet, and their loans. */
final class CharacteristicBinner {
  private final Columns columns;
  private final boolean[] bad;
  private final int[] periods;
  private final int periodCount;
  private final BinningRules rules;

  /**
   * A binner of loans.
   *
   * @param bad the outcome of each
   * @param periods the period of each, or {@link Periods#NONE}
   * @param periodCount how many periods there are
   * @param rules where the recipe has none of its own
   */
  CharacteristicBinner(
      Columns columns, boolean[] bad, int[] periods, int periodCount, BinningRules rules) {
    this.columns = columns;
    this.bad = bad;
    this.periods = periods;
    this.periodCount = periodCount;
    this.rules = rules;
  }

  CharacteristicBins bin(FeatureSpec spec) {
    return spec.bins() instanceof NumericSpec number ? bin(number) : bin((LevelSpec) spec.bins());
  }

  private CharacteristicBins bin(NumericSpec spec) {
    NumericSpec binned =
        new NumericSpec(
            spec.characteristic(),
            shape(spec),
            new Clip.None(),
            MissingPolicy.OWN_OR_NEUTRAL,
            null,
            Monotone.FREE,
            spec.special());
    FeatureSummary summary = binned.summarise(columns, bad);
    return count(
        spec,
        summary.isEmpty() ? new double[0] : binned.fit(summary).encoding().breakpoints(),
        spec.shape() instanceof NumericShape.GivenBins);
  }

  /**
   * The cells that bins are made of, in as fine a grid as bins are looked for, or the levels.
   *
   * @param found whose edges are among theirs
   */
  CharacteristicBins cells(FeatureSpec spec, CharacteristicBins found) {
    if (spec.bins() instanceof LevelSpec levels) {
      return bin(
          new LevelSpec(
              levels.characteristic(),
              new LevelOrder.GivenGroups(),
              Map.of(),
              0,
              levels.missing(),
              levels.unseen()));
    }
    NumericSpec number = (NumericSpec) spec.bins();
    Set<Double> special =
        Arrays.stream(number.special().values()).boxed().collect(Collectors.toSet());
    NumericColumn column = columns.numeric(number.characteristic());
    NumericSummary good = column.select(rows(false)).summary().without(special);
    NumericSummary bads = column.select(rows(true)).summary().without(special);
    NavigableSet<Double> edges = new TreeSet<>();
    Arrays.stream(NumberBins.finest(good, bads)).forEach(edges::add);
    found.ordered().stream().map(BinRow::from).filter(Objects::nonNull).forEach(edges::add);
    return count(number, edges.stream().mapToDouble(Double::doubleValue).toArray(), false);
  }

  private int[] rows(boolean outcome) {
    return IntStream.range(0, bad.length).filter(row -> bad[row] == outcome).toArray();
  }

  private CharacteristicBins count(NumericSpec spec, double[] edges, boolean isSet) {
    NumericColumn column = columns.numeric(spec.characteristic());
    SpecialValues special = spec.special();
    int missing = edges.length + 1 + special.size();
    NumericColumn codes =
        column
            .map(value -> special.has(value) ? Double.NaN : value)
            .ranges(edges)
            .map(range -> range > edges.length ? missing : range);
    int[] places = places(codes);
    if (!special.isEmpty()) {
      for (int row = 0; row < places.length; row++) {
        int code = special.indexOf(column.value(row));
        places[row] = code < 0 ? places[row] : edges.length + 1 + code;
      }
    }
    BinCounts counts = count(places, missing + 1);
    CharacteristicBins.Builder bins = new CharacteristicBins.Builder(spec.characteristic(), counts);
    for (int bin = 0; bin <= edges.length; bin++) {
      bins.range(
          bin,
          bin == 0 ? Double.NEGATIVE_INFINITY : edges[bin - 1],
          bin == edges.length ? Double.POSITIVE_INFINITY : edges[bin]);
    }
    for (int code = 0; code < special.size(); code++) {
      bins.special(edges.length + 1 + code, special.label(code));
    }
    return bins.missing(missing).build(isSet);
  }

  private NumericShape shape(NumericSpec spec) {
    if (spec.shape() instanceof NumericShape.GivenBins
        || spec.shape() instanceof NumericShape.OptimalBins) {
      return spec.shape();
    }
    return new NumericShape.OptimalBins(
        rules.trend() == BinTrend.AUTO ? rules.withTrend(spec.monotone().trend()) : rules);
  }

  private CharacteristicBins bin(LevelSpec spec) {
    boolean isSet = spec.order() instanceof LevelOrder.GivenGroups;
    LevelOrder order =
        isSet || spec.order() instanceof LevelOrder.OptimalGroups
            ? spec.order()
            : new LevelOrder.OptimalGroups(rules);
    LevelSpec binned =
        new LevelSpec(
            spec.characteristic(),
            order,
            spec.merge(),
            isSet ? spec.rareBelow() : 0,
            MissingPolicy.OWN_OR_NEUTRAL,
            UnseenPolicy.NEUTRAL);
    LevelColumn column = columns.level(spec.characteristic());
    SortedMap<Integer, List<String>> groups = new TreeMap<>();
    FeatureSummary summary = binned.summarise(columns, bad);
    if (!summary.isEmpty()) {
      binned
          .fit(summary)
          .entries()
          .forEach(
              (level, entry) ->
                  groups.computeIfAbsent(entry.column(), key -> new ArrayList<>()).add(level));
    }
    SortedMap<String, Integer> places = new TreeMap<>();
    List<List<String>> ordered = new ArrayList<>(groups.values());
    for (int group = 0; group < ordered.size(); group++) {
      for (String level : ordered.get(group)) {
        places.put(level, group);
      }
    }
    int missing = ordered.size();
    BinCounts counts =
        count(
            places(
                column.map(level -> level == null ? missing : places.getOrDefault(level, missing))),
            missing + 1);
    CharacteristicBins.Builder bins = new CharacteristicBins.Builder(spec.characteristic(), counts);
    for (int group = 0; group < missing; group++) {
      bins.group(group, ordered.get(group));
    }
    return bins.missing(missing).build(isSet);
  }

  private static int[] places(NumericColumn codes) {
    int[] places = new int[codes.rows()];
    for (int row = 0; row < places.length; row++) {
      places[row] = (int) codes.value(row);
    }
    return places;
  }

  private BinCounts count(int[] places, int bins) {
    BinCounts counts = new BinCounts(bins, periodCount);
    for (int row = 0; row < places.length; row++) {
      counts.add(places[row], periods[row], bad[row]);
    }
    return counts;
  }
}
