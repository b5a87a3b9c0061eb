package io.loantap.train.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Some rows of a {@link Table}, one after the other, with a text for each column: blank where a row
 * has no value. Texts are as they stand there, untrimmed, and are not copied: they are ranges of
 * the characters that were read. A full block takes no more rows. Not for several threads at once.
 */
public final class RowBlock {
  /** How many rows a block takes: few, so that blocks of thousands of columns are still small. */
  private static final int MOST = 128;

  /** Characters of the longest text that a table may hold. */
  public static final int LONGEST_TEXT = 1 << 16;

  private final int columns;
  private final char[][] characters = new char[MOST][];
  private final long[] places = new long[MOST];

  /** Start and end of each text in turn, row by row. */
  private final int[] bounds;

  private int size;

  /** No rows yet, of a table with so many columns. */
  public RowBlock(int columns) {
    this.columns = columns;
    this.bounds = new int[2 * columns * MOST];
  }

  /** Whether there is no room for another row. */
  public boolean isFull() {
    return size == MOST;
  }

  /**
   * Appends a row.
   *
   * @param place see {@link #place}
   * @param text the characters among which its texts stand; kept, not to be modified any more
   * @param start from where in them the bounds are counted
   * @param ranges holds start and end of each text in turn
   * @param from where in the ranges they begin
   */
  public void add(long place, char[] text, int start, int[] ranges, int from) {
    characters[size] = text;
    places[size] = place;
    int to = 2 * columns * size;
    for (int i = 0; i < 2 * columns; i++) {
      bounds[to + i] = start + ranges[from + i];
    }
    size++;
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** Where a person finds the row, counted from 1: its line in a file, its number elsewhere. */
  public long place(int row) {
    return places[row];
  }

  /** The characters among which the texts of a row stand; not a copy, not to be modified. */
  public char[] characters(int row) {
    return characters[row];
  }

  /** Where the text of a row and column begins among the {@link #characters}. */
  public int from(int row, int column) {
    return bounds[2 * (row * columns + column)];
  }

  /** Where it ends, exclusive. */
  public int to(int row, int column) {
    return bounds[2 * (row * columns + column) + 1];
  }

  /** The text of a row and column. */
  public String value(int row, int column) {
    int from = from(row, column);
    return new String(characters[row], from, to(row, column) - from);
  }

  /** All texts of a row in the order of the columns, unmodifiable. */
  public List<String> values(int row) {
    List<String> values = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      values.add(value(row, column));
    }
    return Collections.unmodifiableList(values);
  }
}
