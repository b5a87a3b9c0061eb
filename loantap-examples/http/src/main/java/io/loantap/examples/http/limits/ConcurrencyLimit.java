package io.loantap.examples.http.limits;

import java.util.concurrent.Semaphore;

/**
 * The number of threads that may wait for callers, who may be slow on purpose. The others are left
 * to requests that are there as a whole. Safe for any number of threads.
 */
public final class ConcurrencyLimit {
  /** Threads that the server itself needs at least. */
  private static final int SERVER = 4;

  private final Semaphore free;

  private ConcurrencyLimit(int threads) {
    this.free = new Semaphore(threads);
  }

  /** Of so many threads, half for those who wait for a body. */
  public static ConcurrencyLimit forBodies(int threads) {
    return new ConcurrencyLimit((threads - SERVER) / 2);
  }

  /** Of so many threads, a quarter for batches, which wait for lines and for answers to be read. */
  public static ConcurrencyLimit forBatches(int threads) {
    return new ConcurrencyLimit((threads - SERVER) / 4);
  }

  /** Lets a thread wait; false, at once, if too many do. */
  public boolean tryAcquire() {
    return free.tryAcquire();
  }

  /** Says that a thread that was let in waits no more. */
  public void release() {
    free.release();
  }
}
