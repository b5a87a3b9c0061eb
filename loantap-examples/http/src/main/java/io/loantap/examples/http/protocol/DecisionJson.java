package io.loantap.examples.http.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import io.loantap.Decision;
import io.loantap.DecisionVersion;
import io.loantap.Notice;
import io.loantap.pricing.Offered;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.reason.Reason;
import io.loantap.scorecard.ScoreScaling;
import java.io.IOException;
import java.util.Locale;

/** A decision as the service answers it, with the words of the service that this one replaces. */
public final class DecisionJson {
  private DecisionJson() {}

  /** What {@code loan_approval_status} says of an outcome. */
  public static String status(Decision.Outcome outcome) {
    return switch (outcome) {
      case APPROVE -> "Approved";
      case COUNTEROFFER -> "Counteroffer";
      case REFER -> "Refer";
      case DECLINE -> "Rejected";
    };
  }

  public static void write(Decision decision, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("loan_approval_status", status(decision.outcome()));
    json.writeNumberField("probability_of_default", decision.probability());
    json.writeNumberField("threshold", decision.threshold());
    json.writeNumberField("score", ScoreScaling.display(decision.score()).points());
    if (decision.expectedLoss().isPresent()) {
      json.writeNumberField("expected_loss", decision.expectedLoss().get());
    }
    json.writeArrayFieldStart("reasons");
    for (Reason reason : decision.reasons()) {
      write(reason, json);
    }
    json.writeEndArray();
    if (decision.offer().isPresent()) {
      write(decision.offer().get(), json);
    }
    json.writeArrayFieldStart("notices");
    for (Notice notice : decision.notices()) {
      json.writeStartObject();
      json.writeStringField("characteristic", notice.characteristic());
      json.writeStringField("code", notice.kind().name());
      json.writeStringField("text", notice.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    write(decision.version(), json);
    json.writeEndObject();
  }

  private static void write(Reason reason, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", reason.code());
    if (reason.characteristics().isEmpty()) {
      json.writeNullField("characteristic");
    } else {
      json.writeStringField("characteristic", reason.characteristics().get(0));
    }
    json.writeArrayFieldStart("characteristics");
    for (String characteristic : reason.characteristics()) {
      json.writeString(characteristic);
    }
    json.writeEndArray();
    json.writeStringField("text", reason.text());
    json.writeStringField("source", reason.source().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("shortfall", reason.shortfall());
    json.writeEndObject();
  }

  private static void write(Offered offer, JsonGenerator json) throws IOException {
    RepaymentTerms terms = offer.terms();
    json.writeObjectFieldStart("offer");
    json.writeNumberField("amount", terms.amount());
    json.writeNumberField("apr", terms.apr());
    json.writeNumberField("term_months", terms.termMonths());
    json.writeNumberField("instalment", terms.instalment());
    json.writeNumberField("last_instalment", terms.lastInstalment());
    json.writeNumberField("upfront_fee", offer.upfrontFee());
    json.writeNumberField("all_in_apr", offer.allInApr());
    json.writeNumberField("total_interest", terms.totalInterest());
    json.writeNumberField("total_repaid", terms.totalRepaid());
    json.writeNumberField("total_cost", terms.totalCost(offer.upfrontFee()));
    json.writeNumberField("probability_of_default", offer.probability());
    json.writeEndObject();
  }

  private static void write(DecisionVersion version, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("model");
    json.writeStringField("id", version.modelId());
    json.writeStringField("version", version.library());
    json.writeStringField("policy", version.policyId());
    json.writeStringField("catalogue", version.catalogue());
    json.writeEndObject();
  }
}
