package io.loantap.train.recipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.storage.JsonCursor;
import io.loantap.train.support.Suggestion;
import java.util.List;

/** Rules of selection in a recipe, an object of what is not usual. */
final class SelectionJson {
  /** Where a recipe has them. */
  static final String KEY = "select";

  private static final String RULE = "rule";
  private static final String MOST = "max_characteristics";
  private static final String LEAST_IV = "min_iv";
  private static final String KEEP = "keep";
  private static final String DROP = "drop";

  private SelectionJson() {}

  static void write(SelectionRules rules, ObjectNode recipe) {
    ObjectNode json = recipe.putObject(KEY);
    if (rules.rule() != SelectionRules.USUAL.rule()) {
      json.put(RULE, JsonCursor.word(rules.rule()));
    }
    if (rules.most() != SelectionRules.ANY_NUMBER) {
      json.put(MOST, rules.most());
    }
    if (rules.leastIv() != 0) {
      json.put(LEAST_IV, rules.leastIv());
    }
    if (!rules.keep().isEmpty()) {
      rules.keep().forEach(json.putArray(KEEP)::add);
    }
    if (!rules.drop().isEmpty()) {
      rules.drop().forEach(json.putArray(DROP)::add);
    }
  }

  /**
   * Reads them.
   *
   * @param features the characteristics of the recipe, which the lists may name
   */
  static SelectionRules read(JsonCursor json, List<FeatureEntry> features) {
    json.allowOnly(RULE, MOST, LEAST_IV, KEEP, DROP);
    List<String> names = features.stream().map(it -> it.spec().characteristic()).toList();
    for (String list : List.of(KEEP, DROP)) {
      json.find(list).stream()
          .flatMap(it -> it.elements().stream())
          .filter(it -> !names.contains(it.text()))
          .forEach(
              it -> {
                throw it.wrong(
                    "expected the name of a characteristic of this recipe, not "
                        + Suggestion.behind(it.text(), names));
              });
    }
    return json.build(
        () ->
            new SelectionRules(
                json.find(RULE)
                    .map(it -> it.constant(Penalty.Rule.values()))
                    .orElse(SelectionRules.USUAL.rule()),
                json.find(MOST)
                    .map(it -> (int) Math.min(it.integer(), SelectionRules.ANY_NUMBER))
                    .orElse(SelectionRules.ANY_NUMBER),
                json.find(LEAST_IV).map(JsonCursor::number).orElse(0.0),
                json.find(KEEP).map(JsonCursor::texts).orElse(List.of()),
                json.find(DROP).map(JsonCursor::texts).orElse(List.of())));
  }
}
