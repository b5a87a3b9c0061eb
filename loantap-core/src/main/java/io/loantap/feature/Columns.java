package io.loantap.feature;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw columns by name, all of the same length: of a training set, or of applicants. Immutable. */
public final class Columns {
  private final int rows;
  private final Map<String, Column> byName = new LinkedHashMap<>();

  private Columns(int rows, Collection<? extends Column> columns) {
    this.rows = rows;
    for (Column column : columns) {
      if (column.rows() != rows) {
        throw new IllegalArgumentException(
            column.name() + " has " + column.rows() + " rows, expected " + rows);
      }
      if (byName.put(column.name(), column) != null) {
        throw new IllegalArgumentException("the column \"" + column.name() + "\" is there twice");
      }
    }
  }

  /**
   * Columns of one table.
   *
   * @throws IllegalArgumentException if a column has another number of rows or a name comes twice
   */
  public static Columns of(int rows, Collection<? extends Column> columns) {
    return new Columns(rows, columns);
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** All columns in order. */
  public Collection<Column> all() {
    return byName.values();
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The column of this name. */
  public Column column(String name) {
    @Nullable Column column = byName.get(name);
    if (column == null) {
      throw new IllegalArgumentException("there is no column \"" + name + "\"");
    }
    return column;
  }

  /** The column of numbers of this name. */
  public NumericColumn numeric(String name) {
    if (column(name) instanceof NumericColumn numeric) {
      return numeric;
    }
    throw new IllegalArgumentException("\"" + name + "\" holds levels, numbers are needed");
  }

  /** The column of levels of this name. */
  public LevelColumn level(String name) {
    if (column(name) instanceof LevelColumn level) {
      return level;
    }
    throw new IllegalArgumentException("\"" + name + "\" holds numbers, levels are needed");
  }

  /** The given rows of every column, in the given order. */
  public Columns select(int[] selected) {
    return new Columns(
        selected.length, byName.values().stream().map(column -> column.select(selected)).toList());
  }
}
