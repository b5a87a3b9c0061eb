package io.loantap.train.binning;

import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.WoeSpec;
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

  /**
   * The characteristic with its bins; as it was if there is only one, or its points are set.
   *
   * @param woe whether it is to have one coefficient, even if it had one for each bin
   */
  static FeatureEntry of(FeatureEntry feature, CharacteristicBins bins, boolean woe) {
    List<BinRow> ordered = bins.ordered();
    if (ordered.size() < 2 || feature.spec().isSet()) {
      return feature;
    }
    boolean isWoe = woe || feature.spec() instanceof WoeSpec;
    Monotone monotone = feature.spec().monotone();
    FeatureSpec free =
        feature.spec().bins() instanceof NumericSpec number && isWoe
            ? number.withMonotone(Monotone.FREE)
            : feature.spec().bins();
    FeatureSpec set =
        free instanceof NumericSpec number
            ? numbers(number, ordered)
            : levels((LevelSpec) free, ordered);
    return feature.withSpec(isWoe ? new WoeSpec(set, direction(set, monotone)) : set);
  }

  /** That of the recipe, unless it is left to the loans: then the bins have theirs already. */
  private static Monotone direction(FeatureSpec bins, Monotone stated) {
    return bins instanceof NumericSpec && stated != Monotone.AUTO ? stated : Monotone.FREE;
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
