package io.loantap.examples.http;

import java.time.Duration;

/** Counts the requests at work, and from some moment on takes no more. */
final class Draining {
  private int atWork;
  private boolean refusing;
  private volatile boolean announced;

  /** Whether the service is going to stop, so that nobody should send more. */
  boolean isAnnounced() {
    return announced;
  }

  /** Tells health checks that the service is going to stop. */
  void announce() {
    announced = true;
  }

  /**
   * Takes a request.
   *
   * @throws ProblemException if no more are taken
   */
  synchronized void enter() {
    if (refusing) {
      throw new ProblemException(
          Problem.retry(
              ProblemType.SHUTTING_DOWN, "Try another instance, or this one in a while.", 5));
    }
    atWork++;
  }

  synchronized void leave() {
    atWork--;
    notifyAll();
  }

  /** Takes no more requests, and waits for those at work; false if the time was too short. */
  synchronized boolean drain(Duration time) throws InterruptedException {
    announced = true;
    refusing = true;
    long deadline = System.nanoTime() + time.toNanos();
    while (atWork > 0) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(Math.max(1, left / 1_000_000));
    }
    return true;
  }
}
