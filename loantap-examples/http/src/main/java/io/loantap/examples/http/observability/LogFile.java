package io.loantap.examples.http.observability;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lines that a thread of its own writes ten times a second, all that have come since together. If
 * 100,000 wait, further ones are lost rather than their writers delayed. Safe for any number of
 * threads.
 *
 * @param <T> of which {@code toString} is a line
 */
final class LogFile<T> {
  private static final int MOST_WAITING = 100_000;
  private static final long PAUSE_MILLIS = 100;

  private static final System.Logger LOG = System.getLogger(LogFile.class.getName());

  private final String target;
  private final Writer writer;
  private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private long lost;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "access-log");

  private LogFile(String target, OutputStream output) {
    this.target = target;
    this.writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    thread.setDaemon(true);
  }

  /**
   * Opens a file, at the end of what is in it already, or "-" for standard error.
   *
   * @throws IOException if it cannot be written
   */
  static <T> LogFile<T> open(String target) throws IOException {
    if (target.equals("-")) {
      PrintStream error = System.err;
      return new LogFile<>(target, error);
    }
    try {
      return new LogFile<>(
          target,
          Files.newOutputStream(
              Path.of(target), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new IOException("Cannot write the access log " + target + ".", e);
    }
  }

  /** Begins to write. */
  void start() {
    thread.start();
  }

  /**
   * Adds a line; false if it is lost. Wakes nobody up, which would cost more than all else about a
   * line.
   */
  boolean add(T line) {
    return waiting.offer(line);
  }

  private void run() {
    List<T> lines = new ArrayList<>();
    boolean last = false;
    while (!last) {
      try {
        last = closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        waiting.drainTo(lines);
        write(lines);
      } catch (InterruptedException e) {
        last = true;
      } catch (IOException | RuntimeException | Error e) { // a line lost, but not all to come
        lost(lines.size(), e);
      }
      lines.clear();
    }
  }

  /** Says so once, until it works again. */
  private void lost(int lines, Throwable problem) {
    if (lost == 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Cannot write the access log {0}: {1}. Its lines are lost until that is mended.",
          target,
          String.valueOf(problem));
    }
    lost += lines;
  }

  private void write(List<T> lines) throws IOException {
    for (T line : lines) {
      writer.append(line.toString()).append('\n');
    }
    if (!lines.isEmpty()) {
      writer.flush();
      if (lost > 0) {
        LOG.log(
            System.Logger.Level.INFO,
            "The access log {0} is written again; about {1} lines are lost.",
            target,
            Long.toString(lost));
        lost = 0;
      }
    }
  }

  /** Writes what waits, and closes the file. */
  void stop() throws IOException, InterruptedException {
    closing.countDown();
    thread.join();
    if (!target.equals("-")) {
      writer.close();
    }
  }
}
