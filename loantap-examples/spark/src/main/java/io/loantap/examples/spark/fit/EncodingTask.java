package io.loantap.examples.spark.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.FeatureSummary;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.train.fit.Encoders;
import io.loantap.train.fit.Encodings;
import io.loantap.train.recipe.FeatureEntry;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.recipe.RecipeJson;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The encoding of loans, on its way to the executors: these fit the encoders again to the summaries
 * of all loans, which gives the same encoders everywhere.
 */
final class EncodingTask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] recipe;
  private final String scaling;
  private final int knots;
  private final int[] places;
  private final byte[][] summaries;

  EncodingTask(byte[] recipe, String scaling, int knots, int[] places, byte[][] summaries) {
    this.recipe = recipe;
    this.scaling = scaling;
    this.knots = knots;
    this.places = places;
    this.summaries = summaries;
  }

  /** As JSON. */
  byte[] recipe() {
    return recipe;
  }

  /**
   * The task of some encoders.
   *
   * @param scaling of the points that the recipe sets
   */
  static EncodingTask of(
      Recipe recipe,
      ScoreScaling scaling,
      Encodings.Encoded by,
      Map<String, FeatureSummary> summaries) {
    List<String> names = recipe.features().stream().map(it -> it.spec().characteristic()).toList();
    List<String> encoded = by.encoders().stream().map(FeatureEncoder::characteristic).toList();
    return new EncodingTask(
        RecipeJson.write(recipe),
        scaling.spec(),
        by.knots(),
        encoded.stream().mapToInt(names::indexOf).toArray(),
        encoded.stream().map(summaries::get).map(SummaryBytes::of).toArray(byte[][]::new));
  }

  List<FeatureEncoder> encoders() {
    ScoreScaling ofPoints = ScoreScaling.parse(scaling);
    List<FeatureSpec> specs =
        RecipeJson.parse(recipe).features().stream()
            .map(FeatureEntry::spec)
            .map(spec -> spec.withScaling(ofPoints).withKnots(knots))
            .toList();
    return Encoders.fit(
        Arrays.stream(places).mapToObj(specs::get).toList(),
        Arrays.stream(summaries).map(SummaryBytes::read).toList());
  }
}
