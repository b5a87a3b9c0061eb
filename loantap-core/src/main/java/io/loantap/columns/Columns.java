package io.loantap.columns;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
    return column(name).asNumbers();
  }

  /** The column of levels of this name. */
  public LevelColumn level(String name) {
    return column(name).asLevels();
  }

  /** The given rows of every column, in the given order. */
  public Columns select(int[] selected) {
    return new Columns(
        selected.length, byName.values().stream().map(column -> column.select(selected)).toList());
  }

  /**
   * The rows of all parts, one part after the other. Levels are numbered anew, in order of first
   * appearance.
   *
   * @param parts at least one, all with the same columns
   * @throws IllegalArgumentException if a part lacks a column of the first
   */
  public static Columns joined(List<Columns> parts) {
    return new Columns(
        parts.stream().mapToInt(Columns::rows).sum(),
        parts.get(0).all().stream().map(column -> joined(column, parts)).toList());
  }

  private static Column joined(Column first, List<Columns> parts) {
    return first.join(parts.stream().skip(1).map(part -> part.column(first.name())).toList());
  }

  /**
   * Writes the columns, for another machine or a disk to keep meanwhile. The format is for the same
   * version of the library.
   */
  public void saveTo(DataOutput out) throws IOException {
    out.writeInt(rows);
    out.writeInt(byName.size());
    for (Column column : byName.values()) {
      column.saveTo(out);
    }
  }

  /** The columns that {@link #saveTo} wrote; what else is given to it is not checked. */
  public static Columns readFrom(DataInput in) throws IOException {
    int rows = in.readInt();
    Column[] columns = new Column[in.readInt()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Column.readFrom(in);
    }
    return new Columns(rows, List.of(columns));
  }
}
