package io.loantap.train.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.learn.binning.BinObjective;
import io.loantap.learn.binning.BinTrend;
import io.loantap.learn.binning.BinningRules;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.storage.JsonCursor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bins of a characteristic in a recipe as JSON: set by hand, at quantiles, or the best. */
final class BinsJson {
  static final String ENCODER = "bins";

  /** What only bins have, beside the count. */
  static final List<String> KEYS =
      List.of("method", "edges", "trend", "min_share", "min_bad", "max_p", "objective", "woe");

  private static final String METHOD = "method";
  private static final String OPTIMAL = "optimal";
  private static final String QUANTILE = "quantile";

  private BinsJson() {}

  static void write(NumericShape.Bins bins, ObjectNode json) {
    json.put("encoder", ENCODER).put(METHOD, QUANTILE).put("count", bins.count());
  }

  static void write(NumericShape.GivenBins bins, ObjectNode json) {
    ArrayNode edges = json.put("encoder", ENCODER).putArray("edges");
    bins.edges().forEach(edges::add);
  }

  static void write(BinningRules rules, ObjectNode json) {
    json.put("encoder", ENCODER)
        .put(METHOD, OPTIMAL)
        .put("count", rules.most())
        .put("trend", JsonCursor.word(rules.trend()))
        .put("min_share", rules.leastShare())
        .put("min_bad", rules.fewest())
        .put("max_p", rules.mostP())
        .put("objective", JsonCursor.word(rules.objective()));
  }

  /**
   * The bins of a number.
   *
   * @param monotone the trend where none is stated
   */
  static NumericShape shape(JsonCursor json, Monotone monotone) {
    Optional<JsonCursor> edges = json.find("edges");
    if (edges.isPresent()) {
      refuse(json, "edges", "method", "count", "trend", "min_share", "min_bad", "max_p");
      return edges
          .get()
          .build(
              () ->
                  new NumericShape.GivenBins(
                      Arrays.stream(edges.get().numbers()).boxed().toList()));
    }
    if (method(json).equals(QUANTILE)) {
      refuse(json, "quantile bins", "trend", "min_share", "min_bad", "max_p", "objective");
      return new NumericShape.Bins(json.get("count").smallInteger());
    }
    return new NumericShape.OptimalBins(rules(json, monotone.trend()));
  }

  /** The groups of levels. */
  static LevelOrder order(JsonCursor json) {
    refuse(json, "groups of levels", "edges", "trend", "reference", "levels");
    if (json.find("groups").isPresent()) {
      refuse(json, "groups", "method", "count", "min_share", "min_bad", "max_p", "merge");
      return new LevelOrder.GivenGroups();
    }
    if (method(json).equals(QUANTILE)) {
      throw json.get(METHOD).wrong("levels have no quantiles; expected " + OPTIMAL);
    }
    return new LevelOrder.OptimalGroups(rules(json, BinTrend.ASCENDING));
  }

  private static String method(JsonCursor json) {
    Optional<JsonCursor> method = json.find(METHOD);
    if (method.isPresent() && !List.of(OPTIMAL, QUANTILE).contains(method.get().text())) {
      throw method.get().wrong("expected one of [" + OPTIMAL + ", " + QUANTILE + "]");
    }
    return method.map(JsonCursor::text).orElse(OPTIMAL);
  }

  private static BinningRules rules(JsonCursor json, BinTrend usual) {
    BinningRules rules = BinningRules.usual();
    return json.build(
        () ->
            new BinningRules(
                json.find("objective")
                    .map(objective -> objective.constant(BinObjective.class))
                    .orElse(rules.objective()),
                json.find("trend").map(trend -> trend.constant(BinTrend.class)).orElse(usual),
                json.find("count").map(JsonCursor::smallInteger).orElse(rules.most()),
                json.find("min_share").map(JsonCursor::number).orElse(rules.leastShare()),
                json.find("min_bad").map(JsonCursor::integer).orElse(rules.fewest()),
                json.find("max_p").map(JsonCursor::number).orElse(rules.mostP())));
  }

  private static void refuse(JsonCursor json, String beside, String... keys) {
    for (String key : keys) {
      if (json.find(key).isPresent()) {
        throw json.get(key).wrong("plays no part with " + beside + "; leave it out");
      }
    }
  }
}
