package io.loantap.storage;

import io.loantap.pricing.AmountLimits;
import io.loantap.pricing.Costs;
import io.loantap.pricing.DefaultTiming;
import io.loantap.pricing.PdHorizon;
import io.loantap.pricing.PricingPolicy;
import io.loantap.pricing.RateLimits;
import io.loantap.pricing.UpfrontFee;
import java.math.BigDecimal;
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
    List<Integer> terms =
        json.get("termsMonths").elements().stream().map(PricingReader::months).toList();
    JsonCursor hazards = json.get("relativeHazards");
    List<Double> relative = hazards.elements().stream().map(JsonCursor::number).toList();
    DefaultTiming timing = hazards.build(() -> new DefaultTiming(relative));
    UpfrontFee fee = fee(json.get("upfrontFee"));
    PdHorizon horizon = json.get("pdHorizon").constant(PdHorizon.class);
    return json.build(
        () -> new PricingPolicy(note, costs, rates, foirCap, amounts, terms, timing, fee, horizon));
  }

  private static Costs costs(JsonCursor json) {
    json.allowOnly("lossGivenDefault", "funding", "operating", "margin");
    return json.build(
        () ->
            new Costs(
                decimal(json, "lossGivenDefault"),
                decimal(json, "funding"),
                decimal(json, "operating"),
                decimal(json, "margin")));
  }

  private static RateLimits rates(JsonCursor json) {
    json.allowOnly("floor", "cap", "step");
    return json.build(
        () -> new RateLimits(decimal(json, "floor"), decimal(json, "cap"), decimal(json, "step")));
  }

  private static AmountLimits amounts(JsonCursor json) {
    json.allowOnly("min", "max", "step");
    return json.build(
        () -> new AmountLimits(decimal(json, "min"), decimal(json, "max"), decimal(json, "step")));
  }

  private static UpfrontFee fee(JsonCursor json) {
    json.allowOnly("share", "fixed");
    return json.build(() -> new UpfrontFee(decimal(json, "share"), decimal(json, "fixed")));
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
