package io.loantap.train.recipe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.storage.JsonCursor;
import io.loantap.train.support.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of characteristics in a recipe: {@code "auto"}, {@code "none"}, or an array of pairs. */
final class PairsJson {
  /** Where a recipe has them. */
  static final String KEY = "pairs";

  private static final String NONE = "none";

  private PairsJson() {}

  static void write(PairRules rules, ObjectNode recipe) {
    if (rules.isAuto()) {
      recipe.put(KEY, PairRules.AUTO_WORD);
      return;
    }
    ArrayNode pairs = recipe.putArray(KEY);
    rules.listed().forEach(pair -> pairs.addArray().add(pair.first()).add(pair.second()));
  }

  /**
   * Reads them; null for none.
   *
   * @param features the characteristics of the recipe, which the pairs may name
   */
  static @Nullable PairRules read(JsonCursor json, List<FeatureEntry> features) {
    if (json.isText()) {
      return switch (json.text()) {
        case PairRules.AUTO_WORD -> PairRules.AUTO;
        case NONE -> null;
        default -> throw json.wrong("expected \"auto\", \"none\" or an array of pairs of names");
      };
    }
    List<String> known = features.stream().map(it -> it.spec().characteristic()).toList();
    List<PairRules.Pair> pairs = new ArrayList<>();
    for (JsonCursor pair : json.elements()) {
      List<JsonCursor> names = pair.elements();
      if (names.size() != 2) {
        throw pair.wrong("expected the names of two characteristics");
      }
      for (JsonCursor name : names) {
        if (!known.contains(name.text())) {
          throw name.wrong(
              "expected the name of a characteristic of this recipe, not "
                  + Suggestion.behind(name.text(), known));
        }
      }
      pairs.add(pair.build(() -> new PairRules.Pair(names.get(0).text(), names.get(1).text())));
    }
    return pairs.isEmpty() ? null : json.build(() -> new PairRules(pairs));
  }
}
