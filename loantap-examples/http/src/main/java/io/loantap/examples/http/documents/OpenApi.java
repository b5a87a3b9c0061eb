package io.loantap.examples.http.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.examples.http.protocol.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The interface as OpenAPI 3.1: the fixed part from {@code openapi.json}, the rest of the model.
 */
final class OpenApi {
  private OpenApi() {}

  static ObjectNode of(ObjectNode applicantSchema, JsonNode example) {
    try (@Nullable InputStream input = OpenApi.class.getResourceAsStream("/openapi.json")) {
      if (input == null) {
        throw new IllegalStateException("the service lacks openapi.json");
      }
      ObjectNode document = (ObjectNode) JsonFormat.MAPPER.readTree(input);
      ObjectNode applicant = applicantSchema.deepCopy();
      applicant.remove("$schema");
      applicant.putArray("examples").add(example);
      ((ObjectNode) document.at("/components/schemas")).set("Applicant", applicant);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
