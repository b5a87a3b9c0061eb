package io.loantap.examples.http.limits;

import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests at work, and from some moment on takes no more. Requests do not wait for each
 * other.
 */
public final class Draining {
  private final AtomicInteger atWork = new AtomicInteger();
  private final CountDownLatch idle = new CountDownLatch(1);
  private volatile boolean refusing;
  private volatile boolean announced;

  /** Whether the service is going to stop, so that nobody should send more. */
  public boolean isAnnounced() {
    return announced;
  }

  /** Tells health checks that the service is going to stop. */
  public void announce() {
    announced = true;
  }

  /**
   * Takes a request.
   *
   * @throws ProblemException if no more are taken
   */
  public void enter() {
    // Counted before looking, so that whoever refuses from now on sees all that were let in.
    atWork.incrementAndGet();
    if (refusing) {
      leave();
      throw new ProblemException(
          Problem.retry(
              ProblemType.SHUTTING_DOWN, "Try another instance, or this one in a while.", 5));
    }
  }

  public void leave() {
    if (atWork.decrementAndGet() == 0 && refusing) {
      idle.countDown();
    }
  }

  /** Takes no more requests, and waits for those at work; false if the time was too short. */
  public boolean drain(Duration time) throws InterruptedException {
    announced = true;
    refusing = true;
    return atWork.get() == 0 || idle.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
