package io.loantap.train.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of the columns of a file. Of fields without a name, the first is left out if it counts the
 * rows, the last are if they are empty, and any other is called by its position.
 *
 * @param names of the columns
 * @param fields the field of each column
 * @param empty the fields that are no column and must be blank
 * @param notices on those without a name
 */
record ColumnNames(
    List<String> names, List<Integer> fields, List<Integer> empty, List<String> notices) {

  /**
   * The names of a file without a header.
   *
   * @param names as the user gives them; none to number them
   * @throws CsvProblem if they are not as many as the fields
   */
  static ColumnNames without(List<String> names, int width, long line) throws CsvProblem {
    if (names.isEmpty()) {
      String notice =
          "columns are called "
              + numbered(0)
              + " to "
              + numbered(width - 1)
              + " (--names FILE names them)";
      return new ColumnNames(
          IntStream.range(0, width).mapToObj(ColumnNames::numbered).toList(),
          every(width),
          List.of(),
          List.of(notice));
    }
    if (names.size() != width) {
      throw new CsvProblem(
          line,
          CsvProblem.NO_FIELD,
          String.format(Locale.ROOT, "found %,d fields, but %,d names", width, names.size()),
          "Give --names a file with one name a line for each field");
    }
    return checked(new ColumnNames(names, every(width), List.of(), List.of()), line);
  }

  /**
   * The names of a header.
   *
   * @param rows below it, of as many fields
   * @throws CsvProblem if a name stands there twice, or there is no column
   */
  static ColumnNames of(List<String> header, List<HeadRecords.Line> rows, long line)
      throws CsvProblem {
    int width = header.size();
    List<String> notices = new ArrayList<>();
    String remedy = " (--skip-lines " + line + " --names FILE names all columns)";
    int end = width;
    while (end > 1
        && header.get(end - 1).isBlank()
        && HeadCells.areBlank(HeadCells.column(rows, end - 1))) {
      end--;
    }
    if (end < width) {
      notices.add(
          columns(IntStream.range(end, width).boxed().toList(), "neither a name nor a value")
              + (width - end == 1 ? " and was" : " and were")
              + " left out"
              + remedy);
    }
    boolean counted =
        end > 1 && header.get(0).isBlank() && HeadCells.count(HeadCells.column(rows, 0));
    if (counted) {
      notices.add("column 1 has no name and counts the rows, so it was left out" + remedy);
    }
    List<Integer> kept = IntStream.range(counted ? 1 : 0, end).boxed().toList();
    List<Integer> nameless = kept.stream().filter(field -> header.get(field).isBlank()).toList();
    if (!nameless.isEmpty()) {
      notices.add(
          columns(nameless, "no name")
              + (nameless.size() == 1 ? " and is called " : " and are called ")
              + nameless.stream().map(ColumnNames::numbered).collect(Collectors.joining(", "))
              + remedy);
    }
    List<String> names =
        kept.stream()
            .map(field -> header.get(field).isBlank() ? numbered(field) : header.get(field))
            .toList();
    return checked(
        new ColumnNames(names, kept, IntStream.range(end, width).boxed().toList(), notices), line);
  }

  private static ColumnNames checked(ColumnNames found, long line) throws CsvProblem {
    Optional<CsvHeader.Fault> fault = new CsvHeader(found.names).fault();
    if (fault.isPresent()) {
      throw new CsvProblem(line, CsvProblem.NO_FIELD, fault.get().problem(), fault.get().remedy());
    }
    return found;
  }

  private static String columns(List<Integer> fields, String what) {
    boolean one = fields.size() == 1;
    return (one ? "column " : "columns ")
        + fields.stream()
            .map(field -> Integer.toString(field + 1))
            .collect(Collectors.joining(", "))
        + (one ? " has " : " have ")
        + what;
  }

  private static List<Integer> every(int width) {
    return IntStream.range(0, width).boxed().toList();
  }

  /** The name of a field that has none. */
  private static String numbered(int field) {
    return "column_" + (field + 1);
  }
}
