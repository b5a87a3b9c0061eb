package io.loantap.train.personalloan.generate;

import io.loantap.storage.write.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/** The writer of a whole file of loans, or of nothing. */
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
    try (AtomicFile file = AtomicFile.create(out)) {
      try (OutputStream bytes = encoder(file.output(), out)) {
        writeRows(bytes, loans, rows, progress);
      }
      file.commit();
    }
    progress.accept(rows);
  }

  private static OutputStream encoder(OutputStream file, Path out) throws IOException {
    boolean packed = out.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedOutputStream(
        packed ? new GZIPOutputStream(file, BUFFER_BYTES) : file, BUFFER_BYTES);
  }

  private static void writeRows(
      OutputStream bytes, LoanGenerator loans, long rows, LongConsumer progress)
      throws IOException {
    LoanCsv csv = new LoanCsv();
    bytes.write(LoanCsv.HEADER.getBytes(StandardCharsets.UTF_8));
    for (long row = 0; row < rows; row++) {
      bytes.write(csv.record(loans.loan(row)).getBytes(StandardCharsets.UTF_8));
      if ((row + 1) % ROWS_BETWEEN_REPORTS == 0 && row + 1 < rows) {
        progress.accept(row + 1);
      }
    }
  }
}
