package io.loantap.train.data;

import io.loantap.train.support.Suggestion;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reader of the group of each loan: equal texts of one column; a blank is a group by itself. */
final class GroupReader {
  private final int column;
  private final Map<String, Integer> groups = new HashMap<>();
  private int next;

  GroupReader(Table table, String name) {
    this.column = table.column(name).orElseThrow(() -> new DataException(missing(table, name)));
  }

  private static String missing(Table table, String name) {
    return table.name()
        + " has no column \""
        + name
        + "\" to keep loans together by"
        + Suggestion.ending(name, table.header())
        + " Name one with --group-by, or leave it out; "
        + NearCopies.WORD
        + " keeps loans together that are alike but for noise.";
  }

  /** The group of a row's loan, counted from 0. */
  int read(RowBlock rows, int row) {
    String text = rows.value(row, column).strip();
    if (text.isEmpty()) {
      return next++;
    }
    @Nullable Integer known = groups.get(text);
    if (known == null) {
      known = next++;
      groups.put(text, known);
    }
    return known;
  }
}
