package io.loantap.train.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Names of the columns of a table in order, and where each one is. Immutable. */
public final class ColumnIndex {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  /** The columns with these names; of a name that stands there twice, the first is found. */
  public ColumnIndex(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < this.names.size(); i++) {
      positions.putIfAbsent(this.names.get(i), i);
    }
  }

  /** The names in order, unmodifiable. */
  public List<String> names() {
    return names;
  }

  /** The position of the column with exactly this name, counted from 0; empty if there is none. */
  public OptionalInt position(String name) {
    Integer position = positions.get(name);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
