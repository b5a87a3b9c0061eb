package io.loantap.examples.http.observability;

import io.loantap.AuditRecord;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The file of decisions, one line each: {@code {"time", "request_id", "decision"}}, of which {@code
 * decision} is a {@link AuditRecord}. A file that has grown to its limit is put aside under the
 * time at which it was; none is ever deleted. Safe for any number of threads.
 */
public final class AuditLog implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * The file and its limits.
   *
   * @param file that lines are appended to
   * @param largest bytes of a file before it is put aside
   * @param fsync whether a decision is on the disk before it is answered
   */
  public record Options(Path file, long largest, boolean fsync) {}

  private final Options options;
  private final Clock clock;
  private FileChannel channel;

  private AuditLog(Options options, Clock clock) throws IOException {
    this.options = options;
    this.clock = clock;
    this.channel = open(options.file());
  }

  /** Opens the log, at the end of what is in it already. */
  public static AuditLog open(Options options, Clock clock) throws IOException {
    return new AuditLog(options, clock);
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * Records a decision; with fsync it is on the disk afterwards.
   *
   * @throws ProblemException if it cannot be recorded, so that it must not be given out
   */
  public void append(AuditRecord decision, String requestId) {
    String line =
        "{\"time\":\""
            + clock.instant()
            + "\",\"request_id\":\""
            + requestId
            + "\",\"decision\":"
            + decision.toJson()
            + "}\n";
    try {
      write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      System.getLogger(AuditLog.class.getName())
          .log(System.Logger.Level.ERROR, "Cannot write the audit log " + options.file(), e);
      throw new ProblemException(
          Problem.retry(ProblemType.UNAVAILABLE, "Decisions cannot be recorded now.", 5));
    }
  }

  private synchronized void write(ByteBuffer line) throws IOException {
    if (channel.size() > 0 && channel.size() + line.remaining() > options.largest()) {
      rotate();
    }
    while (line.hasRemaining()) {
      channel.write(line);
    }
    if (options.fsync()) {
      channel.force(false);
    }
  }

  private void rotate() throws IOException {
    Path file = options.file().toAbsolutePath();
    Instant now = clock.instant();
    Path aside = file.resolveSibling(file.getFileName() + "." + STAMP.format(now));
    for (int more = 1; Files.exists(aside); more++) {
      aside = file.resolveSibling(file.getFileName() + "." + STAMP.format(now) + "-" + more);
    }
    channel.force(true);
    channel.close();
    Files.move(file, aside);
    channel = open(file);
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    }
  }
}
