package io.loantap.learn.encode;

import io.loantap.learn.encode.LevelEncoder.Order;
import io.loantap.learn.encode.LevelEncoder.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the levels of one training column and gives each its place. */
final class LevelEncoderFitter {
  private static final String RARE = "(rare)";
  private static final String MISSING = "(missing)";

  private final LevelSpec spec;
  private final SortedMap<String, Long> counts;
  private final Map<String, String> groupOf = new HashMap<>();
  private final Map<String, Long> groupCounts = new TreeMap<>();
  private final long missingRows;

  LevelEncoderFitter(LevelSpec spec, LevelSummary training) {
    this.spec = spec;
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
          boolean rare = mergedCounts.getOrDefault(group, 0L) < spec.rareBelow() * training.rows();
          groupOf.put(level, rare ? RARE : group);
          groupCounts.merge(groupOf.get(level), rows, Long::sum);
        });
  }

  LevelEncoder fit() {
    return spec.order() instanceof LevelOrder.Ordinal ordinal
        ? ordered(ordinal.levels())
        : oneHot(((LevelOrder.OneHot) spec.order()).reference());
  }

  private LevelEncoder oneHot(LevelOrder.Reference reference) {
    List<String> groups = new ArrayList<>(groupCounts.keySet());
    groups.remove(reference(reference));
    Place missing = null;
    if (spec.missing() == MissingTreatment.OWN && missingRows > 0) {
      missing = new Place(groups.size(), 1, missingRows);
      groups.add(MISSING);
    }
    Map<String, Place> places = new TreeMap<>();
    counts.forEach(
        (level, rows) -> places.put(level, new Place(groups.indexOf(groupOf.get(level)), 1, rows)));
    @Nullable Long rareRows = groupCounts.get(RARE);
    Place rare = rareRows == null ? null : new Place(groups.indexOf(RARE), 1, rareRows);
    List<String> names = groups.stream().map(group -> spec.characteristic() + "=" + group).toList();
    return new LevelEncoder(
        spec.characteristic(),
        Order.ONE_HOT,
        names,
        places,
        missing,
        rare,
        spec.unseen(),
        spec.monotone());
  }

  private @Nullable String reference(LevelOrder.Reference reference) {
    return switch (reference) {
      case NONE -> null;
      case FIRST -> groupCounts.keySet().iterator().next();
      case MOST_FREQUENT -> {
        long most = groupCounts.values().stream().mapToLong(rows -> rows).max().orElseThrow();
        yield groupCounts.entrySet().stream()
            .filter(group -> group.getValue() == most)
            .findFirst()
            .orElseThrow()
            .getKey();
      }
    };
  }

  private LevelEncoder ordered(List<String> order) {
    for (String group : groupCounts.keySet()) {
      if (!order.contains(group)) {
        throw new IllegalArgumentException(
            spec.characteristic() + ": training rows have a level that the order does not list");
      }
    }
    int lowest = groupCounts.keySet().stream().mapToInt(order::indexOf).min().orElseThrow();
    int highest = groupCounts.keySet().stream().mapToInt(order::indexOf).max().orElseThrow();
    int range = Math.max(1, highest - lowest);
    Map<String, Place> places = new TreeMap<>();
    counts.forEach(
        (level, rows) -> {
          double step = order.indexOf(groupOf.get(level)) - lowest;
          places.put(level, new Place(0, step / range, rows));
        });
    List<String> names = new ArrayList<>(List.of(spec.characteristic()));
    Place missing = null;
    if (spec.missing() == MissingTreatment.OWN && missingRows > 0) {
      missing = new Place(names.size(), 1, missingRows);
      names.add(spec.characteristic() + "=" + MISSING);
    }
    return new LevelEncoder(
        spec.characteristic(),
        Order.ORDERED,
        names,
        places,
        missing,
        null,
        spec.unseen(),
        spec.monotone());
  }
}
