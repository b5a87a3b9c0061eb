package io.loantap.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * JSON documents as Jackson writes them, from trees or member by member: the same bytes on every
 * JDK.
 */
public final class JsonTrees {
  // The JDK's own Double.toString writes other digits before version 19.
  static final ObjectMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build());

  private JsonTrees() {}

  /** The shortest text of a document, by which its content is hashed. */
  static byte[] compact(JsonNode document) {
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new IllegalStateException("a tree in memory can always be written", e);
    }
  }

  /** The content hash of a document, in lower-case hexadecimal. */
  public static String contentHash(ObjectNode document) {
    ObjectNode content = document.deepCopy();
    content.remove(ContentHash.KEY);
    return ContentHash.of(compact(content));
  }

  /** A writer of one document, in which decimal numbers have the digits that they have. */
  public static JsonGenerator generator(Writer target) throws IOException {
    return MAPPER.createGenerator(target).enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  /** The document on one line, without a line end. */
  public static String line(JsonNode document) {
    return new String(compact(document), StandardCharsets.UTF_8);
  }
}
