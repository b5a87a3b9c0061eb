package io.loantap.examples.http.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every way in which a request can fail; each is described on the documentation page. */
public enum ProblemType {
  BAD_REQUEST(400, "The request is malformed"),
  NOT_JSON(400, "The body is not a JSON object"),
  UNAUTHORIZED(401, "A valid API key is needed"),
  NOT_FOUND(404, "There is nothing at this address"),
  UNKNOWN_MODEL(404, "There is no model of this name"),
  METHOD_NOT_ALLOWED(405, "This address does not answer to this method"),
  TIMEOUT(408, "The body took too long to arrive"),
  TOO_LARGE(413, "The body is too large"),
  URI_TOO_LONG(414, "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is not of a type that is understood here"),
  INVALID_APPLICANT(422, "The application cannot be scored"),
  INVALID_TERMS(422, "There is no loan on these terms"),
  TOO_MANY_REQUESTS(429, "This key has sent too many requests"),
  HEADERS_TOO_LARGE(431, "The headers are too large"),
  INTERNAL_ERROR(500, "The service failed"),
  UNAVAILABLE(503, "The service cannot decide now"),
  SHUTTING_DOWN(503, "The service is shutting down");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The name in addresses: {@code not-json}. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The first type of a status. */
  public static Optional<ProblemType> ofStatus(int status) {
    return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
  }
}
