package io.loantap.train.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.loantap.storage.write.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The writer of a page as one HTML file that needs nothing else. */
public final class PageWriter {
  private PageWriter() {}

  /** The bytes of the file; the same page gives the same bytes. */
  public static byte[] html(Page page) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            PageWriter.class.getClassLoader(),
            PageWriter.class.getPackageName() + ".template");
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render("page.jte", Map.of("page", page, "assets", PageAssets.of(page)), output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Page page, Path target) throws IOException {
    AtomicFile.write(target, html(page));
  }
}
