package io.loantap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The mark by which one state of a file is told from another without reading it.
 *
 * @param target the file behind all links, so that a link that is turned elsewhere shows
 * @param key the system's own name of the file, where it has one, so that a replaced file shows
 * @param changed when its entry changed, where the system says: that shows an edit that kept the
 *     other times
 */
record FileMark(
    Path target, FileTime modified, long size, @Nullable Object key, @Nullable Object changed) {
  /** Edits within one tick of a coarse file clock look alike. */
  private static final long COARSEST_TICK_MILLIS = 2_000;

  /** The present state, or null if there is no such file. */
  static @Nullable FileMark of(Path file) {
    try {
      Path target = file.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      boolean unix = target.getFileSystem().supportedFileAttributeViews().contains("unix");
      return new FileMark(
          target,
          attributes.lastModifiedTime(),
          attributes.size(),
          attributes.fileKey(),
          unix ? Files.getAttribute(target, "unix:ctime") : null);
    } catch (IOException e) {
      return null; // whoever loads it is told why
    }
  }

  /** Whether the file was written so lately that a further edit might not show. */
  boolean isFresh() {
    return Math.abs(System.currentTimeMillis() - modified.toMillis()) < COARSEST_TICK_MILLIS;
  }
}
