package io.loantap.engine;

import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The levels of one field or derived field in columns. Whatever is worked out of a level is worked
 * out once for each distinct level. Immutable.
 */
final class LevelReader {
  private final LevelColumn column;

  /** By stored code: the first is that of a missing level. */
  private final @Nullable String[] levels;

  private LevelReader(LevelColumn column, @Nullable String[] levels) {
    this.column = column;
    this.levels = levels;
  }

  /** The levels without surrounding blanks, as in an applicant; blank ones are missing. */
  static LevelReader of(LevelColumn column) {
    @Nullable String[] levels = new @Nullable String[column.levels().size() + 1];
    for (int code = 0; code < column.levels().size(); code++) {
      String level = column.levels().get(code).strip();
      levels[LevelColumn.stored(code)] = level.isEmpty() ? null : level;
    }
    return new LevelReader(column, levels);
  }

  LevelReader map(UnaryOperator<@Nullable String> function) {
    @Nullable String[] mapped = new @Nullable String[levels.length];
    for (int i = 0; i < levels.length; i++) {
      mapped[i] = function.apply(levels[i]);
    }
    return new LevelReader(column, mapped);
  }

  /** A number for each level; the function is given null for a missing one. */
  NumericColumn toColumn(ToDoubleFunction<@Nullable String> function) {
    double[] table = new double[levels.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = function.applyAsDouble(levels[i]);
    }
    return column.entries(table);
  }

  /** The row's level, or null if missing. */
  @Nullable String level(int row) {
    return levels[LevelColumn.stored(column.code(row))];
  }
}
