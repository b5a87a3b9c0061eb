package io.loantap.examples.http.api;

import io.loantap.DriftMonitor;
import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.serving.ByModel;
import io.loantap.examples.http.serving.ServedModels;
import java.nio.charset.StandardCharsets;

/**
 * {@code GET /drift}: what was counted of the applicants, for {@code loantap drift}, which adds up
 * the counts of several instances.
 */
public final class DriftHandler implements ExchangeHandler {
  private final ByModel<ServedModels> models;

  public DriftHandler(ByModel<ServedModels> models) {
    this.models = models;
  }

  @Override
  public void handle(Exchange exchange) {
    DriftMonitor monitor =
        models
            .asked(exchange)
            .current()
            .drift()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND,
                        "The model file does not hold the scores of its training loans. Train the"
                            + " model again."));
    exchange.json(monitor.snapshot().toJson().getBytes(StandardCharsets.UTF_8));
  }
}
