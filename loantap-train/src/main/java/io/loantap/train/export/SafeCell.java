package io.loantap.train.export;

/**
 * Cells of a table that no spreadsheet takes for a formula: texts that begin as one get an
 * apostrophe before them, which {@link #read} takes away again.
 */
public final class SafeCell {
  private static final String STARTS = "=+-@\t\r";

  private SafeCell() {}

  /** A cell as it is written, with quotation marks where it needs them. */
  static String quoted(String cell) {
    String safe = isFormula(cell) || isGuarded(cell) ? "'" + cell : cell;
    return safe.matches("(?s).*[\",\r\n].*") || !safe.equals(safe.strip()) || safe.startsWith("#")
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  /** What a cell stands for. */
  public static String read(String cell) {
    return isGuarded(cell) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 && !isNumber(cell);
  }

  /** Whether an apostrophe stands before a formula, or before an apostrophe that is meant. */
  private static boolean isGuarded(String cell) {
    return cell.length() > 1
        && cell.charAt(0) == '\''
        && (STARTS.indexOf(cell.charAt(1)) >= 0 || cell.charAt(1) == '\'');
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");
  }
}
