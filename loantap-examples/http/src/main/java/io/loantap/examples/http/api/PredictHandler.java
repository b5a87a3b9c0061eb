package io.loantap.examples.http.api;

import io.loantap.Decision;
import io.loantap.examples.http.limits.ConcurrencyLimit;
import io.loantap.examples.http.limits.RequestBody;
import io.loantap.examples.http.protocol.DecisionResponse;
import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.serving.ByModel;
import io.loantap.examples.http.serving.DecisionService;
import io.loantap.examples.http.serving.ServedModels;
import java.time.Duration;
import java.util.Set;

/** {@code POST /predict}: one application, one decision, by the model that is named. */
public final class PredictHandler implements ExchangeHandler {
  static final Set<String> TYPES = Set.of(JsonFormat.CONTENT_TYPE);

  private final ByModel<ServedModels> models;
  private final DecisionService decisions;
  private final Duration bodyTime;
  private final ConcurrencyLimit waiting;

  public PredictHandler(
      ByModel<ServedModels> models,
      DecisionService decisions,
      Duration bodyTime,
      ConcurrencyLimit waiting) {
    this.models = models;
    this.decisions = decisions;
    this.bodyTime = bodyTime;
    this.waiting = waiting;
  }

  @Override
  public void handle(Exchange exchange) {
    RequestBody.requireType(exchange, TYPES);
    ServedModels asked = models.asked(exchange);
    byte[] body = RequestBody.read(exchange, bodyTime, waiting);
    ServedModels.Served model = asked.current();
    Decision decision =
        decisions.decide(
            model,
            ApplicantReader.read(body, body.length, model.scorer().schema()),
            exchange.trace().requestId());
    exchange.json(JsonFormat.bytes(json -> DecisionResponse.write(decision, json)));
  }
}
