package io.loantap.train.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Judgement whether a header is one. It looks like a row if most columns of numbers begin with a
 * number, or most columns of words with one of their words; names that number the columns do not.
 */
final class DataLike {
  private static final double MOST_NUMBERS = 0.8;
  private static final double MOST_WORDS = 0.5;

  private DataLike() {}

  /**
   * Refuses a header that looks like a row.
   *
   * @param rows those below it that have as many fields
   * @throws CsvProblem if it does
   */
  static void refuse(HeadRecords.Line header, List<HeadRecords.Line> rows) throws CsvProblem {
    if (header.size() == 1 || isNumbering(header.fields()) || !isRow(header, rows)) {
      return;
    }
    throw new CsvProblem(
        header.line(),
        CsvProblem.NO_FIELD,
        "found a line that looks like data, expected the names of the columns",
        String.format(
            Locale.ROOT,
            "If the file has no header, say --no-header, which calls them column_1 to column_%d, or"
                + " --names FILE with a name a line; if these are the names, say --header",
            header.size()));
  }

  private static boolean isRow(HeadRecords.Line header, List<HeadRecords.Line> rows) {
    int numbers = 0;
    int same = 0;
    int columns = Math.min(header.size(), rows.isEmpty() ? header.size() : rows.get(0).size());
    int numberColumns = 0;
    int wordColumns = 0;
    for (int column = 0; column < columns; column++) {
      List<String> cells = HeadCells.column(rows, column);
      String name = header.fields().get(column).strip();
      if (rows.isEmpty() || HeadCells.areNumbers(cells)) {
        numberColumns++;
        numbers += HeadCells.isNumber(name) ? 1 : 0;
      } else {
        wordColumns++;
        same += !name.isEmpty() && cells.contains(name) ? 1 : 0;
      }
    }
    return (numbers > 0 && numbers >= MOST_NUMBERS * numberColumns)
        || (numberColumns == 0 && same > 0 && same >= MOST_WORDS * wordColumns);
  }

  /** Whether names are 0, 1, 2 or 1, 2, 3 and so on, as pandas calls columns without names. */
  private static boolean isNumbering(List<String> names) {
    return IntStream.rangeClosed(0, 1)
        .anyMatch(
            first ->
                IntStream.range(0, names.size())
                    .allMatch(i -> names.get(i).strip().equals(Integer.toString(first + i))));
  }
}
