package io.loantap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.loantap.pricing.Offered;
import io.loantap.pricing.ReasonSource;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.reason.Reason;
import io.loantap.storage.Json;
import io.loantap.storage.JsonCursor;
import io.loantap.storage.JsonFormatException;
import io.loantap.storage.JsonTrees;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The one JSON form of a decision; that of an audit record is a part of it, under the same names,
 * and the hash of the application. Money and rates are decimal numbers with the digits that they
 * have, so that cents stay cents; docs/decisions.md says what each member is.
 */
final class DecisionJson {
  private static final String AMOUNT = "amount";
  private static final String APR = "apr";
  private static final String CATALOGUE = "catalogue";
  private static final String CODE = "code";
  private static final String EXPECTED_LOSS = "expected_loss";
  private static final String ID = "id";
  private static final String INPUT = "input_sha256";
  private static final String INSTALMENT = "instalment";
  private static final String LIBRARY = "library";
  private static final String MODEL = "model";
  private static final String OFFER = "offer";
  private static final String OPTIONS = "options";
  private static final String OUTCOME = "outcome";
  private static final String POLICY = "policy";
  private static final String PROBABILITY = "probability_of_default";
  private static final String REASONS = "reasons";
  private static final String SCORE = "score";
  private static final String SHA256 = "sha256";
  private static final String SOURCE = "source";
  private static final String TERM = "term_months";
  private static final String THRESHOLD = "threshold";

  private final JsonGenerator json;

  private DecisionJson(JsonGenerator json) {
    this.json = json;
  }

  private interface Members {
    void writeTo(DecisionJson writer) throws IOException;
  }

