package io.loantap.benchmarks.scoring;

import io.loantap.benchmarks.loans.LoanTexts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applicants by columns, already parsed: numbers, and levels by their place in the model's table.
 * 40,000 distinct ones, over and over; those of training, so that no value lies beyond it.
 */
public final class ColumnarLoans {
  private static final int DISTINCT = WriteScoringFiles.LOANS;

  private final int rows;
  private final double[][] numbers;
  private final byte[][] places;
  private final List<Map<String, Object>> distinct;

  private ColumnarLoans(
      int rows, double[][] numbers, byte[][] places, List<Map<String, Object>> distinct) {
    this.rows = rows;
    this.numbers = numbers;
    this.places = places;
    this.distinct = distinct;
  }

  /** So many rows, in the order of the model's lines and tables. */
  static ColumnarLoans of(ComparisonModel model, int rows) {
    List<Map<String, Object>> distinct =
        LoanTexts.first(Math.min(rows, DISTINCT)).stream().map(it -> typed(it, model)).toList();
    double[][] numbers = new double[model.lines().size()][rows];
    for (int column = 0; column < numbers.length; column++) {
      String name = model.lines().get(column).name();
      Arrays.setAll(numbers[column], row -> (Double) distinct.get(row % distinct.size()).get(name));
    }
    byte[][] places = new byte[model.tables().size()][rows];
    for (int column = 0; column < places.length; column++) {
      String name = model.tables().get(column).name();
      List<String> levels = model.tables().get(column).levels();
      byte[] first = new byte[distinct.size()];
      for (int row = 0; row < first.length; row++) {
        first[row] = (byte) levels.indexOf((String) distinct.get(row).get(name));
      }
      for (int row = 0; row < rows; row++) {
        places[column][row] = first[row % first.length];
      }
    }
    return new ColumnarLoans(rows, numbers, places, distinct);
  }

  private static Map<String, Object> typed(Map<String, String> text, ComparisonModel model) {
    Map<String, Object> values = new HashMap<>(text);
    model.lines().forEach(it -> values.put(it.name(), Double.valueOf(text.get(it.name()))));
    return values;
  }

  /** How many there are. */
  public int rows() {
    return rows;
  }

  /** A number of the model's line in a row. */
  public double number(int line, int row) {
    return numbers[line][row];
  }

  /** Place of a level in the model's table in a row. */
  public int place(int table, int row) {
    return places[table][row];
  }

  /** A whole column of numbers: the array itself, for those that are measured. */
  double[] numbers(int line) {
    return numbers[line];
  }

  /** A whole column of levels: the array itself, for those that are measured. */
  byte[] places(int table) {
    return places[table];
  }

  /** The distinct applicants by field names; row i is that at i modulo their number. */
  List<Map<String, Object>> distinct() {
    return distinct;
  }
}
