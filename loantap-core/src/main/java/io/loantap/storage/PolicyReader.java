package io.loantap.storage;

import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanFields;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.ReferBand;
import io.loantap.decision.ThresholdRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of decision policies, and of the terms that are a part of them. */
public final class PolicyReader {
  private static final String PRICING = "pricing";

  private PolicyReader() {}

  /** The policy of a model file. */
  static DecisionPolicy read(JsonCursor json) {
    json.allowOnly("threshold", "objective", "feasible", "reason", "refer", "rules", PRICING);
    try {
      return new DecisionPolicy(json.get("threshold").number(), members(json));
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
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
    @Nullable JsonCursor refer = json.member("refer");
    @Nullable JsonCursor rules = json.member("rules");
    @Nullable JsonCursor pricing = json.member(PRICING);
    return new LendingTerms(
        refer == null ? Optional.empty() : Optional.of(band(refer)),
        rules == null ? List.of() : rules(rules),
        pricing == null ? Optional.empty() : Optional.of(pricing(pricing)));
  }

  private static ReferBand band(JsonCursor json) {
    json.allowOnly("from", "to");
    try {
      return new ReferBand(json.get("from").number(), json.get("to").number());
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static LoanPricing pricing(JsonCursor json) {
    json.allowOnly("terms", "fields");
    @Nullable JsonCursor fields = json.member("fields");
    return new LoanPricing(
        fields == null ? Optional.empty() : Optional.of(fields(fields)),
        PricingReader.read(json.get("terms")));
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
    List<PolicyRule> rules = new ArrayList<>();
    for (JsonCursor json : array.elements()) {
      try {
        rules.add(rule(json));
      } catch (IllegalArgumentException e) {
        throw json.wrong(e);
      }
    }
    return List.copyOf(rules);
  }

  private static PolicyRule rule(JsonCursor json) {
    JsonCursor kind = json.get("rule");
    String field = json.get("field").text();
    String code = json.get("code").text();
    PolicyRule.Consequence then = json.get("then").constant(PolicyRule.Consequence.values());
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
  }
}
