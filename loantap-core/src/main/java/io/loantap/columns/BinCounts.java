package io.loantap.columns;

/** Counts of a column's rows by bin: all of them, and those that are marked. Immutable. */
public final class BinCounts {
  private final long[] rows;
  private final long[] marked;

  /** Takes the arrays over. */
  BinCounts(long[] rows, long[] marked) {
    this.rows = rows;
    this.marked = marked;
  }

  /** Rows in each bin. */
  public long[] rows() {
    return rows.clone();
  }

  /** Marked rows in each bin. */
  public long[] marked() {
    return marked.clone();
  }

  /** Rows in a bin. */
  public long rows(int bin) {
    return rows[bin];
  }

  /** Those of them that are marked, as charged off for one. */
  public long marked(int bin) {
    return marked[bin];
  }
}
