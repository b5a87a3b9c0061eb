package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.pricing.AmountLimits;
import io.loantap.pricing.Costs;
import io.loantap.pricing.DefaultTiming;
import io.loantap.pricing.PdHorizon;
import io.loantap.pricing.PricingPolicy;
import io.loantap.pricing.RateLimits;
import io.loantap.pricing.UpfrontFee;
import java.math.BigDecimal;
import java.util.List;

/** The pricing policy as JSON. */
public final class PricingJson {
  private PricingJson() {}

  /** Adds the policy to an object. */
  public static void write(PricingPolicy policy, ObjectNode json) {
    json.put("note", policy.note());
    ObjectNode costs = json.putObject("costs");
    put(costs, "lossGivenDefault", policy.costs().lossGivenDefault());
    put(costs, "funding", policy.costs().funding());
    put(costs, "operating", policy.costs().operating());
    put(costs, "margin", policy.costs().margin());
    ObjectNode rates = json.putObject("rates");
    put(rates, "floor", policy.rates().floor());
    put(rates, "cap", policy.rates().cap());
    put(rates, "step", policy.rates().step());
    put(json, "foirCap", policy.foirCap());
    ObjectNode amounts = json.putObject("amounts");
    put(amounts, "min", policy.amounts().min());
    put(amounts, "max", policy.amounts().max());
    put(amounts, "step", policy.amounts().step());
    ArrayNode terms = json.putArray("termsMonths");
    policy.termsMonths().forEach(terms::add);
    ArrayNode timing = json.putArray("relativeHazards");
    policy.defaultTiming().relativeHazards().forEach(timing::add);
    ObjectNode fee = json.putObject("upfrontFee");
    put(fee, "share", policy.upfrontFee().share());
    put(fee, "fixed", policy.upfrontFee().fixed());
    json.put("pdHorizon", JsonCursor.word(policy.pdHorizon()));
  }

  /** A decimal as the number that it is read back as, so that hashes do not depend on who wrote. */
  private static void put(ObjectNode json, String key, BigDecimal value) {
    if (value.scale() <= 0) {
      json.put(key, value.longValueExact());
    } else {
      json.put(key, value.doubleValue());
    }
  }

  /**
   * Reads a policy.
   *
   * @throws JsonFormatException if a member is missing, unknown or out of range
   */
  public static PricingPolicy read(JsonCursor json) {
    json.allowOnly(
        "note",
        "costs",
        "rates",
        "foirCap",
        "amounts",
        "termsMonths",
        "relativeHazards",
        "upfrontFee",
        "pdHorizon");
    String note = json.get("note").text();
    Costs costs = costs(json.get("costs"));
    RateLimits rates = rates(json.get("rates"));
    BigDecimal foirCap = decimal(json, "foirCap");
    AmountLimits amounts = amounts(json.get("amounts"));
    List<Integer> terms =
        json.get("termsMonths").elements().stream().map(PricingJson::months).toList();
    JsonCursor hazards = json.get("relativeHazards");
    List<Double> relative = hazards.elements().stream().map(JsonCursor::number).toList();
    DefaultTiming timing = Checked.build(hazards, () -> new DefaultTiming(relative));
    UpfrontFee fee = fee(json.get("upfrontFee"));
    PdHorizon horizon = json.get("pdHorizon").constant(PdHorizon.class);
    return Checked.build(
        json,
        () -> new PricingPolicy(note, costs, rates, foirCap, amounts, terms, timing, fee, horizon));
  }

  private static Costs costs(JsonCursor json) {
    json.allowOnly("lossGivenDefault", "funding", "operating", "margin");
    return Checked.build(
        json,
        () ->
            new Costs(
                decimal(json, "lossGivenDefault"),
                decimal(json, "funding"),
                decimal(json, "operating"),
                decimal(json, "margin")));
  }

  private static RateLimits rates(JsonCursor json) {
    json.allowOnly("floor", "cap", "step");
    return Checked.build(
        json,
        () -> new RateLimits(decimal(json, "floor"), decimal(json, "cap"), decimal(json, "step")));
  }

  private static AmountLimits amounts(JsonCursor json) {
    json.allowOnly("min", "max", "step");
    return Checked.build(
        json,
        () -> new AmountLimits(decimal(json, "min"), decimal(json, "max"), decimal(json, "step")));
  }

  private static UpfrontFee fee(JsonCursor json) {
    json.allowOnly("share", "fixed");
    return Checked.build(
        json, () -> new UpfrontFee(decimal(json, "share"), decimal(json, "fixed")));
  }

  private static BigDecimal decimal(JsonCursor json, String key) {
    // The shortest text of the double is what the document says.
    return BigDecimal.valueOf(json.get(key).number());
  }

  private static int months(JsonCursor json) {
    long months = json.integer();
    if (months != (int) months) {
      throw json.wrong("expected a smaller number");
    }
    return (int) months;
  }
}
