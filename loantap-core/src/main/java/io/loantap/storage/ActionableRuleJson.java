package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.reason.ActionableRule;

/** What an applicant can influence, as JSON. */
final class ActionableRuleJson {
  private ActionableRuleJson() {}

  static ObjectNode write(ActionableRule rule, ObjectNode json) {
    return json.put("field", rule.field())
        .put("direction", JsonCursor.word(rule.direction()))
        .put("step", rule.step());
  }

  static ActionableRule read(JsonCursor json) {
    return Checked.build(
        json,
        () ->
            new ActionableRule(
                json.get("field").text(),
                json.get("direction").constant(ActionableRule.Direction.class),
                json.get("step").number()));
  }
}
