package io.loantap.learn.encode;

import io.loantap.learn.binning.BinningRules;
import io.loantap.learn.binning.LevelGroups;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.learn.encode.LevelEncoder.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fit of a {@link LevelEncoder}: counts the levels of a training column and gives each its
 * entry.
 */
final class LevelEncoderFitter {
  private static final String RARE = "(rare)";
  private static final String MISSING = "(missing)";

  private final LevelSpec spec;
  private final @Nullable LevelSummary bad;
  private final SortedMap<String, Long> counts;
  private final Map<String, String> groupOf = new HashMap<>();
  private final Map<String, Long> groupCounts = new TreeMap<>();
  private final long missingRows;

  /** The group that rare levels are in, if there are any. */
  private String rareGroup = RARE;

  /**
   * Counts levels.
   *
   * @param bad those of bad loans; null if the outcomes are not known
   */
  LevelEncoderFitter(LevelSpec spec, LevelSummary training, @Nullable LevelSummary bad) {
    this.spec = spec;
    this.bad = bad;
    this.counts = training.counts();
    this.missingRows = training.missing();
    if (counts.isEmpty()) {
      throw new IllegalArgumentException(spec.characteristic() + ": no training row has a value");
    }
    Map<String, String> merged = new HashMap<>();
    spec.merge().forEach((name, levels) -> levels.forEach(level -> merged.put(level, name)));
    Map<String, Long> mergedCounts = new HashMap<>();
    counts.forEach(
        (level, rows) -> mergedCounts.merge(merged.getOrDefault(level, level), rows, Long::sum));
    counts.forEach(
        (level, rows) -> {
          String group = merged.getOrDefault(level, level);
          boolean isSet = spec.order().keepsMerged() && merged.containsKey(level);
          boolean rare =
              !isSet && mergedCounts.getOrDefault(group, 0L) < spec.rareBelow() * training.rows();
          groupOf.put(level, rare ? RARE : group);
          groupCounts.merge(groupOf.get(level), rows, Long::sum);
        });
  }

  /** Joins levels whose outcomes are alike; the outcomes must be known. */
  void join(BinningRules rules) {
    LevelSummary bad = Objects.requireNonNull(this.bad);
    SortedMap<String, OutcomeCounts> outcomes = new TreeMap<>();
    counts.forEach(
        (level, rows) -> {
          long bads = bad.counts().getOrDefault(level, 0L);
          outcomes.merge(group(level), new OutcomeCounts(rows - bads, bads), OutcomeCounts::plus);
        });
    OutcomeCounts missing =
        spec.missing().isOwn()
            ? new OutcomeCounts(missingRows - bad.missing(), bad.missing())
            : OutcomeCounts.NONE;
    for (List<String> joined : LevelGroups.of(outcomes, missing, rules)) {
      String name = String.join(", ", joined);
      groupOf.replaceAll((level, group) -> joined.contains(group) ? name : group);
      rareGroup = joined.contains(RARE) ? name : rareGroup;
    }
    groupCounts.clear();
    counts.forEach((level, rows) -> groupCounts.merge(group(level), rows, Long::sum));
  }

  private String group(String level) {
    return Objects.requireNonNull(groupOf.get(level));
  }

  /** A column for each group of levels, except for the reference. */
  LevelEncoder sideBySide(LevelOrder.Reference reference) {
    List<String> groups = new ArrayList<>(groupCounts.keySet());
    groups.remove(reference(reference));
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.add(spec.characteristic() + "=" + group));
    @Nullable Entry missing = missing(names);
    Map<String, Entry> entries = new TreeMap<>();
    counts.forEach(
        (level, rows) ->
            entries.put(level, new Entry(groups.indexOf(groupOf.get(level)), 1, rows)));
    @Nullable Long rareRows = groupCounts.get(rareGroup);
    Entry rare = rareRows == null ? null : new Entry(groups.indexOf(rareGroup), 1, rareRows);
    return new LevelEncoder(
        spec.characteristic(),
        LevelEncoder.Arrangement.SIDE_BY_SIDE,
        names,
        entries,
        missing,
        spec.missing(),
        rare,
        spec.unseen(),
        spec.monotone());
  }

  /** The entry of missing levels, whose column is added; null if they have none of their own. */
  private @Nullable Entry missing(List<String> columns) {
    if (!spec.missing().isOwn() || missingRows == 0) {
      return null;
    }
    columns.add(spec.characteristic() + "=" + MISSING);
    return new Entry(columns.size() - 1, 1, missingRows);
  }

  private @Nullable String reference(LevelOrder.Reference reference) {
    if (reference == LevelOrder.Reference.NONE) {
      return null;
    }
    if (reference == LevelOrder.Reference.FIRST) {
      return groupCounts.keySet().iterator().next();
    }
    long most = groupCounts.values().stream().mapToLong(rows -> rows).max().orElseThrow();
    return groupCounts.entrySet().stream()
        .filter(group -> group.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** One column that rises from level to level. */
  LevelEncoder onScale(List<String> order) {
    requireAll(order);
    int lowest = groupCounts.keySet().stream().mapToInt(order::indexOf).min().orElseThrow();
    int highest = groupCounts.keySet().stream().mapToInt(order::indexOf).max().orElseThrow();
    int range = Math.max(1, highest - lowest);
    Map<String, Entry> entries = new TreeMap<>();
    counts.forEach(
        (level, rows) -> {
          double step = order.indexOf(groupOf.get(level)) - lowest;
          entries.put(level, new Entry(0, step / range, rows));
        });
    List<String> names = new ArrayList<>(List.of(spec.characteristic()));
    @Nullable Entry missing = missing(names);
    return new LevelEncoder(
        spec.characteristic(),
        LevelEncoder.Arrangement.SCALE,
        names,
        entries,
        missing,
        spec.missing(),
        null,
        spec.unseen(),
        spec.monotone());
  }

  private void requireAll(List<String> order) {
    for (String group : groupCounts.keySet()) {
      if (!order.contains(group)) {
        throw new IllegalArgumentException(
            spec.characteristic() + ": training rows have a level that the order does not list");
      }
    }
  }

  /** A column for each step from a level of the training rows to the next. */
  LevelEncoder stepwise(List<String> listed) {
    if (!listed.isEmpty()) {
      requireAll(listed);
    }
    List<String> order =
        new ArrayList<>(
            listed.isEmpty()
                ? LevelSequence.of(groupCounts.keySet()).orElseThrow(this::untold)
                : listed);
    order.retainAll(groupCounts.keySet());
    List<String> names = new ArrayList<>();
    for (String level : order.subList(1, order.size())) {
      names.add(spec.characteristic() + ">=" + level);
    }
    Map<String, Entry> entries = new TreeMap<>();
    counts.forEach(
        (level, rows) ->
            entries.put(level, new Entry(order.indexOf(groupOf.get(level)) - 1, 1, rows)));
    @Nullable Entry missing = missing(names);
    return new LevelEncoder(
        spec.characteristic(),
        LevelEncoder.Arrangement.STEPS,
        names,
        entries,
        missing,
        spec.missing(),
        null,
        spec.unseen(),
        spec.monotone());
  }

  private IllegalArgumentException untold() {
    return new IllegalArgumentException(
        spec.characteristic()
            + ": the levels of the training rows do not tell their order; list them, lowest first,"
            + " under \"levels\"");
  }
}
