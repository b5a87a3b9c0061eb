package io.loantap.examples.http.observability;

import io.loantap.AuditRecord;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The file of decisions, one line each: {@code {"time", "request_id", "decision"}}, of which {@code
 * decision} is a {@link AuditRecord}. A file that has grown to its limit is put aside under the
 * time at which it was; none is ever deleted, and one that another program has renamed or deleted
 * is begun anew. Lines of the log's own have {@code event} instead: {@code torn} behind a line that
 * is not whole, {@code resumed} once decisions can be recorded again. Safe for any number of
 * threads.
 */
public final class AuditLog implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());
  private static final long PATIENCE_MILLIS = 1_000;
  private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(2);

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
  private final ReentrantLock lock = new ReentrantLock();

  /* All are changed under the lock, and what is volatile is read without. */
  private @Nullable AuditFile file;
  private volatile @Nullable String reason;
  private final AtomicLong refused = new AtomicLong();
  private volatile boolean stalled;
  private final AtomicLong pause = new AtomicLong(SHORTEST_PAUSE);
  private final AtomicLong next = new AtomicLong();

  private AuditLog(Options options, Clock clock) throws IOException {
    this.options = options;
    this.clock = clock;
    this.file = opened();
  }

  /**
   * Opens the log, at the end of what is in it already.
   *
   * @throws IOException if the file cannot be written, or another process writes it
   */
  public static AuditLog open(Options options, Clock clock) throws IOException {
    return new AuditLog(options, clock);
  }

  /**
   * Records a decision; with fsync it is on the disk afterwards.
   *
   * @throws ProblemException if it cannot be recorded, so that it must not be given out
   */
  public void append(AuditRecord decision, String requestId) {
    byte[] line = line("\"request_id\":\"" + requestId + "\",\"decision\":" + decision.toJson());
    if (!locked()) {
      refused.incrementAndGet();
      throw unavailable();
    }
    try {
      if (reason == null || resumed()) {
        write(line);
        return;
      }
      refused.incrementAndGet();
    } catch (IOException e) {
      refused.incrementAndGet();
      fail(e);
    } finally {
      lock.unlock();
    }
    throw unavailable();
  }

  /** A disk that does not answer holds up one thread, not all that come after it. */
  private boolean locked() {
    try {
      if (lock.tryLock() || (!stalled && lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))) {
        stalled = false;
        return true;
      }
      stalled = true;
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        Problem.retry(ProblemType.UNAVAILABLE, "Decisions cannot be recorded now.", 5));
  }

  /**
   * Why decisions cannot be recorded now; empty if they can, as far as is known. Tries again if it
   * is time to, so that a service that is sent no work for it recovers.
   */
  public Optional<String> failure() {
    if ((stalled || reason != null) && lock.tryLock()) {
      try {
        stalled = false;
        resumed();
      } finally {
        lock.unlock();
      }
    }
    return Optional.ofNullable(stalled ? "The disk of the audit log does not answer." : reason);
  }

  /** Decisions that were not given out because they could not be recorded. */
  public long refused() {
    return refused.get();
  }

  /** Tries to write again after a failure, if the pause is over; true if that works. */
  private boolean resumed() {
    if (reason == null) {
      return true;
    }
    if (System.nanoTime() - next.get() < 0) {
      return false;
    }
    try {
      write(line("\"event\":\"resumed\",\"refused\":" + refused.get()));
    } catch (IOException e) {
      fail(e);
      return false;
    }
    LOG.log(
        System.Logger.Level.INFO,
        "The audit log {0} is written again; {1} decisions have been refused so far.",
        options.file(),
        Long.toString(refused.get()));
    reason = null;
    pause.set(SHORTEST_PAUSE);
    return true;
  }

  /** Says so once, until it works again. */
  private void fail(IOException problem) {
    if (reason == null) {
      String what =
          problem instanceof NoSuchFileException
              ? "its folder is not there"
              : String.valueOf(problem.getMessage());
      LOG.log(
          System.Logger.Level.ERROR,
          "Cannot write the audit log {0}: {1}. Decisions are refused until that is mended.",
          options.file(),
          what);
      reason = "The audit log cannot be written.";
    }
    next.set(System.nanoTime() + pause.get());
    pause.set(Math.min(2 * pause.get(), LONGEST_PAUSE));
    release();
  }

  private void release() {
    @Nullable AuditFile open = file;
    file = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "The audit log did not close.", e);
      }
    }
  }

  private byte[] line(String members) {
    return ("{\"time\":\"" + clock.instant() + "\"," + members + "}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void write(byte[] line) throws IOException {
    AuditFile open = current();
    if (open.size() > 0 && open.size() + line.length > options.largest()) {
      open = rotated(open);
    }
    open.append(ByteBuffer.wrap(line), options.fsync());
  }

  private AuditFile current() throws IOException {
    @Nullable AuditFile open = file;
    if (open != null && !open.isCurrent()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The audit log {0} was renamed, replaced or deleted by another program; a new file is"
              + " begun.",
          options.file());
      open.sync();
      release();
      open = null;
    }
    if (open == null) {
      open = opened();
      file = open;
    }
    return open;
  }

  private AuditFile opened() throws IOException {
    AuditFile open = AuditFile.open(options.file());
    try {
      long torn = open.torn();
      if (torn > 0) {
        byte[] mark = line("\"event\":\"torn\",\"bytes\":" + torn);
        open.append(
            ByteBuffer.allocate(mark.length + 1).put((byte) '\n').put(mark).flip(),
            options.fsync());
        LOG.log(
            System.Logger.Level.WARNING,
            "The last line of the audit log {0} is not whole: {1} bytes, as a crash leaves them."
                + " A line behind it says so.",
            options.file(),
            Long.toString(torn));
      }
      return open;
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private AuditFile rotated(AuditFile open) throws IOException {
    open.sync();
    Path path = options.file().toAbsolutePath();
    Files.move(path, new RotatedName(path).next(clock.instant()));
    release();
    AuditFile begun = opened();
    file = begun;
    return begun;
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      @Nullable AuditFile open = file;
      if (open != null) {
        open.sync();
        release();
      }
    } finally {
      lock.unlock();
    }
  }
}
