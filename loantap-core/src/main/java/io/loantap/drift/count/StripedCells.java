package io.loantap.drift.count;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Cells that many threads count in. A thread takes a stripe for itself, counts in it with plain
 * additions, and gives it back; it never waits for another thread. Safe for any number of threads.
 */
public final class StripedCells {
  /* One application counts in some twenty cells. An atomic addition to each would cost more than
   * scoring it, so a stripe is taken and given back by one atomic operation each, and what happens
   * between is plain. If all stripes are taken a spare one is made, so that nobody ever waits, not
   * even for a thread that was put to sleep while it had a stripe; there are never more stripes
   * than the fixed ones and as many spare ones as threads that counted at the same moment. Only a
   * reader waits for a taken stripe, and it takes one at a time.
   *
   * A stripe is an array: padding, the mark, padding, the cells, padding. The padding keeps two
   * stripes and the mark from sharing a cache line. */

  /** Place of the first cell in a stripe. */
  public static final int FIRST = 16;

  private static final int MARK = 8;
  private static final int PADDING = 8;
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

  private final int cells;
  private final long[][] stripes;
  private final AtomicReference<@Nullable Spare> spares = new AtomicReference<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Spare(long[] stripe, @Nullable Spare next) {}

  /** Cells at 0, in at least so many stripes. */
  public StripedCells(int cells, int stripes) {
    this.cells = cells;
    this.stripes = new long[Integer.highestOneBit(Math.max(1, 2 * stripes - 1))][];
    for (int i = 0; i < this.stripes.length; i++) {
      this.stripes[i] = stripe();
    }
  }

  private long[] stripe() {
    return new long[FIRST + cells + PADDING];
  }

  /** A stripe for the caller alone, to be given back. */
  public long[] take() {
    int mask = stripes.length - 1;
    int start = (int) ((Thread.currentThread().getId() * 0x9E3779B97F4A7C15L) >>> 40);
    for (int i = 0; i <= mask; i++) {
      long[] stripe = stripes[(start + i) & mask];
      if (take(stripe)) {
        return stripe;
      }
    }
    return takeSpare();
  }

  private static boolean take(long[] stripe) {
    return (long) LONGS.getOpaque(stripe, MARK) == 0 && LONGS.compareAndSet(stripe, MARK, 0L, 1L);
  }

  private long[] takeSpare() {
    for (@Nullable Spare spare = spares.get(); spare != null; spare = spare.next()) {
      if (take(spare.stripe())) {
        return spare.stripe();
      }
    }
    long[] stripe = stripe();
    take(stripe);
    spares.getAndUpdate(others -> new Spare(stripe, others));
    return stripe;
  }

  /** Gives a stripe back. */
  public void release(long[] stripe) {
    LONGS.setRelease(stripe, MARK, 0L);
  }

  /**
   * The sum of all stripes, each as it is between two takings.
   *
   * @param reset whether they are set to 0 at the same moment
   */
  public long[] sum(boolean reset) {
    long[] sum = new long[cells];
    for (long[] stripe : stripes) {
      collect(stripe, sum, reset);
    }
    for (@Nullable Spare spare = spares.get(); spare != null; spare = spare.next()) {
      collect(spare.stripe(), sum, reset);
    }
    return sum;
  }

  private void collect(long[] stripe, long[] sum, boolean reset) {
    while (!take(stripe)) {
      LockSupport.parkNanos(1_000); // whoever has it may not be running
    }
    try {
      for (int cell = 0; cell < cells; cell++) {
        sum[cell] += stripe[FIRST + cell];
        if (reset) {
          stripe[FIRST + cell] = 0;
        }
      }
    } finally {
      release(stripe);
    }
  }
}
