package io.loantap.train.binning;

import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.train.recipe.FeatureEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A characteristic of a recipe with the bins that were found, set by hand. */
final class SetBins {
  /** A longer name of a group is cut. */
  private static final int LONGEST = 60;

  private SetBins() {}

  static FeatureEntry of(FeatureEntry feature, CharacteristicBins bins) {
    List<BinRow> ordered = bins.ordered();
    if (ordered.size() < 2) {
      return feature;
    }
    return feature.spec() instanceof NumericSpec number
        ? new FeatureEntry(numbers(number, ordered), feature.required())
        : new FeatureEntry(levels((LevelSpec) feature.spec(), ordered), feature.required());
  }

  private static NumericSpec numbers(NumericSpec spec, List<BinRow> ordered) {
    List<Double> edges =
        ordered.stream().map(BinRow::from).filter(Objects::nonNull).distinct().toList();
    return new NumericSpec(
        spec.characteristic(),
        new NumericShape.GivenBins(edges),
        new Clip.None(),
        spec.missing(),
        spec.group(),
        spec.monotone(),
        spec.special());
  }

  private static LevelSpec levels(LevelSpec spec, List<BinRow> ordered) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (BinRow row : ordered) {
      groups.put(name(row.levels()), row.levels());
    }
    return new LevelSpec(
        spec.characteristic(),
        new LevelOrder.GivenGroups(),
        groups,
        spec.rareBelow(),
        spec.missing(),
        spec.unseen(),
        Monotone.FREE);
  }

  private static String name(List<String> levels) {
    String all = String.join(", ", levels);
    return all.length() <= LONGEST ? all : levels.get(0) + " and " + (levels.size() - 1) + " more";
  }
}
