package io.loantap.examples.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.loantap.Decision;
import java.time.Duration;
import java.util.Set;

/** {@code POST /predict}: one application, one decision. */
final class PredictHandler implements Handler {
  static final Set<String> TYPES = Set.of(Json.CONTENT_TYPE);

  private final ServedModels models;
  private final Decisions decisions;
  private final Duration bodyTime;
  private final Places waiting;

  PredictHandler(ServedModels models, Decisions decisions, Duration bodyTime, Places waiting) {
    this.models = models;
    this.decisions = decisions;
    this.bodyTime = bodyTime;
    this.waiting = waiting;
  }

  @Override
  public void handle(Context ctx) {
    RequestBody.requireType(ctx, TYPES);
    RequestBody body = RequestBody.read(ctx, Settings.LARGEST_BODY, bodyTime, waiting);
    Decision decision =
        decisions.decide(
            models.current(),
            ApplicantReader.read(body.bytes(), body.length()),
            Exchange.of(ctx).requestId());
    Answers.json(ctx, Json.bytes(json -> DecisionJson.write(decision, json)));
  }
}
