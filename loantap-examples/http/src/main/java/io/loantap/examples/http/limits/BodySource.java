package io.loantap.examples.http.limits;

import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a body as they arrive: reading takes what is there, and waiting is a step of its
 * own, so that it can be bounded. Not thread-safe.
 */
public final class BodySource {
  private final Content.Source source;
  private Content.@Nullable Chunk chunk;

  /** The body of a request that nothing was read of yet. */
  public BodySource(Content.Source source) {
    this.source = source;
  }

  /**
   * Takes bytes that have arrived.
   *
   * @param length above 0
   * @return how many; 0 if none is there yet, -1 at the end of the body
   * @throws ProblemException if the body is broken off or badly framed
   */
  public int read(byte[] bytes, int offset, int length) {
    while (true) {
      Content.@Nullable Chunk here = here();
      if (here == null) {
        return 0;
      }
      if (Content.Chunk.isFailure(here)) {
        throw broken(here.getFailure());
      }
      int read = here.hasRemaining() ? here.get(bytes, offset, length) : 0;
      boolean last = here.isLast();
      if (!here.hasRemaining()) {
        here.release();
        // The last one stays, and says the same again.
        chunk = last ? Content.Chunk.EOF : null;
      }
      if (read > 0) {
        return read;
      }
      if (last) {
        return -1;
      }
    }
  }

  /** Whether something can be read without waiting, be it the end. */
  public boolean hasMore() {
    return here() != null;
  }

  private Content.@Nullable Chunk here() {
    if (chunk == null) {
      chunk = source.read();
    }
    return chunk;
  }

  /**
   * Waits until there is something to read.
   *
   * @param deadline by {@link System#nanoTime}
   * @throws ProblemException if there is nothing by then
   */
  public void await(long deadline) {
    CountDownLatch here = new CountDownLatch(1);
    source.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, here::countDown));
    try {
      if (!here.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw RequestBody.tooSlow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RequestBody.tooSlow();
    }
  }

  /** What a failure says of the caller: too slow, or gone. */
  private static ProblemException broken(Throwable failure) {
    if (failure instanceof TimeoutException
        || failure.getCause() instanceof TimeoutException
        || (failure instanceof HttpException e && e.getCode() == ProblemType.TIMEOUT.status())) {
      return RequestBody.tooSlow();
    }
    return new ProblemException(
        ProblemType.BAD_REQUEST, "The body ended before it was complete, or is badly framed.");
  }
}
