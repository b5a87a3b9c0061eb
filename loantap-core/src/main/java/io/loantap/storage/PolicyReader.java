package io.loantap.storage;

import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanFields;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.ReferBand;
import io.loantap.decision.ThresholdRecord;
import java.util.List;

/** The reader of decision policies, and of the terms that are a part of them. */
public final class PolicyReader {
  private static final String PRICING = "pricing";

  private PolicyReader() {}

  /** The policy of a model file. */
  static DecisionPolicy read(JsonCursor json) {
    json.allowOnly("threshold", "objective", "feasible", "reason", "refer", "rules", PRICING);
    return json.build(() -> new DecisionPolicy(json.get("threshold").number(), members(json)));
  }

  /** The record of how the threshold of this policy was chosen. */
  static ThresholdRecord threshold(JsonCursor json) {
    return new ThresholdRecord(
        json.get("objective").text(), json.get("feasible").truth(), json.get("reason").text());
  }

  /**
   * What a lender demands and offers, from a file of its own: {@code refer}, {@code rules} and
   * {@code pricing}, each of which may be missing.
   */
  public static LendingTerms terms(JsonCursor json) {
    json.allowOnly("refer", "rules", PRICING);
    return members(json);
  }

  private static LendingTerms members(JsonCursor json) {
    return new LendingTerms(
        json.find("refer").map(PolicyReader::band),
        json.find("rules").map(PolicyReader::rules).orElse(List.of()),
        json.find(PRICING).map(PolicyReader::pricing));
  }

  private static ReferBand band(JsonCursor json) {
    json.allowOnly("from", "to");
    return json.build(() -> new ReferBand(json.get("from").number(), json.get("to").number()));
  }

  private static LoanPricing pricing(JsonCursor json) {
    json.allowOnly("terms", "fields");
    return new LoanPricing(
        json.find("fields").map(PolicyReader::fields), PricingReader.read(json.get("terms")));
  }

  private static LoanFields fields(JsonCursor json) {
    json.allowOnly("amount", "term", "annualIncome", "dti");
    return new LoanFields(
        json.get("amount").text(),
        json.get("term").text(),
        json.get("annualIncome").text(),
        json.get("dti").text());
  }

  private static List<PolicyRule> rules(JsonCursor array) {
    return array.elements().stream().map(PolicyReader::rule).toList();
  }

  private static PolicyRule rule(JsonCursor json) {
    return json.build(
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
