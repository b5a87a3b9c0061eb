package io.loantap.train.statistics;

import java.util.List;

/**
 * The neighbouring columns of one characteristic.
 *
 * @param characteristic its name
 * @param columns names of its columns, in order; may be none
 */
public record ColumnGroup(String characteristic, List<String> columns) {
  /** Copies the list. */
  public ColumnGroup {
    columns = List.copyOf(columns);
  }
}
