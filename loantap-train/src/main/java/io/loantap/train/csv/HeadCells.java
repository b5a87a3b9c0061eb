package io.loantap.train.csv;

import java.util.List;
import java.util.regex.Pattern;

/** Judgements of the cells of a column among the first records. */
final class HeadCells {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+(]?[$\u20AC\u00A3]?[0-9]*([.,' ][0-9]{3})*[.,]?[0-9]+([eE][-+]?[0-9]+)?[%)]?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

  private HeadCells() {}

  /** The cells of a column. */
  static List<String> column(List<HeadRecords.Line> rows, int column) {
    return rows.stream().map(row -> row.fields().get(column).strip()).toList();
  }

  /** Whether no cell holds anything. */
  static boolean areBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Whether a cell is a number in any of the usual ways to write one. */
  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell.strip()).matches();
  }

  /** Whether every cell that is not blank is a number, and one is. */
  static boolean areNumbers(List<String> cells) {
    return !areBlank(cells) && cells.stream().allMatch(cell -> cell.isBlank() || isNumber(cell));
  }

  /**
   * Whether cells count the rows: whole numbers, each larger than the one before. A few must follow
   * one another from 0 or 1 on.
   */
  static boolean count(List<String> cells) {
    long before = -1;
    for (String cell : cells) {
      if (!WHOLE.matcher(cell).matches() || Long.parseLong(cell) <= before) {
        return false;
      }
      before = Long.parseLong(cell);
    }
    int few = 10;
    return !cells.isEmpty()
        && (cells.size() >= few || before - cells.size() == 0 || before - cells.size() == -1);
  }
}
