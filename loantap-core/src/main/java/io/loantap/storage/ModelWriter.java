package io.loantap.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Writes model files. */
public final class ModelWriter {
  private ModelWriter() {}

  /** The file's bytes: a pure function of the model. */
  public static byte[] bytes(StoredModel model) {
    ObjectNode content = ModelDocument.write(model);
    ObjectNode document = Json.MAPPER.createObjectNode();
    document.set("format", content.remove("format"));
    document.set("formatVersion", content.remove("formatVersion"));
    document.put(ContentHash.KEY, "");
    document.setAll(content);
    document.put(ContentHash.KEY, ContentHash.of(document));
    return Json.pretty(document);
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(StoredModel model, Path file) throws IOException {
    try (AtomicFile target = AtomicFile.create(file)) {
      target.output().write(bytes(model));
      target.commit();
    }
  }
}
