package io.loantap.train;

import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.train.data.DataException;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;

/** A filter that leaves out characteristics whose value is the same for all training loans. */
final class ConstantFilter {
  private ConstantFilter() {}

  /**
   * The places of the recipe's characteristics that have at least two values among the rows.
   *
   * @param summaries of the rows, one for each feature
   * @param notices receives a sentence for each one left out
   */
  static List<Integer> varying(
      Recipe recipe, List<FeatureSummary> summaries, List<String> notices) {
    List<Integer> varying = new ArrayList<>();
    for (int place = 0; place < summaries.size(); place++) {
      FeatureEntry feature = recipe.features().get(place);
      String name = feature.spec().characteristic();
      FeatureSummary summary = summaries.get(place);
      if (summary.varies() || stays(feature.spec(), summary)) {
        varying.add(place);
      } else {
        String why =
            summary.isEmpty() ? "no training loan has a value" : "all training loans are alike";
        if (feature.required()) {
          throw new DataException(
              "The recipe requires \"" + name + "\", but " + why + ". Use another recipe.");
        }
        notices.add("Characteristic \"" + name + "\" was left out: " + why + ".");
      }
    }
    if (varying.isEmpty()) {
      throw new DataException(
          "No characteristic of recipe \""
              + recipe.name()
              + "\" varies among the training loans. Use more loans or another recipe.");
    }
    return varying;
  }

  /**
   * Whether loans have one value or none, and having none counts by itself; or one value whose
   * points somebody has set.
   */
  private static boolean stays(FeatureSpec spec, FeatureSummary summary) {
    boolean isThereOrNot = spec.missing().isOwn() && summary.hasMissing();
    return (isThereOrNot || spec.isSet()) && !summary.isEmpty();
  }
}
