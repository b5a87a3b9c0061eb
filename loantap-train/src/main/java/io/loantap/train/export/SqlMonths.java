package io.loantap.train.export;

import io.loantap.applicant.DateField;
import io.loantap.train.data.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL for months, counted since year 0, of columns that are dates or texts. */
final class SqlMonths {
  /** A way in which a table holds months. */
  enum Form {
    /** As dates. */
    DATE,
    /** As texts in the form of the model's field. */
    TEXT
  }

  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Less than any month, whatever is added: a text of another form is refused. */
  private static final double NONE = -1e6;

  private final SqlDialect dialect;
  private final Form form;

  SqlMonths(SqlDialect dialect, Form form) {
    this.dialect = dialect;
    this.form = form;
  }

  /**
   * The month of a column.
   *
   * @throws DataException if texts of the field's form have no fixed places
   */
  String of(DateField field, String column) {
    return form == Form.DATE ? dialect.months(column) : ofText(field, dialect.toText(column));
  }

  private String ofText(DateField field, String text) {
    String pattern = field.format().pattern();
    List<String> conditions = new ArrayList<>();
    String year = "";
    String month = "";
    int at = 0;
    for (String part : pattern.split("(?<=y)(?!y)|(?<!y)(?=y)|(?<=M)(?!M)|(?<!M)(?=M)", -1)) {
      String from = Integer.toString(at + 1);
      if (part.equals("yyyy")) {
        year = dialect.toDouble(dialect.substring(text, from, 4));
        conditions.addAll(digits(text, at, 4));
      } else if (part.equals("MM")) {
        month = dialect.toDouble(dialect.substring(text, from, 2));
        conditions.addAll(digits(text, at, 2));
        conditions.add(month + " BETWEEN 1 AND 12");
      } else if (part.equals("MMM")) {
        String name = "LOWER(" + dialect.substring(text, from, 3) + ")";
        month =
            IntStream.range(0, NAMES.size())
                .mapToObj(i -> " WHEN '" + NAMES.get(i) + "' THEN " + (i + 1))
                .collect(Collectors.joining("", "CASE " + name, " END"));
        conditions.add(NAMES.stream().collect(Collectors.joining("', '", name + " IN ('", "')")));
      } else if (part.contains("y") || part.contains("M") || part.contains("d")) {
        throw new DataException(
            "Texts such as "
                + field.format().example()
                + " of the field \""
                + field.name()
                + "\" have no fixed places for year and month. Give the table a column of dates,"
                + " and leave out --dates text.");
      } else if (!part.isEmpty()) {
        conditions.add(dialect.substring(text, from, part.length()) + " = " + dialect.text(part));
      }
      at += part.length();
    }
    return String.format(
        Locale.ROOT,
        "CASE WHEN %s IS NULL THEN NULL WHEN %s = %d AND %s THEN %s * 12 + %s - %s ELSE %s END",
        text,
        dialect.length(text),
        at,
        String.join(" AND ", conditions),
        year,
        month,
        dialect.number(1),
        dialect.number(NONE));
  }

  private List<String> digits(String text, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(at -> dialect.isDigit(dialect.substring(text, Integer.toString(at + 1), 1)))
        .toList();
  }
}
