package io.loantap.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The JSON dialect of loantap: bounded, strict, and the same bytes on every JDK. */
public final class Json {
  /** Largest document that is read, in bytes. */
  static final int MAX_BYTES = 64 << 20;

  static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxDocumentLength(MAX_BYTES)
                          .maxStringLength(1 << 20)
                          .maxNameLength(10_000)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // The JDK's own Double.toString writes other digits before version 19.
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Reads one document.
   *
   * @throws IOException if it is no JSON, or too large or too deep; the message says where
   */
  public static JsonCursor parse(byte[] document) throws IOException {
    return JsonCursor.at(MAPPER.readTree(document));
  }

  /** The shortest text of a document, by which its content is hashed. */
  static byte[] compact(JsonNode document) {
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new IllegalStateException("a tree in memory can always be written", e);
    }
  }

  /** The document on one line, without a line end. */
  public static String line(JsonNode document) {
    return new String(compact(document), StandardCharsets.UTF_8);
  }
}
