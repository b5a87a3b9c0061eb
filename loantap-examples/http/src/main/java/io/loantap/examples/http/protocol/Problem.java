package io.loantap.examples.http.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import io.loantap.applicant.Violation;
import java.io.IOException;
import java.util.List;

/**
 * The reason for which a request failed, as RFC 9457 has it. Holds nothing of what the applicant
 * stated.
 *
 * @param type of failure
 * @param detail what to do about it, in a sentence
 * @param violations of an application; else none
 * @param retryAfter seconds after which to try again; 0 if that is no use
 */
public record Problem(
    ProblemType type, String detail, List<Violation> violations, long retryAfter) {
  public static final String CONTENT_TYPE = "application/problem+json";

  public Problem {
    violations = List.copyOf(violations);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), 0);
  }

  public static Problem invalid(List<Violation> violations) {
    String detail =
        violations.size() == 1
            ? "One value is wrong; see violations."
            : violations.size() + " values are wrong; see violations.";
    return new Problem(ProblemType.INVALID_APPLICANT, detail, violations, 0);
  }

  public static Problem retry(ProblemType type, String detail, long seconds) {
    return new Problem(type, detail, List.of(), seconds);
  }

  /** Writes the problem as a JSON object. */
  public void write(JsonGenerator json, String requestId) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "/docs#" + type.slug());
    json.writeStringField("title", type.title());
    json.writeNumberField("status", type.status());
    json.writeStringField("detail", detail);
    json.writeStringField("request_id", requestId);
    if (!violations.isEmpty()) {
      json.writeArrayFieldStart("violations");
      for (Violation violation : violations) {
        write(violation, json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(Violation violation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", violation.field());
    json.writeStringField("code", violation.code().name());
    if (violation.found() != null) {
      json.writeStringField("found", violation.found());
    }
    json.writeStringField("expected", violation.expected());
    if (violation.nearMatch().isPresent()) {
      json.writeStringField("near_match", violation.nearMatch().get());
    }
    json.writeStringField("message", violation.message());
    json.writeEndObject();
  }
}
