package io.loantap.examples.http.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets so many requests through each second, and a burst of as many again. The generic cell rate
 * algorithm: one number says when the next request would be due if they came evenly. Lock-free.
 */
final class RateLimiter {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long interval;
  private final LongSupplier nanoTime;
  private final AtomicLong due;

  RateLimiter(int requestsPerSecond, LongSupplier nanoTime) {
    this.interval = SECOND / requestsPerSecond;
    this.nanoTime = nanoTime;
    this.due = new AtomicLong(nanoTime.getAsLong());
  }

  /** Nanoseconds until a request is let through; 0 if this one is. */
  long waitFor() {
    long now = nanoTime.getAsLong();
    while (true) {
      long before = due.get();
      long from = before - now > 0 ? before : now;
      long ahead = from + interval - now;
      if (ahead > SECOND) {
        return ahead - SECOND;
      }
      if (due.compareAndSet(before, from + interval)) {
        return 0;
      }
    }
  }
}
