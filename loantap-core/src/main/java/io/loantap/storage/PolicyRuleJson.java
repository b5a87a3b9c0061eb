package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.decision.PolicyRule;
import java.util.List;

/** The lender's rules as JSON. */
final class PolicyRuleJson {
  private PolicyRuleJson() {}

  static void write(List<PolicyRule> rules, ArrayNode array) {
    for (PolicyRule rule : rules) {
      ObjectNode json = array.addObject();
      if (rule instanceof PolicyRule.Minimum minimum) {
        json.put("rule", "minimum").put("field", rule.field()).put("value", minimum.least());
      } else if (rule instanceof PolicyRule.Maximum maximum) {
        json.put("rule", "maximum").put("field", rule.field()).put("value", maximum.most());
      } else if (rule instanceof PolicyRule.OneOf oneOf) {
        ArrayNode levels = json.put("rule", "one_of").put("field", rule.field()).putArray("levels");
        oneOf.levels().forEach(levels::add);
      } else {
        json.put("rule", "required").put("field", rule.field());
      }
      json.put("code", rule.code()).put("then", JsonCursor.word(rule.consequence()));
    }
  }

  static List<PolicyRule> read(JsonCursor array) {
    return array.elements().stream().map(PolicyRuleJson::rule).toList();
  }

  private static PolicyRule rule(JsonCursor json) {
    return Checked.build(
        json,
        () -> {
          JsonCursor kind = json.get("rule");
          String field = json.get("field").text();
          String code = json.get("code").text();
          PolicyRule.Consequence then = json.get("then").constant(PolicyRule.Consequence.class);
          return switch (kind.text()) {
            case "minimum" -> {
              json.allowOnly("rule", "field", "code", "then", "value");
              yield new PolicyRule.Minimum(field, json.get("value").number(), code, then);
            }
            case "maximum" -> {
              json.allowOnly("rule", "field", "code", "then", "value");
              yield new PolicyRule.Maximum(field, json.get("value").number(), code, then);
            }
            case "one_of" -> {
              json.allowOnly("rule", "field", "code", "then", "levels");
              yield new PolicyRule.OneOf(field, json.get("levels").texts(), code, then);
            }
            case "required" -> {
              json.allowOnly("rule", "field", "code", "then");
              yield new PolicyRule.Required(field, code, then);
            }
            default -> throw kind.wrong("expected one of [minimum, maximum, one_of, required]");
          };
        });
  }
}
