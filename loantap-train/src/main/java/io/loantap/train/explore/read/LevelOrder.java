package io.loantap.train.explore.read;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which levels are shown: that of the data dictionary for its columns; by the numbers
 * in them if every level has one; alphabetical if every level is a single character; else the most
 * frequent first.
 */
final class LevelOrder {
  private LevelOrder() {}

  static List<Cell> sorted(String column, List<Cell> levels, Schema dictionary) {
    List<Cell> sorted = new ArrayList<>(levels);
    sorted.sort(order(column, levels, dictionary).thenComparing(Cell::label));
    return sorted;
  }

  private static Comparator<Cell> order(String column, List<Cell> levels, Schema dictionary) {
    Comparator<Cell> byRows = Comparator.comparingLong(Cell::rows).reversed();
    if (dictionary.find(column).orElse(null) instanceof CategoricalField field) {
      return Comparator.<Cell>comparingInt(cell -> place(field, cell.label()))
          .thenComparing(byRows);
    }
    if (levels.stream().allMatch(cell -> cell.label().length() == 1)) {
      return Comparator.comparing(Cell::label);
    }
    if (levels.stream().allMatch(cell -> hasDigit(cell.label()))) {
      return Comparator.<Cell>comparingDouble(cell -> number(cell.label()))
          .thenComparing(cell -> !cell.label().startsWith("<"));
    }
    return byRows;
  }

  private static int place(CategoricalField field, String level) {
    int code = field.levels().indexOf(level);
    return code < 0 ? Integer.MAX_VALUE : code;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** The first number in the text. */
  private static double number(String text) {
    int from = 0;
    while (text.charAt(from) < '0' || text.charAt(from) > '9') {
      from++;
    }
    int to = from;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return Double.parseDouble(text.substring(from, to));
  }
}
