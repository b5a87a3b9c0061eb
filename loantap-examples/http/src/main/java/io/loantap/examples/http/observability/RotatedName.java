package io.loantap.examples.http.observability;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The names of files that are put aside: the file's own and a time, in the order in which they
 * were, whatever the clock does meanwhile.
 *
 * @param file with its folder
 */
record RotatedName(Path file) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  /** A name that nothing has, behind all that are there. */
  Path next(Instant now) throws IOException {
    String prefix = file.getFileName() + ".";
    Instant time = now;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(file.resolveSibling("."))) {
      for (Path other : all) {
        String name = String.valueOf(other.getFileName());
        if (name.startsWith(prefix)) {
          Instant taken = time(name.substring(prefix.length()));
          // A millisecond is what the names tell apart.
          time = taken.isBefore(time.minusMillis(1)) ? time : taken.plusMillis(1);
        }
      }
    }
    return file.resolveSibling(prefix + STAMP.format(time));
  }

  private static Instant time(String stamp) {
    try {
      return STAMP.parse(stamp, Instant::from);
    } catch (DateTimeException e) {
      return Instant.MIN; // of another program, or from when names had a number behind the time
    }
  }
}
