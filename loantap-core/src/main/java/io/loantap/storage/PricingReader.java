package io.loantap.storage;

import io.loantap.pricing.AmountLimits;
import io.loantap.pricing.Costs;
import io.loantap.pricing.DefaultTiming;
import io.loantap.pricing.PdHorizon;
import io.loantap.pricing.PricingPolicy;
import io.loantap.pricing.RateLimits;
import io.loantap.pricing.UpfrontFee;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The reader of pricing policies. */
final class PricingReader {
  private PricingReader() {}

  /**
   * Reads a policy.
   *
   * @throws JsonFormatException if a member is missing, unknown or out of range
   */
  static PricingPolicy read(JsonCursor json) {
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
    List<Integer> terms = new ArrayList<>();
    for (JsonCursor months : json.get("termsMonths").elements()) {
      terms.add(months.smallInteger());
    }
    DefaultTiming timing = timing(json.get("relativeHazards"));
    UpfrontFee fee = fee(json.get("upfrontFee"));
    PdHorizon horizon = json.get("pdHorizon").constant(PdHorizon.values());
    try {
      return new PricingPolicy(note, costs, rates, foirCap, amounts, terms, timing, fee, horizon);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static DefaultTiming timing(JsonCursor json) {
    List<Double> relative = new ArrayList<>();
    for (double hazard : json.numbers()) {
      relative.add(hazard);
    }
    try {
      return new DefaultTiming(relative);
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static Costs costs(JsonCursor json) {
    json.allowOnly("lossGivenDefault", "funding", "operating", "margin");
    try {
      return new Costs(
          decimal(json, "lossGivenDefault"),
          decimal(json, "funding"),
          decimal(json, "operating"),
          decimal(json, "margin"));
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static RateLimits rates(JsonCursor json) {
    json.allowOnly("floor", "cap", "step");
    try {
      return new RateLimits(decimal(json, "floor"), decimal(json, "cap"), decimal(json, "step"));
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static AmountLimits amounts(JsonCursor json) {
    json.allowOnly("min", "max", "step");
    try {
      return new AmountLimits(decimal(json, "min"), decimal(json, "max"), decimal(json, "step"));
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static UpfrontFee fee(JsonCursor json) {
    json.allowOnly("share", "fixed");
    try {
      return new UpfrontFee(decimal(json, "share"), decimal(json, "fixed"));
    } catch (IllegalArgumentException e) {
      throw json.wrong(e);
    }
  }

  private static BigDecimal decimal(JsonCursor json, String key) {
    // The shortest text of the double is what the document says.
    return BigDecimal.valueOf(json.get(key).number());
  }
}
