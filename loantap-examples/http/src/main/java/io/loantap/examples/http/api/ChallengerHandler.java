package io.loantap.examples.http.api;

import io.loantap.applicant.InvalidApplicantException;
import io.loantap.challenge.ChallengeSnapshot;
import io.loantap.challenge.ChallengedScorer;
import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.serving.ByModel;
import io.loantap.examples.http.serving.ServedModels;

/**
 * {@code GET /challenger}: what was counted of the challenger beside the model that serves, one
 * snapshot for each challenger that there has been, and why it gave no answer the last time.
 */
public final class ChallengerHandler implements ExchangeHandler {
  private final ByModel<ServedModels> models;

  public ChallengerHandler(ByModel<ServedModels> models) {
    this.models = models;
  }

  @Override
  public void handle(Exchange exchange) {
    ChallengedScorer scoring =
        models
            .asked(exchange)
            .current()
            .challenged()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_FOUND,
                        "No challenger is asked beside this model. Start the service with --challenger FILE,"
                            + " which is asked beside the model of --model."));
    exchange.json(
        JsonFormat.bytes(
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("snapshots");
              for (ChallengeSnapshot snapshot : scoring.snapshots()) {
                json.writeRawValue(snapshot.toJson());
              }
              json.writeEndArray();
              if (scoring.lastFailure().isPresent()) {
                json.writeStringField("last_failure", told(scoring.lastFailure().get()));
              }
              json.writeEndObject();
            }));
  }

  /** Names of fields and what was expected of them; of other failures the kind alone. */
  private static String told(Throwable failure) {
    return failure instanceof InvalidApplicantException
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getName();
  }
}
