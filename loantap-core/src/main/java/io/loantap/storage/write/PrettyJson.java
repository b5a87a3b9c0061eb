package io.loantap.storage.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;

/** The layout of JSON files for people: two blanks an indent, arrays of numbers on one line. */
public final class PrettyJson {
  // The JDK's own Double.toString writes other digits before version 19.
  static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build());

  private PrettyJson() {}

  /** A document as UTF-8, with a line end: the same bytes on every JDK. */
  public static byte[] bytes(JsonNode document) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      byte[] text = MAPPER.writer(printer).writeValueAsBytes(document);
      byte[] line = Arrays.copyOf(text, text.length + 1);
      line[text.length] = '\n';
      return line;
    } catch (IOException e) {
      throw new IllegalStateException("a tree in memory can always be written", e);
    }
  }
}
