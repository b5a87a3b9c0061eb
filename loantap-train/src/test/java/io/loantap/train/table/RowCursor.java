package io.loantap.train.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reader of an open table row by row, for tests. */
public final class RowCursor implements Closeable {
  private final TableSource source;
  private RowBlock block = new RowBlock(0);
  private int at;
  private boolean hasMore = true;
  private @Nullable TableFormatException problem;

  /** A row and where it is. */
  public record Row(long place, List<String> values) {
    public String value(int column) {
      return values.get(column);
    }
  }

  private RowCursor(TableSource source) {
    this.source = source;
  }

  public static RowCursor of(TableInput input) throws IOException {
    return new RowCursor(input.open());
  }

  public static RowCursor of(TableSource source) {
    return new RowCursor(source);
  }

  public List<String> header() {
    return source.header();
  }

  public long rows() {
    return source.rows();
  }

  public String sha256() {
    return source.sha256();
  }

  public TableSource source() {
    return source;
  }

  /** The next row, or null after the last; throws what the source throws, in its place. */
  public @Nullable Row next() throws IOException {
    while (at == block.size()) {
      if (problem != null) {
        TableFormatException found = problem;
        problem = null;
        throw found;
      }
      if (!hasMore) {
        return null;
      }
      block = new RowBlock(source.header().size());
      at = 0;
      try {
        hasMore = source.fill(block);
      } catch (TableFormatException e) {
        problem = e;
      }
    }
    return new Row(block.place(at), block.values(at++));
  }

  public @Nullable Row next(RaggedRows ragged) throws IOException {
    while (true) {
      try {
        return next();
      } catch (TableFormatException e) {
        if (!e.isOfOneRow()) {
          throw e;
        }
        ragged.accept(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
