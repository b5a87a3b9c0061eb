package io.loantap.train.recipe;

import io.loantap.applicant.DateField;
import io.loantap.applicant.DateFormat;
import io.loantap.applicant.NumericField;
import io.loantap.learn.schema.ColumnKind;
import io.loantap.learn.schema.InferredColumn;
import io.loantap.train.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sentences on what the cells of a table were taken to mean, each with the option to change it. */
public final class CellNotices {
  /** Columns that a sentence names one by one. */
  private static final int MOST_NAMED = 8;

  private CellNotices() {}

  /**
   * The sentences on columns.
   *
   * @param table in which they are
   */
  public static List<String> of(List<InferredColumn> columns, Table table) {
    List<String> notices = new ArrayList<>();
    missing(columns, notices);
    numbers(columns, notices);
    for (InferredColumn column : columns) {
      String name = column.field().name();
      column
          .keptTokens()
          .forEach(
              (token, rows) -> {
                if (column.kind() == ColumnKind.LEVELS) {
                  notices.add(
                      String.format(
                          Locale.ROOT,
                          "Column \"%s\" has \"%s\" in %s and keeps it as a level; if it means"
                              + " missing: --missing-values %s.",
                          name,
                          token,
                          rows(rows),
                          token));
                }
              });
      if (column.strays() > 0) {
        notices.add(strays(column, table));
      }
      if (column.kind() == ColumnKind.LEVELS && column.reason().contains("code")) {
        notices.add(
            "Column \""
                + name
                + "\" is read as levels: "
                + column.reason()
                + ". To read numbers: --kind "
                + name
                + "=number.");
      }
      if (column.kind() == ColumnKind.NUMBER && column.reason().contains("three digits")) {
        notices.add(
            "Column \""
                + name
                + "\" is read as decimals, though each number has a point before three digits. If"
                + " the points stand between thousands: --decimal ,.");
      }
      if (column.kind() == ColumnKind.NUMBER && column.reason().contains("identifier")) {
        notices.add(
            "Column \""
                + name
                + "\" is read as a number, but "
                + column.reason()
                + ". If they are codes without order: --kind "
                + name
                + "=levels, or --kind "
                + name
                + "=id to leave it out.");
      }
    }
    return notices;
  }

  private static void missing(List<InferredColumn> columns, List<String> notices) {
    Map<String, Map<String, Long>> byToken = new TreeMap<>();
    for (InferredColumn column : columns) {
      column
          .tokens()
          .forEach(
              (token, rows) ->
                  byToken
                      .computeIfAbsent(token, first -> new TreeMap<>())
                      .put(column.field().name(), rows));
    }
    byToken.forEach(
        (token, rows) ->
            notices.add(
                String.format(
                    Locale.ROOT,
                    "\"%s\" counts as missing in %s (\"missing_values\" in the recipe;"
                        + " --missing-values adds others).",
                    token,
                    named(rows))));
  }

  private static String named(Map<String, Long> rows) {
    String names =
        rows.entrySet().stream()
            .limit(MOST_NAMED)
            .map(it -> it.getKey() + " (" + rows(it.getValue()) + ")")
            .collect(Collectors.joining(", "));
    return rows.size() > MOST_NAMED
        ? names + " and " + (rows.size() - MOST_NAMED) + " other columns"
        : names;
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", count);
  }

  private static void numbers(List<InferredColumn> columns, List<String> notices) {
    Map<String, List<String>> byForm = new TreeMap<>();
    for (InferredColumn column : columns) {
      if (column.field() instanceof NumericField number && !number.form().isPlain()) {
        byForm
            .computeIfAbsent(number.form().toString(), first -> new ArrayList<>())
            .add(number.name());
      }
    }
    byForm.forEach(
        (form, names) ->
            notices.add(
                "Read as numbers, written such as "
                    + form
                    + ": "
                    + String.join(", ", names)
                    + " (\"form\" in the recipe; --kind COL=levels reads levels)."));
  }

  private static String strays(InferredColumn column, Table table) {
    String name = column.field().name();
    return String.format(
        Locale.ROOT,
        "Column \"%s\": %,d of %,d cells %s no %s%s. Training stops at such bad cells."
            + " Mend them, count such texts as missing with --missing-values, leave the rows out"
            + " with --skip-bad-rows, or read texts with --kind %s=text.",
        name,
        column.strays(),
        column.present(),
        column.strays() == 1 ? "is" : "are",
        (column.field() instanceof DateField ? "date" : "number")
            + (column.strays() == 1 ? "" : "s"),
        column.firstStray() > 0
            ? " (" + table.placeWord() + " " + column.firstStray() + " for one)"
            : "",
        name);
  }

  /** A sentence on a column of dates that is left out. */
  static String leftOut(DateField field) {
    DateFormat format = field.format();
    boolean years = format.pattern().equals("yyyy");
    String twoDigits =
        format.hasShortYear() ? ", years of two digits up to " + format.pivot() + ": --pivot" : "";
    String turned = format.pattern().matches("[dM]+[/-][dM]+[/-].*") ? ", or else --dates" : "";
    String digits =
        format.pattern().matches("[yMd]+")
            ? " If they are plain numbers: --kind " + field.name() + "=number."
            : "";
    return "Column \""
        + field.name()
        + "\" was left out as it stands: it holds "
        + (format.hasDay() ? "days" : years ? "years" : "months")
        + " ("
        + format.pattern()
        + twoDigits
        + turned
        + "), and applicants to come all have later ones."
        + digits;
  }
}