  private static String object(Members members) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = JsonTrees.generator(text)) {
      object(members, json);
    } catch (IOException e) {
      throw new IllegalStateException("text in memory can always be written", e);
    }
    return text.toString();
  }

  private static void object(Members members, JsonGenerator json) throws IOException {
    json.writeStartObject();
    members.writeTo(new DecisionJson(json));
    json.writeEndObject();
  }

  /** A decision on one line. */
  static String write(Decision decision) {
    return object(writer -> writer.members(decision));
  }

  /** An audit record on one line. */
  static String write(AuditRecord audit) {
    return object(writer -> writer.members(audit));
  }

  static void write(Decision decision, JsonGenerator json) throws IOException {
    object(writer -> writer.members(decision), json);
  }

  static void write(AuditRecord audit, JsonGenerator json) throws IOException {
    object(writer -> writer.members(audit), json);
  }

  private void members(Decision decision) throws IOException {
    figures(decision.outcome(), decision.probability(), decision.threshold(), decision.score());
    if (decision.expectedLoss().isPresent()) {
      json.writeNumberField(EXPECTED_LOSS, decision.expectedLoss().get());
    }
    if (decision.offer().isPresent()) {
      json.writeObjectFieldStart(OFFER);
      members(decision.offer().get());
      json.writeEndObject();
    }
    json.writeArrayFieldStart(REASONS);
    for (Reason reason : decision.reasons()) {
      json.writeStartObject();
      members(reason);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notices");
    for (Notice notice : decision.notices()) {
      json.writeStartObject();
      json.writeStringField("characteristic", notice.characteristic());
      json.writeStringField("kind", notice.kind().name());
      json.writeStringField("text", notice.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    model(decision.version());
  }

  private void members(Offered offer) throws IOException {
    RepaymentTerms terms = offer.terms();
    json.writeNumberField(AMOUNT, terms.amount());
    json.writeNumberField(TERM, terms.termMonths());
    json.writeNumberField(APR, terms.apr());
    json.writeNumberField("all_in_apr", offer.allInApr());
    json.writeNumberField("upfront_fee", offer.upfrontFee());
    json.writeNumberField(INSTALMENT, terms.instalment());
    json.writeNumberField("last_instalment", terms.lastInstalment());
    json.writeNumberField("total_interest", terms.totalInterest());
    json.writeNumberField("total_repaid", terms.totalRepaid());
    json.writeNumberField("total_cost", terms.totalCost(offer.upfrontFee()));
    json.writeNumberField(PROBABILITY, offer.probability());
    json.writeNumberField(EXPECTED_LOSS, offer.expectedLoss());
    json.writeBooleanField("counter_offer", offer.counterOffer());
  }

  private void members(Reason reason) throws IOException {
    json.writeStringField(CODE, reason.code());
    json.writeStringField(SOURCE, reason.source().name());
    json.writeArrayFieldStart("characteristics");
    for (String characteristic : reason.characteristics()) {
      json.writeString(characteristic);
    }
    json.writeEndArray();
    json.writeStringField("text", reason.text());
    json.writeNumberField("shortfall", reason.shortfall());
  }

  private void members(AuditRecord audit) throws IOException {
    json.writeStringField(INPUT, audit.inputSha256());
    figures(audit.outcome(), audit.probability(), audit.threshold(), audit.score());
    if (audit.offer().isPresent()) {
      AuditRecord.Terms terms = audit.offer().get();
      json.writeObjectFieldStart(OFFER);
      json.writeNumberField(AMOUNT, terms.amount());
      json.writeNumberField(TERM, terms.termMonths());
      json.writeNumberField(APR, terms.apr());
      json.writeNumberField(INSTALMENT, terms.instalment());
      json.writeNumberField(EXPECTED_LOSS, terms.expectedLoss());
      json.writeEndObject();
    }
    json.writeArrayFieldStart(REASONS);
    for (AuditRecord.Cause cause : audit.reasons()) {
      json.writeStartObject();
      json.writeStringField(CODE, cause.code());
      json.writeStringField(SOURCE, cause.source().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    model(audit.version());
  }

  private void figures(Decision.Outcome outcome, double probability, double threshold, double score)
      throws IOException {
    json.writeStringField(OUTCOME, outcome.name());
    json.writeNumberField(PROBABILITY, probability);
    json.writeNumberField(THRESHOLD, threshold);
    json.writeNumberField(SCORE, score);
  }

  private void model(DecisionVersion version) throws IOException {
    json.writeObjectFieldStart(MODEL);
    json.writeStringField(ID, version.modelId());
    json.writeStringField(SHA256, version.modelSha256());
    json.writeStringField(POLICY, version.policyId());
    json.writeStringField(OPTIONS, version.options());
    json.writeStringField(CATALOGUE, version.catalogue());
    json.writeStringField(LIBRARY, version.library());
    json.writeEndObject();
  }

  /** Reads an audit record. */
  static AuditRecord read(String text) {
    try {
      return audit(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      // The parser's own words quote the text.
      throw new IllegalArgumentException("An audit record is one well-formed JSON object.");
    } catch (JsonFormatException e) {
      throw new IllegalArgumentException("This is no audit record: " + e.getMessage() + ".", e);
    }
  }

  private static AuditRecord audit(JsonCursor json) {
    return new AuditRecord(
        version(json.get(MODEL)),
        json.get(INPUT).text(),
        constant(json.get(OUTCOME), Decision.Outcome.class),
        json.get(PROBABILITY).number(),
        json.get(THRESHOLD).number(),
        json.get(SCORE).number(),
        json.get(REASONS).elements().stream().map(DecisionJson::cause).toList(),
        json.find(OFFER).map(DecisionJson::terms));
  }

  private static DecisionVersion version(JsonCursor json) {
    return new DecisionVersion(
        json.get(ID).text(),
        json.get(SHA256).text(),
        json.get(POLICY).text(),
        json.get(OPTIONS).text(),
        json.get(CATALOGUE).text(),
        json.get(LIBRARY).text());
  }

  private static AuditRecord.Cause cause(JsonCursor json) {
    return new AuditRecord.Cause(
        json.get(CODE).text(), constant(json.get(SOURCE), ReasonSource.class));
  }

  private static AuditRecord.Terms terms(JsonCursor json) {
    return new AuditRecord.Terms(
        decimal(json.get(AMOUNT)),
        decimal(json.get(APR)),
        Math.toIntExact(json.get(TERM).integer()),
        decimal(json.get(INSTALMENT)),
        decimal(json.get(EXPECTED_LOSS)));
  }

  private static <E extends Enum<E>> E constant(JsonCursor json, Class<E> type) {
    try {
      return Enum.valueOf(type, json.text());
    } catch (IllegalArgumentException e) {
      throw json.wrong("expected one of " + List.of(type.getEnumConstants()));
    }
  }

  private static BigDecimal decimal(JsonCursor json) {
    // A double tells any two decimal numbers of up to 15 digits apart.
    return BigDecimal.valueOf(json.number());
  }
}
