package io.loantap.examples.http.api;

import io.loantap.ReloadableScorer;
import io.loantap.examples.http.limits.Draining;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;

/** Health checks: that the process lives, and that it should be sent work. */
public final class HealthHandlers {
  private final ReloadableScorer models;
  private final Draining draining;

  public HealthHandlers(ReloadableScorer models, Draining draining) {
    this.models = models;
    this.draining = draining;
  }

  public ExchangeHandler live() {
    return exchange ->
        exchange.json(JsonFormat.bytes(json -> json.writeRawValue("{\"status\":\"live\"}")));
  }

  /** Ready as long as it decides, even by an older model than the file's. */
  public ExchangeHandler ready() {
    return exchange -> {
      if (draining.isAnnounced()) {
        throw new ProblemException(
            Problem.retry(ProblemType.SHUTTING_DOWN, "Send work to another instance.", 5));
      }
      exchange.json(
          JsonFormat.bytes(
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
