package io.loantap.examples.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.loantap.ReloadableScorer;
import io.loantap.examples.http.limits.Draining;
import io.loantap.examples.http.observability.AuditLog;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.serving.ByModel;
import io.loantap.examples.http.serving.Challenger;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Health checks: that the process lives, and that it should be sent work. */
public final class HealthHandlers {
  private final ByModel<ReloadableScorer> models;
  private final Optional<Challenger> challenger;
  private final Draining draining;
  private final Optional<AuditLog> audit;

  public HealthHandlers(
      ByModel<ReloadableScorer> models,
      Optional<Challenger> challenger,
      Draining draining,
      Optional<AuditLog> audit) {
    this.models = models;
    this.challenger = challenger;
    this.draining = draining;
    this.audit = audit;
  }

  public ExchangeHandler live() {
    return exchange ->
        exchange.json(JsonFormat.bytes(json -> json.writeRawValue("{\"status\":\"live\"}")));
  }

  /**
   * Ready as long as it decides, even by an older model than the file's. Not if decisions cannot be
   * recorded, or if nobody would take up a new model any more. A challenger decides nothing, so
   * what becomes of it is told and changes nothing.
   */
  public ExchangeHandler ready() {
    return exchange -> {
      if (draining.isAnnounced()) {
        throw new ProblemException(
            Problem.retry(ProblemType.SHUTTING_DOWN, "Send work to another instance.", 5));
      }
      audit.flatMap(AuditLog::failure).ifPresent(HealthHandlers::refuse);
      if (!models.unnamed().isWatching()) {
        refuse("The model file is no longer watched. Start the service again.");
      }
      models.named().forEach(HealthHandlers::requireWatched);
      exchange.json(
          JsonFormat.bytes(
              json -> {
                json.writeStartObject();
                json.writeStringField("status", "ready");
                json.writeStringField("model", models.unnamed().scorer().modelId());
                json.writeBooleanField("model_file_ok", models.unnamed().lastFailure().isEmpty());
                if (challenger.isPresent()) {
                  ReloadableScorer asked = challenger.get().models();
                  json.writeStringField("challenger", asked.scorer().modelId());
                  json.writeBooleanField("challenger_file_ok", asked.lastFailure().isEmpty());
                }
                if (!models.named().isEmpty()) {
                  writeNamed(json);
                }
                json.writeEndObject();
              }));
    };
  }

  private static void requireWatched(String name, ReloadableScorer model) {
    if (!model.isWatching()) {
      refuse("The file of model " + name + " is no longer watched. Start the service again.");
    }
  }

  private void writeNamed(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("named");
    for (Map.Entry<String, ReloadableScorer> each : models.named().entrySet()) {
      json.writeObjectFieldStart(each.getKey());
      json.writeStringField("model", each.getValue().scorer().modelId());
      json.writeBooleanField("model_file_ok", each.getValue().lastFailure().isEmpty());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void refuse(String reason) {
    throw new ProblemException(Problem.retry(ProblemType.UNAVAILABLE, reason, 5));
  }
}
