package io.loantap.examples.http.api;

import io.loantap.examples.http.limits.BodySource;
import io.loantap.examples.http.protocol.ProblemException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Lines of a stream, of which only one is held at a time. A line that is too long is skipped to its
 * end. Not thread-safe.
 */
final class BatchLines {
  private final BodySource input;
  private final int limit;
  private final Duration time;
  private final byte[] chunk = new byte[8192];
  private int next;
  private int end;
  private byte[] line = new byte[1024];
  private int length;
  private boolean tooLong;

  /**
   * Begins.
   *
   * @param limit most bytes of a line, without its line end
   * @param time that a line may take to arrive
   */
  BatchLines(BodySource input, int limit, Duration time) {
    this.input = input;
    this.limit = limit;
    this.time = time;
  }

  /**
   * Goes on to the next line.
   *
   * @return false at the end of the stream
   * @throws ProblemException if the line is too slow or broken off
   */
  boolean advance() {
    length = 0;
    tooLong = false;
    boolean any = false;
    long deadline = System.nanoTime() + time.toNanos();
    while (next < end || fill(deadline)) {
      any = true;
      int from = next;
      while (next < end && chunk[next] != '\n') {
        next++;
      }
      append(from, next - from);
      if (next < end) {
        next++;
        return true;
      }
    }
    return any;
  }

  private boolean fill(long deadline) {
    int read = input.read(chunk, 0, chunk.length);
    while (read == 0) {
      input.await(deadline);
      read = input.read(chunk, 0, chunk.length);
    }
    next = 0;
    end = Math.max(read, 0);
    return read > 0;
  }

  private void append(int from, int count) {
    if (tooLong || length + count > limit) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.min(limit, Math.max(2 * line.length, length + count)));
    }
    System.arraycopy(chunk, from, line, length, count);
    length += count;
  }

  /** Whether the line has more bytes than are allowed; then its bytes are not kept. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether there is nothing but blanks on the line. */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }

  /** The line's bytes, of which the first {@link #length} count; valid until the next line. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** Whether the next line would have to be waited for. */
  boolean isDry() {
    return next == end && !input.hasMore();
  }
}
