package io.loantap.storage;

import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanFields;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.ThresholdRecord;
import io.loantap.pricing.PricingPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The writer of decision policies. It stands here, beside the readers, because a scorer needs it,
 * too: a policy is called by the hash of what is written.
 */
public final class PolicyWriter {
  private PolicyWriter() {}

  /** The name of a policy: the first 16 hexadecimal digits of the SHA-256 of its JSON. */
  public static String id(DecisionPolicy policy) {
    return ContentHash.of(bytes(policy)).substring(0, 16);
  }

  /** A policy as a JSON object on one line: a pure function of the policy. */
  private static byte[] bytes(DecisionPolicy policy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("threshold", policy.threshold());
    add(policy.terms(), json);
    return Json.compact(json);
  }

  /** The policy of a model file, with the record of how its threshold was chosen. */
  public static byte[] bytes(DecisionPolicy policy, ThresholdRecord record) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("threshold", policy.threshold());
    json.put("objective", record.objective());
    json.put("feasible", record.feasible());
    json.put("reason", record.reason());
    add(policy.terms(), json);
    return Json.compact(json);
  }

  /** The terms of a pricing policy alone. */
  static byte[] bytes(PricingPolicy policy) {
    return Json.compact(json(policy));
  }

  private static void add(LendingTerms terms, Map<String, Object> json) {
    if (terms.refer().isPresent()) {
      Map<String, Object> refer = object(json, "refer");
      refer.put("from", terms.refer().get().from());
      refer.put("to", terms.refer().get().to());
    }
    if (!terms.rules().isEmpty()) {
      List<Object> rules = new ArrayList<>();
      for (PolicyRule rule : terms.rules()) {
        rules.add(json(rule));
      }
      json.put("rules", rules);
    }
    if (terms.pricing().isPresent()) {
      add(terms.pricing().get(), object(json, "pricing"));
    }
  }

  private static Map<String, Object> object(Map<String, Object> json, String key) {
    Map<String, Object> member = new LinkedHashMap<>();
    json.put(key, member);
    return member;
  }

  private static Map<String, Object> json(PolicyRule rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", rule.kind());
    json.put("field", rule.field());
    json.putAll(rule.limit());
    json.put("code", rule.code());
    json.put("then", JsonCursor.word(rule.consequence()));
    return json;
  }

  private static void add(LoanPricing pricing, Map<String, Object> json) {
    json.put("terms", json(pricing.terms()));
    if (pricing.fields().isPresent()) {
      LoanFields names = pricing.fields().get();
      Map<String, Object> fields = object(json, "fields");
      fields.put("amount", names.amount());
      fields.put("term", names.term());
      fields.put("annualIncome", names.annualIncome());
      fields.put("dti", names.dti());
    }
  }

  private static Map<String, Object> json(PricingPolicy policy) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("note", policy.note());
    Map<String, Object> costs = object(json, "costs");
    put("lossGivenDefault", policy.costs().lossGivenDefault(), costs);
    put("funding", policy.costs().funding(), costs);
    put("operating", policy.costs().operating(), costs);
    put("margin", policy.costs().margin(), costs);
    Map<String, Object> rates = object(json, "rates");
    put("floor", policy.rates().floor(), rates);
    put("cap", policy.rates().cap(), rates);
    put("step", policy.rates().step(), rates);
    put("foirCap", policy.foirCap(), json);
    Map<String, Object> amounts = object(json, "amounts");
    put("min", policy.amounts().min(), amounts);
    put("max", policy.amounts().max(), amounts);
    put("step", policy.amounts().step(), amounts);
    json.put("termsMonths", List.copyOf(policy.termsMonths()));
    json.put("relativeHazards", List.copyOf(policy.defaultTiming().relativeHazards()));
    Map<String, Object> fee = object(json, "upfrontFee");
    put("share", policy.upfrontFee().share(), fee);
    put("fixed", policy.upfrontFee().fixed(), fee);
    json.put("pdHorizon", JsonCursor.word(policy.pdHorizon()));
    return json;
  }

  /** A decimal as the number that it is read back as, so that hashes do not depend on who wrote. */
  private static void put(String key, BigDecimal value, Map<String, Object> json) {
    json.put(
        key, value.scale() <= 0 ? (Object) value.longValueExact() : (Object) value.doubleValue());
  }
}
