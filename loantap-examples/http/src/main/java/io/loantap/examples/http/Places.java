package io.loantap.examples.http;

import java.util.concurrent.Semaphore;

/**
 * How many threads may wait for callers, who may be slow on purpose. The others are left to
 * requests that are there as a whole.
 */
final class Places {
  /** Threads that the server itself needs at least. */
  private static final int SERVER = 4;

  private final Semaphore free;

  private Places(int places) {
    this.free = new Semaphore(places);
  }

  /** Of so many threads, half for those who wait for a body. */
  static Places forBodies(int threads) {
    return new Places((threads - SERVER) / 2);
  }

  /** Of so many threads, a quarter for batches, which wait for lines and for answers to be read. */
  static Places forBatches(int threads) {
    return new Places((threads - SERVER) / 4);
  }

  /** Takes a place; false, at once, if there is none. */
  boolean take() {
    return free.tryAcquire();
  }

  /** Gives it back. */
  void leave() {
    free.release();
  }
}
