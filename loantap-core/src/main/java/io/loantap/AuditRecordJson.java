package io.loantap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.pricing.ReasonSource;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonTrees;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Audit records as JSON. Money is written as text, so that cents stay cents. */
final class AuditRecordJson {
  private AuditRecordJson() {}

  static String write(AuditRecord audit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("modelId", audit.version().modelId())
        .put("modelSha256", audit.version().modelSha256())
        .put("policyId", audit.version().policyId())
        .put("options", audit.version().options())
        .put("catalogue", audit.version().catalogue())
        .put("library", audit.version().library())
        .put("inputSha256", audit.inputSha256())
        .put("outcome", audit.outcome().name())
        .put("probability", audit.probability())
        .put("threshold", audit.threshold())
        .put("score", audit.score());
    ArrayNode reasons = json.putArray("reasons");
    for (AuditRecord.Cause cause : audit.reasons()) {
      reasons.addObject().put("code", cause.code()).put("source", cause.source().name());
    }
    audit
        .offer()
        .ifPresent(
            terms ->
                json.putObject("offer")
                    .put("amount", terms.amount().toPlainString())
                    .put("apr", terms.apr().toPlainString())
                    .put("termMonths", terms.termMonths())
                    .put("instalment", terms.instalment().toPlainString())
                    .put("expectedLoss", terms.expectedLoss().toPlainString()));
    return JsonTrees.line(json);
  }

  static AuditRecord read(String text) {
    try {
      return read(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      // The parser's own words quote the text.
      throw new IllegalArgumentException("An audit record is one well-formed JSON object.");
    } catch (JsonFormatException e) {
      throw new IllegalArgumentException("This is no audit record: " + e.getMessage() + ".", e);
    }
  }

  private static AuditRecord read(JsonCursor json) {
    return new AuditRecord(
        new DecisionVersion(
            json.get("modelId").text(),
            json.get("modelSha256").text(),
            json.get("policyId").text(),
            json.get("options").text(),
            json.get("catalogue").text(),
            json.get("library").text()),
        json.get("inputSha256").text(),
        constant(json.get("outcome"), Decision.Outcome.class),
        json.get("probability").number(),
        json.get("threshold").number(),
        json.get("score").number(),
        json.get("reasons").elements().stream().map(AuditRecordJson::cause).toList(),
        json.find("offer").map(AuditRecordJson::terms));
  }

  private static AuditRecord.Cause cause(JsonCursor json) {
    return new AuditRecord.Cause(
        json.get("code").text(), constant(json.get("source"), ReasonSource.class));
  }

  private static AuditRecord.Terms terms(JsonCursor json) {
    return new AuditRecord.Terms(
        decimal(json.get("amount")),
        decimal(json.get("apr")),
        Math.toIntExact(json.get("termMonths").integer()),
        decimal(json.get("instalment")),
        decimal(json.get("expectedLoss")));
  }

  private static <E extends Enum<E>> E constant(JsonCursor json, Class<E> type) {
    try {
      return Enum.valueOf(type, json.text());
    } catch (IllegalArgumentException e) {
      throw json.wrong("expected one of " + List.of(type.getEnumConstants()));
    }
  }

  private static BigDecimal decimal(JsonCursor json) {
    String text = json.text();
    if (!text.matches("-?[0-9]{1,15}([.][0-9]{1,9})?")) {
      throw json.wrong("expected a decimal number as text");
    }
    return new BigDecimal(text);
  }
}
