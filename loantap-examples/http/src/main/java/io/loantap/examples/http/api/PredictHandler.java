package io.loantap.examples.http.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.loantap.Decision;
import io.loantap.examples.http.limits.ConcurrencyLimit;
import io.loantap.examples.http.limits.RequestBody;
import io.loantap.examples.http.protocol.DecisionResponse;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.RequestTrace;
import io.loantap.examples.http.protocol.Responses;
import io.loantap.examples.http.serving.DecisionService;
import io.loantap.examples.http.serving.ServedModels;
import java.time.Duration;
import java.util.Set;

/** {@code POST /predict}: one application, one decision. */
public final class PredictHandler implements Handler {
  static final Set<String> TYPES = Set.of(JsonFormat.CONTENT_TYPE);

  private final ServedModels models;
  private final DecisionService decisions;
  private final Duration bodyTime;
  private final ConcurrencyLimit waiting;

  public PredictHandler(
      ServedModels models, DecisionService decisions, Duration bodyTime, ConcurrencyLimit waiting) {
    this.models = models;
    this.decisions = decisions;
    this.bodyTime = bodyTime;
    this.waiting = waiting;
  }

  @Override
  public void handle(Context ctx) {
    RequestBody.requireType(ctx, TYPES);
    byte[] body = RequestBody.read(ctx, bodyTime, waiting);
    Decision decision =
        decisions.decide(
            models.current(),
            ApplicantReader.read(body, body.length),
            RequestTrace.of(ctx).requestId());
    Responses.json(ctx, JsonFormat.bytes(json -> DecisionResponse.write(decision, json)));
  }
}
