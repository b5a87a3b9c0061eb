package io.loantap.train.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/** Writes a whole file of loans, or nothing. */
final class LoanFile {
  private static final long ROWS_BETWEEN_REPORTS = 10_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private LoanFile() {}

  /** See {@link LoanGenerator#writeCsv}. */
  static void write(Path out, LoanGenerator loans, long rows, LongConsumer progress)
      throws IOException {
    if (rows < 1) {
      throw new IllegalArgumentException("rows must be at least 1: " + rows);
    }
    Path target = out.toAbsolutePath();
    // A rename would silently replace a directory link or a device such as /dev/null.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException(out + " exists and is not a regular file; choose another name");
    }
    Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream file = create(temporary);
          OutputStream stream = encoder(file, target)) {
        writeRows(stream, loans, rows, progress);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      // Already gone if it was moved.
      Files.deleteIfExists(temporary);
    }
  }

  private static OutputStream create(Path temporary) throws IOException {
    return Files.newOutputStream(
        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static OutputStream encoder(OutputStream file, Path target) throws IOException {
    OutputStream bytes =
        target.toString().endsWith(".gz") ? new GZIPOutputStream(file, BUFFER_BYTES) : file;
    return new BufferedOutputStream(bytes, BUFFER_BYTES);
  }

  private static void writeRows(
      OutputStream stream, LoanGenerator loans, long rows, LongConsumer progress)
      throws IOException {
    LoanCsv csv = new LoanCsv();
    stream.write(LoanCsv.HEADER.getBytes(StandardCharsets.UTF_8));
    for (long row = 0; row < rows; row++) {
      stream.write(csv.record(loans.loan(row)).getBytes(StandardCharsets.UTF_8));
      if ((row + 1) % ROWS_BETWEEN_REPORTS == 0 && row + 1 < rows) {
        progress.accept(row + 1);
      }
    }
    progress.accept(rows);
  }
}
