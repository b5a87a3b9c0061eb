package io.loantap.examples.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.loantap.DriftMonitor;
import java.nio.charset.StandardCharsets;

/**
 * {@code GET /drift}: what was counted of the applicants, for {@code loantap drift}, which adds up
 * the counts of several instances.
 */
final class DriftHandler implements Handler {
  private final ServedModels models;

  DriftHandler(ServedModels models) {
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
    Answers.json(ctx, monitor.snapshot().toJson().getBytes(StandardCharsets.UTF_8));
  }
}
