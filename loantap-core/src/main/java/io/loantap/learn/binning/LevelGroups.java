package io.loantap.learn.binning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The grouping of levels that are alike: in the order of their rates, they are cut like numbers.
 * Levels of fewer loans than a tenth of the least share, whose rates say little, are taken together
 * before.
 */
public final class LevelGroups {
  private static final double RARE = 0.1;

  /** So many levels are told apart at the most. */
  private static final int MOST = 100;

  private LevelGroups() {}

  /** Levels that are taken for one, with their loans. */
  private record Prebin(List<String> levels, OutcomeCounts counts) {
    Prebin {
      levels = List.copyOf(levels);
    }
  }

  /**
   * The best groups, the safest first, each in alphabetical order.
   *
   * @param levels the loans of each level, at least one
   * @param missing loans without a level, which count in the information value; none of either
   *     outcome if there are none
   * @param rules whose trend plays no part: the rates of the groups rise
   */
  public static List<List<String>> of(
      SortedMap<String, OutcomeCounts> levels, OutcomeCounts missing, BinningRules rules) {
    List<Prebin> prebins = prebins(levels, rules.leastShare() * RARE);
    int[] cuts =
        OptimalCuts.find(
            prebins.stream().map(Prebin::counts).toList(),
            missing.rows() == 0 ? List.of() : List.of(missing),
            rules.withTrend(BinTrend.ASCENDING));
    List<List<String>> groups = new ArrayList<>();
    int from = 0;
    for (int cut = 0; cut <= cuts.length; cut++) {
      int to = cut == cuts.length ? prebins.size() : cuts[cut];
      groups.add(
          prebins.subList(from, to).stream()
              .flatMap(prebin -> prebin.levels().stream())
              .sorted()
              .toList());
      from = to;
    }
    return groups;
  }

  /** In the order of their rates; of equal rates, in the order of the alphabet. */
  private static List<Prebin> prebins(SortedMap<String, OutcomeCounts> levels, double rare) {
    List<Map.Entry<String, OutcomeCounts>> bySize = new ArrayList<>(levels.entrySet());
    bySize.sort(
        Comparator.comparingLong(
            (Map.Entry<String, OutcomeCounts> level) -> -level.getValue().rows()));
    long all = levels.values().stream().mapToLong(OutcomeCounts::rows).sum();
    List<Prebin> prebins = new ArrayList<>();
    List<String> pool = new ArrayList<>();
    OutcomeCounts pooled = OutcomeCounts.NONE;
    for (Map.Entry<String, OutcomeCounts> level : bySize) {
      if (prebins.size() >= MOST || level.getValue().rows() < rare * all) {
        pool.add(level.getKey());
        pooled = pooled.plus(level.getValue());
      } else {
        prebins.add(new Prebin(List.of(level.getKey()), level.getValue()));
      }
    }
    if (!pool.isEmpty()) {
      Collections.sort(pool);
      prebins.add(new Prebin(pool, pooled));
    }
    prebins.sort(
        Comparator.comparing(Prebin::counts, OutcomeCounts::compareRate)
            .thenComparing(prebin -> prebin.levels().get(0)));
    return prebins;
  }
}
