package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.reason.LeverRule;

/** What an applicant can influence, as JSON. */
final class LeverRuleJson {
  private LeverRuleJson() {}

  static ObjectNode write(LeverRule rule, ObjectNode json) {
    return json.put("field", rule.field())
        .put("direction", JsonCursor.word(rule.direction()))
        .put("step", rule.step());
  }

  static LeverRule read(JsonCursor json) {
    return Checked.build(
        json,
        () ->
            new LeverRule(
                json.get("field").text(),
                json.get("direction").constant(LeverRule.Direction.class),
                json.get("step").number()));
  }
}
