package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanFields;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.ReferBand;
import io.loantap.loantap.LoanTap;
import java.util.List;

/** The decision policy as JSON. */
public final class PolicyJson {
  private static final String PRICING = "pricing";

  private PolicyJson() {}

  /** Adds the policy to an object. */
  public static void write(DecisionPolicy policy, ObjectNode json) {
    json.put("threshold", policy.threshold())
        .put("objective", policy.objective())
        .put("feasible", policy.feasible())
        .put("reason", policy.reason());
    write(policy.terms(), json);
  }

  private static void write(LendingTerms terms, ObjectNode json) {
    terms
        .refer()
        .ifPresent(band -> json.putObject("refer").put("from", band.from()).put("to", band.to()));
    if (!terms.rules().isEmpty()) {
      PolicyRuleJson.write(terms.rules(), json.putArray("rules"));
    }
    terms.pricing().ifPresent(pricing -> write(pricing, json.putObject(PRICING)));
  }

  private static void write(LoanPricing pricing, ObjectNode json) {
    LoanFields fields = pricing.fields();
    PricingJson.write(pricing.terms(), json.putObject("terms"));
    json.putObject("fields")
        .put("amount", fields.amount())
        .put("term", fields.term())
        .put("annualIncome", fields.annualIncome())
        .put("dti", fields.dti());
  }

  /** The policy of a model file. */
  static DecisionPolicy read(JsonCursor json) {
    json.allowOnly("threshold", "objective", "feasible", "reason", "refer", "rules", PRICING);
    return Checked.build(
        json,
        () ->
            new DecisionPolicy(
                json.get("threshold").number(),
                json.get("objective").text(),
                json.get("feasible").truth(),
                json.get("reason").text(),
                members(json)));
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
        json.find("refer").map(PolicyJson::band),
        json.find("rules").map(PolicyRuleJson::read).orElse(List.of()),
        json.find(PRICING).map(PolicyJson::pricing));
  }

  private static ReferBand band(JsonCursor json) {
    json.allowOnly("from", "to");
    return Checked.build(
        json, () -> new ReferBand(json.get("from").number(), json.get("to").number()));
  }

  private static LoanPricing pricing(JsonCursor json) {
    json.allowOnly("terms", "fields");
    return new LoanPricing(
        json.find("fields").map(PolicyJson::fields).orElse(LoanTap.loanFields()),
        PricingJson.read(json.get("terms")));
  }

  private static LoanFields fields(JsonCursor json) {
    json.allowOnly("amount", "term", "annualIncome", "dti");
    return new LoanFields(
        json.get("amount").text(),
        json.get("term").text(),
        json.get("annualIncome").text(),
        json.get("dti").text());
  }

  /** What a policy is called: the first 16 hexadecimal digits of the SHA-256 of its JSON. */
  public static String id(DecisionPolicy policy) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    write(policy, json);
    return ContentHash.of(json).substring(0, 16);
  }
}
