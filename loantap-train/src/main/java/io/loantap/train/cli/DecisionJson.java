package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Decision;
import io.loantap.Notice;
import io.loantap.pricing.Offered;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.pricing.ScheduleRow;
import io.loantap.reason.Contribution;
import io.loantap.reason.Counterfactual;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import java.util.List;

/** A decision for other programs. Money and rates are texts, so that cents stay cents. */
final class DecisionJson {
  private DecisionJson() {}

  /** Everything but the schedule of the offer. */
  static ObjectNode of(Decision decision) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("outcome", decision.outcome().name())
        .put("probability_of_default", decision.probability())
        .put("threshold", decision.threshold())
        .put("score", decision.score());
    decision.expectedLoss().ifPresent(loss -> json.put("expected_loss", loss.toPlainString()));
    decision.offer().ifPresent(offer -> put(offer, json.putObject("offer")));
    ArrayNode reasons = json.putArray("reasons");
    decision.reasons().forEach(reason -> put(reason, reasons.addObject()));
    ArrayNode notices = json.putArray("notices");
    for (Notice notice : decision.notices()) {
      notices
          .addObject()
          .put("characteristic", notice.characteristic())
          .put("kind", notice.kind().name())
          .put("text", notice.message());
    }
    return json.put("model", decision.version().modelId())
        .put("policy", decision.version().policyId())
        .put("catalogue", decision.version().catalogue());
  }

  private static void put(Offered offer, ObjectNode json) {
    RepaymentTerms terms = offer.terms();
    json.put("amount", terms.amount().toPlainString())
        .put("term_months", terms.termMonths())
        .put("apr", terms.apr().toPlainString())
        .put("all_in_apr", offer.allInApr().toPlainString())
        .put("upfront_fee", offer.upfrontFee().toPlainString())
        .put("instalment", terms.instalment().toPlainString())
        .put("total_interest", terms.totalInterest().toPlainString())
        .put("total_repaid", terms.totalRepaid().toPlainString())
        .put("probability_of_default", offer.probability())
        .put("counter_offer", offer.counterOffer());
  }

  /** Adds the instalments, month by month. */
  static void schedule(RepaymentTerms terms, ObjectNode json) {
    ArrayNode rows = json.putArray("schedule");
    for (ScheduleRow row : terms.schedule()) {
      rows.addObject()
          .put("month", row.month())
          .put("instalment", row.instalment().toPlainString())
          .put("interest", row.interest().toPlainString())
          .put("principal", row.principal().toPlainString())
          .put("balance", row.balance().toPlainString());
    }
  }

  private static void put(Reason reason, ObjectNode json) {
    json.put("code", reason.code())
        .put("source", reason.source().name())
        .put("text", reason.text())
        .put("shortfall", reason.shortfall());
    reason.characteristics().forEach(json.putArray("characteristics")::add);
  }

  /** Adds all contributions and what would approve. */
  static void explain(Explanation explanation, ObjectNode json) {
    json.put("intercept", explanation.intercept())
        .put("log_odds", explanation.logOdds())
        .put("reference", explanation.baseline().name());
    ArrayNode contributions = json.putArray("contributions");
    for (Contribution row : explanation.contributions()) {
      contributions
          .addObject()
          .put("characteristic", row.characteristic())
          .put("code", row.code())
          .put("state", row.state().name())
          .put("log_odds", row.logOdds())
          .put("reference", row.reference())
          .put("shortfall", row.shortfall())
          .put("points", row.points());
    }
    changes(explanation.changes(), json.putArray("changes"));
  }

  private static void changes(List<Counterfactual> changes, ArrayNode array) {
    for (Counterfactual change : changes) {
      ObjectNode json = array.addObject().put("field", change.field());
      change
          .level()
          .ifPresentOrElse(
              level -> json.put("target", level), () -> json.put("target", change.number()));
      json.put("size", change.size()).put("probability_of_default", change.probability());
    }
  }
}
