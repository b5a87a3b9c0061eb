package io.loantap.examples.http.protocol;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A bound on answers that their callers have not taken yet. They hold no thread, but memory: if it
 * comes to more than 8 MiB in all, or one of them is not taken in time, its connection is closed.
 * Safe for any number of threads.
 */
public final class UntakenAnswers {
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Duration time;
  private final AtomicLong bytes = new AtomicLong();

  /**
   * Answers of one server.
   *
   * @param time in which a caller has to take an answer
   */
  public UntakenAnswers(Duration time) {
    this.time = time;
  }

  /** Sends a whole answer, without waiting until it is taken. */
  void send(Request request, Response response, byte[] body, Callback done) {
    Sending sending = new Sending(request, body.length, done);
    response.write(true, ByteBuffer.wrap(body), sending);
    sending.writeReturned();
  }

  /** Closes the connection of a caller who does not take what it asked for. */
  static void breakOff(Request request) {
    request
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close(new TimeoutException("the caller does not take its answer"));
  }

  private final class Sending implements Callback {
    private final Request request;
    private final int length;
    private final Callback done;
    private boolean complete;
    private Scheduler.@Nullable Task end;

    Sending(Request request, int length, Callback done) {
      this.request = request;
      this.length = length;
      this.done = done;
    }

    /** Counts it if it was not taken at once, as nearly all are. */
    void writeReturned() {
      boolean tooMuch;
      synchronized (this) {
        if (complete) {
          return;
        }
        tooMuch = bytes.addAndGet(length) > MOST_BYTES;
        end =
            request
                .getComponents()
                .getScheduler()
                .schedule(() -> breakOff(request), time.toNanos(), TimeUnit.NANOSECONDS);
      }
      if (tooMuch) {
        breakOff(request);
      }
    }

    private synchronized void complete() {
      complete = true;
      if (end != null) {
        end.cancel();
        bytes.addAndGet(-length);
      }
    }

    @Override
    public void succeeded() {
      complete();
      done.succeeded();
    }

    @Override
    public void failed(Throwable reason) {
      complete();
      done.failed(reason);
    }
  }
}
