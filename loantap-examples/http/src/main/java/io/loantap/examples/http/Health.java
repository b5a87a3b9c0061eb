package io.loantap.examples.http;

import io.javalin.http.Handler;
import io.loantap.ReloadableScorer;

/** Whether the process lives, and whether it should be sent work. */
final class Health {
  private final ReloadableScorer models;
  private final Draining draining;

  Health(ReloadableScorer models, Draining draining) {
    this.models = models;
    this.draining = draining;
  }

  Handler live() {
    return ctx ->
        Answers.json(ctx, Json.bytes(json -> json.writeRawValue("{\"status\":\"live\"}")));
  }

  /** Ready as long as it decides, even by an older model than the file's. */
  Handler ready() {
    return ctx -> {
      if (draining.isAnnounced()) {
        throw new ProblemException(
            Problem.retry(ProblemType.SHUTTING_DOWN, "Send work to another instance.", 5));
      }
      Answers.json(
          ctx,
          Json.bytes(
              json -> {
                json.writeStartObject();
                json.writeStringField("status", "ready");
                json.writeStringField("model", models.scorer().modelId());
                json.writeBooleanField("model_file_ok", models.lastFailure().isEmpty());
                json.writeEndObject();
              }));
    };
  }
}
