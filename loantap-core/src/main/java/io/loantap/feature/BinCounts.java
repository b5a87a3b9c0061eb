package io.loantap.feature;

/** How many rows of a column fall into each bin, and how many of them are marked. Immutable. */
public final class BinCounts {
  final long[] rows;
  final long[] marked;

  /** Takes the arrays over. */
  BinCounts(long[] rows, long[] marked) {
    this.rows = rows;
    this.marked = marked;
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
