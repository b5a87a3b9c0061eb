package io.loantap.examples.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.loantap.Decision;
import io.loantap.examples.http.limits.BodySource;
import io.loantap.examples.http.limits.ConcurrencyLimit;
import io.loantap.examples.http.limits.RequestBody;
import io.loantap.examples.http.protocol.DecisionResponse;
import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.serving.ByModel;
import io.loantap.examples.http.serving.DecisionService;
import io.loantap.examples.http.serving.ServedModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code POST /predict/batch}: applications as lines of JSON, decisions as lines of JSON in the
 * same order, each with the number of its line. Decisions go out as soon as the next line would
 * have to be waited for, so the caller must read while it sends. All lines are decided by the model
 * that serves at the beginning.
 */
public final class BatchHandler implements ExchangeHandler {
  static final String CONTENT_TYPE = "application/x-ndjson";
  static final Set<String> TYPES =
      new LinkedHashSet<>(List.of(CONTENT_TYPE, "application/ndjson", "application/jsonl"));

  private static final int BUFFER = 16 * 1024;

  private final ByModel<ServedModels> models;
  private final DecisionService decisions;
  private final Duration lineTime;
  private final ConcurrencyLimit limit;

  public BatchHandler(
      ByModel<ServedModels> models,
      DecisionService decisions,
      Duration lineTime,
      ConcurrencyLimit limit) {
    this.models = models;
    this.decisions = decisions;
    this.lineTime = lineTime;
    this.limit = limit;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    RequestBody.requireType(exchange, TYPES);
    ServedModels asked = models.asked(exchange);
    if (!limit.tryAcquire()) {
      throw new ProblemException(
          Problem.retry(
              ProblemType.TOO_MANY_REQUESTS, "There are as many batches as can be answered.", 5));
    }
    try {
      decide(exchange, asked.current());
    } finally {
      limit.release();
    }
  }

  private void decide(Exchange exchange, ServedModels.Served model) throws IOException {
    String requestId = exchange.trace().requestId();
    BatchLines lines =
        new BatchLines(new BodySource(exchange.body()), RequestBody.LARGEST, lineTime);
    exchange.set("Content-Type", CONTENT_TYPE);
    ByteArrayOutputStream ready = new ByteArrayOutputStream(BUFFER);
    long row = 0;
    try {
      while (lines.advance()) {
        row++;
        if (!lines.isBlank()) {
          ready.writeBytes(answer(model, lines, row, requestId));
        }
        if (ready.size() >= BUFFER || (ready.size() > 0 && lines.isDry())) {
          flush(exchange, ready);
        }
      }
    } catch (ProblemException e) {
      if (!exchange.hasBegun() && ready.size() == 0) {
        throw e;
      }
      ready.writeBytes(error(e.problem(), row + 1, requestId));
    }
    flush(exchange, ready);
    exchange.end();
  }

  private byte[] answer(ServedModels.Served model, BatchLines lines, long row, String requestId) {
    try {
      if (lines.isTooLong()) {
        throw RequestBody.tooLarge();
      }
      Decision decision =
          decisions.decide(
              model,
              ApplicantReader.read(lines.bytes(), lines.length(), model.scorer().schema()),
              requestId + ":" + row);
      return line(row, "result", json -> DecisionResponse.write(decision, json));
    } catch (ProblemException e) {
      return error(e.problem(), row, requestId);
    }
  }

  private static byte[] error(Problem problem, long row, String requestId) {
    return line(row, "error", json -> problem.write(json, requestId));
  }

  private static byte[] line(long row, String name, JsonFormat.Writing value) {
    return JsonFormat.bytes(
        json -> {
          json.writeStartObject();
          json.writeNumberField("row", row);
          json.writeFieldName(name);
          value.to(json);
          json.writeEndObject();
          endLine(json);
        });
  }

  private static void endLine(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  private void flush(Exchange exchange, ByteArrayOutputStream ready) throws IOException {
    if (ready.size() > 0) {
      exchange.part(ready.toByteArray(), lineTime);
    }
    ready.reset();
  }
}
