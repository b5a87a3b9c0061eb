package io.loantap.train.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files beside this package that pages are made of. */
final class PageResources {
  private PageResources() {}

  static String text(String name) {
    try (@Nullable InputStream file = PageResources.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no file " + name + " for pages");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
