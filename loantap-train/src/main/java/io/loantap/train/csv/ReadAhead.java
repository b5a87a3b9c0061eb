package io.loantap.train.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source, split into fields by a thread of its own while the caller works on earlier
 * ones. The rows, and the exceptions between them, come in the same order as from the source.
 *
 * <p>The source must not be used meanwhile, but for its header; its count and hash are there once
 * {@link #next} has returned null. To be closed before the source.
 */
public final class ReadAhead implements AutoCloseable {
  private static final int BATCH = 512;
  private static final int BATCHES = 8;

  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
  private final Thread reader;
  private Batch batch = new Batch();
  private int at;

  /** Rows and ragged rows in file order, and how it went on behind them. */
  private static final class Batch {
    final List<Object> rows = new ArrayList<>(BATCH);
    boolean last;
    @Nullable Throwable failure;
  }

  private ReadAhead(CsvSource source) {
    this.reader = new Thread(() -> read(source), "loantap-csv");
    reader.setDaemon(true);
  }

  /** Starts reading what is left of a source. */
  public static ReadAhead of(CsvSource source) {
    ReadAhead ahead = new ReadAhead(source);
    ahead.reader.start();
    return ahead;
  }

  private void read(CsvSource source) {
    try {
      boolean more = true;
      while (more) {
        Batch filled = new Batch();
        more = fill(filled, source);
        batches.put(filled);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed early: nobody waits for more
    }
  }

  private static boolean fill(Batch filled, CsvSource source) {
    try {
      while (filled.rows.size() < BATCH) {
        @Nullable CsvRow row = source.next(filled.rows::add);
        if (row == null) {
          filled.last = true;
          return false;
        }
        filled.rows.add(row);
      }
      return true;
    } catch (IOException | RuntimeException | Error e) {
      filled.failure = e;
      return false;
    }
  }

  /** As {@link CsvSource#next(CsvSource.RaggedRows)}. */
  public @Nullable CsvRow next(CsvSource.RaggedRows ragged) throws IOException {
    while (true) {
      while (at < batch.rows.size()) {
        Object row = batch.rows.get(at++);
        if (row instanceof CsvRow whole) {
          return whole;
        }
        ragged.accept((CsvFormatException) row);
      }
      if (batch.failure != null) {
        throw asIs(batch.failure);
      }
      if (batch.last) {
        return null;
      }
      batch = take();
      at = 0;
    }
  }

  private Batch take() {
    try {
      return batches.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private static IOException asIs(Throwable failure) {
    if (failure instanceof IOException io) {
      return io;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /** Stops reading. */
  @Override
  public void close() {
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
