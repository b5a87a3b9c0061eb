package io.loantap.train.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Decision;
import io.loantap.pricing.RepaymentTerms;
import io.loantap.pricing.ScheduleRow;
import io.loantap.reason.Contribution;
import io.loantap.reason.Counterfactual;
import io.loantap.reason.Explanation;
import java.io.IOException;
import java.util.List;

/**
 * A decision for other programs: the library's JSON form, and what it has no member for. Money and
 * rates are decimal numbers with the digits that they have.
 */
final class DecisionDetailsJson {
  private static final ObjectReader EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(ObjectNode.class);

  private DecisionDetailsJson() {}

  /** The decision without the details. */
  static ObjectNode of(Decision decision) {
    try {
      return EXACT.readValue(decision.toJson());
    } catch (IOException e) {
      throw new IllegalStateException("a decision is written as JSON", e);
    }
  }

  /** Adds the instalments, month by month. */
  static void schedule(RepaymentTerms terms, ObjectNode json) {
    ArrayNode rows = json.putArray("schedule");
    for (ScheduleRow row : terms.schedule()) {
      rows.addObject()
          .put("month", row.month())
          .put("instalment", row.instalment())
          .put("interest", row.interest())
          .put("principal", row.principal())
          .put("balance", row.balance());
    }
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
