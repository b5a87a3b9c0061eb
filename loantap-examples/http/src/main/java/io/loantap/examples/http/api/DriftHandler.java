package io.loantap.examples.http.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.loantap.DriftMonitor;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.protocol.Responses;
import io.loantap.examples.http.serving.ServedModels;
import java.nio.charset.StandardCharsets;

/**
 * {@code GET /drift}: what was counted of the applicants, for {@code loantap drift}, which adds up
 * the counts of several instances.
 */
public final class DriftHandler implements Handler {
  private final ServedModels models;

  public DriftHandler(ServedModels models) {
    this.models = models;
  }

  @Override
  public void handle(Context ctx) {
    DriftMonitor monitor =
        models
            .current()
            .drift()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND,
                        "The model file does not hold the scores of its training loans. Train the"
                            + " model again."));
    Responses.json(ctx, monitor.snapshot().toJson().getBytes(StandardCharsets.UTF_8));
  }
}
