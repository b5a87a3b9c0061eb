package io.loantap.train.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page on disk for as long as a browser looks at it. */
record TemporaryFile(Path path) implements AutoCloseable {
  static TemporaryFile of(byte[] html) throws IOException {
    return new TemporaryFile(Files.write(Files.createTempFile("loantap", ".html"), html));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
