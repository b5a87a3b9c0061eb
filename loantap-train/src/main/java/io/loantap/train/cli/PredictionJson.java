package io.loantap.train.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Notice;
import io.loantap.Prediction;
import io.loantap.reason.Change;
import io.loantap.reason.Contribution;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import java.util.List;

/** A prediction and its explanation for other programs. */
final class PredictionJson {
  private PredictionJson() {}

  /** The prediction with its score, and for a decline the reasons. */
  static ObjectNode of(Prediction prediction, Explanation explanation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("approved", prediction.approved())
        .put("probability_of_default", prediction.probability())
        .put("threshold", prediction.threshold())
        .put("score", explanation.score())
        .put("model", prediction.modelId())
        .put("catalogue", explanation.catalogueVersion());
    ArrayNode notices = json.putArray("notices");
    for (Notice notice : prediction.notices()) {
      notices
          .addObject()
          .put("characteristic", notice.characteristic())
          .put("kind", notice.kind().name())
          .put("text", notice.message());
    }
    ArrayNode reasons = json.putArray("reasons");
    if (!prediction.approved()) {
      explanation.reasons().forEach(reason -> put(reason, reasons.addObject()));
    }
    return json;
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

  private static void changes(List<Change> changes, ArrayNode array) {
    for (Change change : changes) {
      ObjectNode json = array.addObject().put("field", change.field());
      change
          .level()
          .ifPresentOrElse(
              level -> json.put("target", level), () -> json.put("target", change.number()));
      json.put("size", change.size()).put("probability_of_default", change.probability());
    }
  }
}
