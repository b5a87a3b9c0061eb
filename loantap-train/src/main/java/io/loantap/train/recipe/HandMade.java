package io.loantap.train.recipe;

import io.loantap.applicant.SpecialValues;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.encode.PointsSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sentences on what a recipe sets by hand, and on who did it, for the model and its record. */
public final class HandMade {
  private HandMade() {}

  /** A sentence or more for each characteristic with bins set by hand, or with edits. */
  public static List<String> notices(Recipe recipe) {
    List<String> notices = new ArrayList<>();
    for (FeatureEntry feature : recipe.features()) {
      String bins = bins(feature.spec()) + points(feature.spec());
      if (!bins.isEmpty() || !feature.edits().isEmpty()) {
        notices.add(
            "Characteristic \""
                + feature.spec().characteristic()
                + "\" "
                + (bins.isEmpty() ? "was changed by hand" : bins)
                + "."
                + feature.edits().stream()
                    .map(edit -> " " + ended(edit.sentence()))
                    .collect(Collectors.joining()));
      }
    }
    return notices;
  }

  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private static String bins(FeatureSpec spec) {
    FeatureSpec bins = spec.bins();
    if (bins instanceof NumericSpec number
        && number.shape() instanceof NumericShape.GivenBins given) {
      return "has bins set by hand, cut at "
          + given.edges().stream().map(SpecialValues::text).collect(Collectors.joining(", "));
    }
    return bins instanceof LevelSpec levels && levels.order() instanceof LevelOrder.GivenGroups
        ? "has groups set by hand: " + groups(levels.merge())
        : "";
  }

  private static String points(FeatureSpec spec) {
    return spec instanceof PointsSpec set
        ? ". Its points are set by hand and not fitted: "
            + set.points().entrySet().stream()
                .map(bin -> bin.getKey() + ": " + SpecialValues.text(bin.getValue()))
                .collect(Collectors.joining(", "))
        : "";
  }

  private static String groups(Map<String, List<String>> groups) {
    return groups.entrySet().stream()
        .map(
            group ->
                group.getValue().size() == 1
                    ? group.getKey()
                    : group.getKey() + " (" + group.getValue().size() + " levels)")
        .collect(Collectors.joining(", "));
  }
}
