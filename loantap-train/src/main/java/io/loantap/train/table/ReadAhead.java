package io.loantap.train.table;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source, split into fields by a thread of its own while the caller works on earlier
 * ones. Rows and the exceptions between them come in the same order as from the source.
 *
 * <p>The source must not be used meanwhile, but for its header; its count and hash are there once
 * {@link #next} has returned null. To be closed before the source.
 */
public final class ReadAhead implements AutoCloseable {
  private static final int BLOCKS = 8;

  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BLOCKS);
  private final Thread reader;
  private Batch batch = Batch.NONE;

  /**
   * Rows, and how it went on behind them.
   *
   * @param failure what the source has thrown
   */
  private record Batch(RowBlock rows, boolean last, @Nullable Throwable failure) {
    static final Batch NONE = new Batch(new RowBlock(0), false, null);

    /** Without the rows, which have been handed out. */
    Batch behind() {
      return new Batch(NONE.rows, last, failure);
    }
  }

  private ReadAhead(TableSource source) {
    this.reader = new Thread(() -> read(source), "loantap-rows");
    reader.setDaemon(true);
  }

  /** Starts reading what is left of a source. */
  public static ReadAhead of(TableSource source) {
    ReadAhead ahead = new ReadAhead(source);
    ahead.reader.start();
    return ahead;
  }

  private void read(TableSource source) {
    try {
      Batch filled = Batch.NONE;
      while (!filled.last) {
        filled = fill(source);
        batches.put(filled);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed early: nobody waits for more
    }
  }

  private static Batch fill(TableSource source) {
    RowBlock rows = new RowBlock(source.header().size());
    try {
      return new Batch(rows, !source.fill(rows), null);
    } catch (IOException | RuntimeException | Error e) {
      boolean last = !(e instanceof TableFormatException problem && problem.isOfOneRow());
      return new Batch(rows, last, e);
    }
  }

  /**
   * The next rows, at least one, or null after the last.
   *
   * @param ragged hears of the rows passed over on the way
   * @throws TableFormatException if a row is not strict CSV
   * @throws java.nio.file.FileSystemException if the file cannot be read on
   */
  public @Nullable RowBlock next(RaggedRows ragged) throws IOException {
    while (batch.rows.size() == 0) {
      if (batch.failure instanceof TableFormatException problem && problem.isOfOneRow()) {
        ragged.accept(problem);
      } else if (batch.failure != null) {
        throw asIs(batch.failure);
      } else if (batch.last) {
        return null;
      }
      batch = take();
    }
    RowBlock rows = batch.rows;
    batch = batch.behind();
    return rows;
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
