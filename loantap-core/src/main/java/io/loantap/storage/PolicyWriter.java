package io.loantap.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import io.loantap.decision.DecisionPolicy;
import io.loantap.decision.LendingTerms;
import io.loantap.decision.LoanFields;
import io.loantap.decision.LoanPricing;
import io.loantap.decision.PolicyRule;
import io.loantap.decision.ReferBand;
import io.loantap.decision.ThresholdRecord;
import io.loantap.pricing.PricingPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * The writer of decision policies. It stands here, beside the readers, because a scorer needs it,
 * too: a policy is called by the hash of what is written.
 */
public final class PolicyWriter {
  private final JsonGenerator json;

  private PolicyWriter(JsonGenerator json) {
    this.json = json;
  }

  /** The name of a policy: the first 16 hexadecimal digits of the SHA-256 of its JSON. */
  public static String id(DecisionPolicy policy) {
    return ContentHash.of(bytes(policy)).substring(0, 16);
  }

  /** A policy as a JSON object on one line: a pure function of the policy. */
  private static byte[] bytes(DecisionPolicy policy) {
    return object(
        writer -> {
          writer.json.writeNumberField("threshold", policy.threshold());
          writer.write(policy.terms());
        });
  }

  /** The policy of a model file, with the record of how its threshold was chosen. */
  public static byte[] bytes(DecisionPolicy policy, ThresholdRecord record) {
    return object(
        writer -> {
          writer.json.writeNumberField("threshold", policy.threshold());
          writer.write(record);
          writer.write(policy.terms());
        });
  }

  /** The terms of a pricing policy alone. */
  static byte[] bytes(PricingPolicy policy) {
    return object(writer -> writer.write(policy));
  }

  private interface Members {
    void writeTo(PolicyWriter writer) throws IOException;
  }

  private static byte[] object(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      members.writeTo(new PolicyWriter(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
    return bytes.toByteArray();
  }

  private void write(ThresholdRecord record) throws IOException {
    json.writeStringField("objective", record.objective());
    json.writeBooleanField("feasible", record.feasible());
    json.writeStringField("reason", record.reason());
  }

  private void write(LendingTerms terms) throws IOException {
    if (terms.refer().isPresent()) {
      ReferBand band = terms.refer().get();
      json.writeObjectFieldStart("refer");
      json.writeNumberField("from", band.from());
      json.writeNumberField("to", band.to());
      json.writeEndObject();
    }
    if (!terms.rules().isEmpty()) {
      json.writeArrayFieldStart("rules");
      for (PolicyRule rule : terms.rules()) {
        write(rule);
      }
      json.writeEndArray();
    }
    if (terms.pricing().isPresent()) {
      json.writeObjectFieldStart("pricing");
      write(terms.pricing().get());
      json.writeEndObject();
    }
  }

  private void write(PolicyRule rule) throws IOException {
    json.writeStartObject();
    if (rule instanceof PolicyRule.Minimum minimum) {
      begin("minimum", rule);
      json.writeNumberField("value", minimum.least());
    } else if (rule instanceof PolicyRule.Maximum maximum) {
      begin("maximum", rule);
      json.writeNumberField("value", maximum.most());
    } else if (rule instanceof PolicyRule.OneOf oneOf) {
      begin("one_of", rule);
      json.writeArrayFieldStart("levels");
      for (String level : oneOf.levels()) {
        json.writeString(level);
      }
      json.writeEndArray();
    } else {
      begin("required", rule);
    }
    json.writeStringField("code", rule.code());
    json.writeStringField("then", JsonCursor.word(rule.consequence()));
    json.writeEndObject();
  }

  private void begin(String kind, PolicyRule rule) throws IOException {
    json.writeStringField("rule", kind);
    json.writeStringField("field", rule.field());
  }

  private void write(LoanPricing pricing) throws IOException {
    json.writeObjectFieldStart("terms");
    write(pricing.terms());
    json.writeEndObject();
    if (pricing.fields().isPresent()) {
      write(pricing.fields().get());
    }
  }

  private void write(LoanFields fields) throws IOException {
    json.writeObjectFieldStart("fields");
    json.writeStringField("amount", fields.amount());
    json.writeStringField("term", fields.term());
    json.writeStringField("annualIncome", fields.annualIncome());
    json.writeStringField("dti", fields.dti());
    json.writeEndObject();
  }

  private void write(PricingPolicy policy) throws IOException {
    json.writeStringField("note", policy.note());
    json.writeObjectFieldStart("costs");
    write("lossGivenDefault", policy.costs().lossGivenDefault());
    write("funding", policy.costs().funding());
    write("operating", policy.costs().operating());
    write("margin", policy.costs().margin());
    json.writeEndObject();
    json.writeObjectFieldStart("rates");
    write("floor", policy.rates().floor());
    write("cap", policy.rates().cap());
    write("step", policy.rates().step());
    json.writeEndObject();
    write("foirCap", policy.foirCap());
    json.writeObjectFieldStart("amounts");
    write("min", policy.amounts().min());
    write("max", policy.amounts().max());
    write("step", policy.amounts().step());
    json.writeEndObject();
    json.writeArrayFieldStart("termsMonths");
    for (int months : policy.termsMonths()) {
      json.writeNumber(months);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("relativeHazards");
    for (double hazard : policy.defaultTiming().relativeHazards()) {
      json.writeNumber(hazard);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("upfrontFee");
    write("share", policy.upfrontFee().share());
    write("fixed", policy.upfrontFee().fixed());
    json.writeEndObject();
    json.writeStringField("pdHorizon", JsonCursor.word(policy.pdHorizon()));
  }

  /** A decimal as the number that it is read back as, so that hashes do not depend on who wrote. */
  private void write(String key, BigDecimal value) throws IOException {
    if (value.scale() <= 0) {
      json.writeNumberField(key, value.longValueExact());
    } else {
      json.writeNumberField(key, value.doubleValue());
    }
  }
}
