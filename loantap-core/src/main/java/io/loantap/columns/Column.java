package io.loantap.columns;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** The raw values of a field or derived field, one a row. Immutable. */
public sealed interface Column permits NumericColumn, LevelColumn {
  /** Name of the field or derived field. */
  String name();

  /** Number of rows. */
  int rows();

  /** Whether the column reads this very array; one of levels reads none. */
  default boolean isOver(double[] array) {
    return false;
  }

  /** The given rows, in the given order. */
  Column select(int[] rows);

  /**
   * This column as one of numbers.
   *
   * @throws IllegalArgumentException if it holds levels
   */
  default NumericColumn asNumbers() {
    throw new IllegalArgumentException("\"" + name() + "\" holds levels, numbers are needed");
  }

  /**
   * This column as one of levels.
   *
   * @throws IllegalArgumentException if it holds numbers
   */
  default LevelColumn asLevels() {
    throw new IllegalArgumentException("\"" + name() + "\" holds numbers, levels are needed");
  }

  /**
   * The rows of this column, then those of others of its name. Levels are numbered anew, in order
   * of first appearance.
   *
   * @throws IllegalArgumentException if one holds values of another kind
   */
  Column join(List<? extends Column> others);

  /** Writes the kind of the column, its name and its values. */
  void saveTo(DataOutput out) throws IOException;

  /** The column that {@link #saveTo} wrote; what else is given to it is not checked. */
  static Column readFrom(DataInput in) throws IOException {
    return in.readBoolean() ? LevelColumn.readValues(in) : NumericColumn.readValues(in);
  }
}
