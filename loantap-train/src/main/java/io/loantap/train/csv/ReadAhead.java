package io.loantap.train.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source, split into fields and converted by a thread of its own while the caller
 * works on earlier ones. What they became, and the exceptions between them, come in the same order
 * as from the source.
 *
 * <p>The source must not be used meanwhile, but for its header; its count and hash are there once
 * {@link #next} has returned null. To be closed before the source.
 *
 * @param <T> what a row becomes
 */
public final class ReadAhead<T> implements AutoCloseable {
  private static final int BATCH = 512;
  private static final int BATCHES = 8;

  private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(BATCHES);
  private final Thread reader;
  private Batch<T> batch = new Batch<>();
  private int at;

  /** Rows and ragged rows in file order, and how it went on behind them. */
  private static final class Batch<T> {
    final List<Row<T>> rows = new ArrayList<>(BATCH);
    boolean last;
    @Nullable Throwable failure;
  }

  /** Either what a row became or why it is none. */
  private record Row<T>(@Nullable T converted, @Nullable CsvFormatException ragged) {}

  private ReadAhead(CsvSource source, Function<CsvRow, T> conversion) {
    this.reader = new Thread(() -> read(source, conversion), "loantap-csv");
    reader.setDaemon(true);
  }

  /**
   * Starts reading what is left of a source.
   *
   * @param conversion called by the other thread, row by row in their order; what it throws is
   *     thrown by {@link #next} in the row's place
   */
  public static <T> ReadAhead<T> of(CsvSource source, Function<CsvRow, T> conversion) {
    ReadAhead<T> ahead = new ReadAhead<>(source, conversion);
    ahead.reader.start();
    return ahead;
  }

  private void read(CsvSource source, Function<CsvRow, T> conversion) {
    try {
      boolean more = true;
      while (more) {
        Batch<T> filled = new Batch<>();
        more = fill(filled, source, conversion);
        batches.put(filled);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed early: nobody waits for more
    }
  }

  private static <T> boolean fill(
      Batch<T> filled, CsvSource source, Function<CsvRow, T> conversion) {
    try {
      while (filled.rows.size() < BATCH) {
        @Nullable CsvRow row = source.next(ragged -> filled.rows.add(new Row<>(null, ragged)));
        if (row == null) {
          filled.last = true;
          return false;
        }
        filled.rows.add(new Row<>(conversion.apply(row), null));
      }
      return true;
    } catch (IOException | RuntimeException | Error e) {
      filled.failure = e;
      return false;
    }
  }

  /** What the next row became, else as {@link CsvSource#next(CsvSource.RaggedRows)}. */
  public @Nullable T next(CsvSource.RaggedRows ragged) throws IOException {
    while (true) {
      while (at < batch.rows.size()) {
        Row<T> row = batch.rows.get(at++);
        if (row.converted != null) {
          return row.converted;
        }
        ragged.accept(Objects.requireNonNull(row.ragged));
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

  private Batch<T> take() {
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
