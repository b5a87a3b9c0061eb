package io.loantap.examples.http.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Scorer;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.scorecard.TrainingRecord;

/** The description of the model that serves, as {@code GET /model} gives it. */
final class ModelCard {
  private ModelCard() {}

  static ObjectNode of(Scorer scorer) {
    TrainingRecord training = scorer.training();
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("id", scorer.modelId())
        .put("recipe", training.recipe())
        .put("library_version", training.libraryVersion())
        .put("data_sha256", training.dataSha256())
        .put("rows", training.rows())
        .put("catalogue", scorer.catalogue().version());
    ObjectNode policy = card.putObject("policy");
    policy
        .put("threshold", scorer.policy().threshold())
        .put("objective", scorer.thresholdRecord().objective())
        .put("reason", scorer.thresholdRecord().reason())
        .put("prices_offers", scorer.policy().terms().pricing().isPresent());
    card.set("used_fields", JsonFormat.MAPPER.valueToTree(scorer.usedFields()));
    card.set("settings", JsonFormat.MAPPER.valueToTree(training.settings()));
    card.set("metrics", JsonFormat.MAPPER.valueToTree(training.metrics()));
    card.set("notices", JsonFormat.MAPPER.valueToTree(training.notices()));
    return card;
  }
}
