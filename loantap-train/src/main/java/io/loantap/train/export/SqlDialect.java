package io.loantap.train.export;

import io.loantap.text.Printable;
import io.loantap.train.data.DataException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A dialect of SQL: how it quotes names and texts, and what it calls types and functions. */
enum SqlDialect {
  ANSI("\"", "\"", "%s", "DOUBLE PRECISION", "CAST(%s AS VARCHAR(4000))", "CHAR_LENGTH(%s)"),
  POSTGRESQL("\"", "\"", "%s::float8", "float8", "CAST(%s AS TEXT)", "CHAR_LENGTH(%s)"),
  MYSQL(
      "`", "`", "%s", "DOUBLE", "CONVERT(%s USING utf8mb4) COLLATE utf8mb4_bin", "CHAR_LENGTH(%s)"),
  SQLSERVER(
      "[",
      "]",
      "%s",
      "FLOAT(53)",
      "CAST(%s AS NVARCHAR(4000)) COLLATE Latin1_General_100_BIN2",
      "LEN(%s)"),
  ORACLE("\"", "\"", "%sD", "BINARY_DOUBLE", "CAST(%s AS VARCHAR2(4000))", "LENGTH(%s)"),
  SNOWFLAKE("\"", "\"", "%s::FLOAT", "FLOAT", "CAST(%s AS VARCHAR)", "LENGTH(%s)"),
  BIGQUERY("`", "`", "%s", "FLOAT64", "CAST(%s AS STRING)", "CHAR_LENGTH(%s)"),
  DATABRICKS("`", "`", "%sD", "DOUBLE", "CAST(%s AS STRING)", "CHAR_LENGTH(%s)"),
  DUCKDB("\"", "\"", "%s", "DOUBLE", "CAST(%s AS VARCHAR)", "LENGTH(%s)"),
  SQLITE("\"", "\"", "%s", "REAL", "CAST(%s AS TEXT)", "LENGTH(%s)"),
  H2(
      "\"",
      "\"",
      "CAST(%s AS DOUBLE PRECISION)",
      "DOUBLE PRECISION",
      "CAST(%s AS VARCHAR)",
      "CHAR_LENGTH(%s)");

  private final String open;
  private final String close;
  private final String literal;
  private final String doubles;
  private final String texts;
  private final String length;

  SqlDialect(
      String open, String close, String literal, String doubles, String texts, String length) {
    this.open = open;
    this.close = close;
    this.literal = literal;
    this.doubles = doubles;
    this.texts = texts;
    this.length = length;
  }

  /**
   * A name, quoted.
   *
   * @throws DataException if no quoting makes it one
   */
  String name(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0 || (this == ORACLE && name.indexOf('"') >= 0)) {
      throw new DataException(
          "\""
              + Printable.of(name)
              + "\" cannot be the name of a column or table here. Give the table a view with"
              + " another name, and the model's field the same.");
    }
    String escaped =
        this == BIGQUERY
            ? backslashes(name).replace("`", "\\`")
            : name.replace(close, close + close);
    return open + escaped + close;
  }

  /**
   * A text, quoted; whatever it holds, it ends where it should.
   *
   * @throws DataException if no quoting makes it one
   */
  String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new DataException(
          "The level \"" + text.replace('\0', ' ') + "\" holds a NUL, which SQL cannot quote.");
    }
    return switch (this) {
      // Both settings of NO_BACKSLASH_ESCAPES read digits alike.
      case MYSQL ->
          text.indexOf('\\') < 0
              ? doubled(text)
              : "CONVERT(0x"
                  + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))
                  + " USING utf8mb4)";
      case BIGQUERY, DATABRICKS -> "'" + backslashes(text).replace("'", "\\'") + "'";
      case SNOWFLAKE -> doubled(text.replace("\\", "\\\\"));
      case SQLSERVER -> "N" + doubled(text);
      default -> doubled(text);
    };
  }

  private static String doubled(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String backslashes(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  /** A number, in the engine's own type for a double and with all its digits. */
  String number(double value) {
    String digits = Double.toString(Math.abs(value));
    String number = literal.formatted(digits.indexOf('E') < 0 ? digits + "E0" : digits);
    return value < 0 ? "(-" + number + ")" : number; // never two signs, which begin a comment
  }

  /** An expression as a double. */
  String toDouble(String expression) {
    return "CAST(" + expression + " AS " + doubles + ")";
  }

  /** A number of a column as a double. */
  String column(String column) {
    return this == SQLITE
        // A column there may hold a text, which a cast would take for 0: infinity is refused.
        ? ("CASE WHEN %1$s = CAST(%1$s AS NUMERIC) THEN CAST(%1$s AS REAL)"
                + " WHEN TRIM(%1$s) <> '' THEN 9e999 END")
            .formatted(column)
        : toDouble(column);
  }

  /** An expression as a text without blanks around it, NULL if it is blank. */
  String toText(String expression) {
    return "NULLIF(TRIM(" + texts.formatted(expression) + "), '')";
  }

  /** A date as months since year 0. */
  String months(String column) {
    return toDouble(
        switch (this) {
          case SQLITE ->
              "CAST(SUBSTR(NULLIF(TRIM(%1$s), ''), 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(%1$s, 6, 2) AS INTEGER) - 1"
                  .formatted(column);
          case SQLSERVER -> "YEAR(" + column + ") * 12 + MONTH(" + column + ") - 1";
          default -> {
            String date = "CAST(" + column + " AS DATE)";
            yield "EXTRACT(YEAR FROM " + date + ") * 12 + EXTRACT(MONTH FROM " + date + ") - 1";
          }
        });
  }

  /**
   * What opens a named part of a query that is worked out once. Left to themselves, some engines
   * write each part into the next wherever it is read, and reckon for seconds a row.
   */
  String part() {
    return switch (this) {
      case POSTGRESQL, SQLITE -> " AS MATERIALIZED (\n  SELECT";
      default -> " AS (\n  SELECT" + hint();
    };
  }

  /** A hint to the optimiser not to merge the part that is read. */
  String hint() {
    return this == MYSQL || this == ORACLE ? " /*+ NO_MERGE(t) */" : "";
  }

  /** Whether a text of one character is a digit. */
  String isDigit(String text) {
    return text + " IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')";
  }

  /** How many characters a text has. */
  String length(String text) {
    return length.formatted(text);
  }

  /** Characters of a text, counted from 1. */
  String substring(String text, String from, int count) {
    String function = this == SQLSERVER ? "SUBSTRING" : "SUBSTR";
    return this == ANSI
        ? "SUBSTRING(" + text + " FROM " + from + " FOR " + count + ")"
        : function + "(" + text + ", " + from + ", " + count + ")";
  }

  /** The natural logarithm. */
  String ln(String number) {
    return (this == SQLSERVER ? "LOG(" : "LN(") + number + ")";
  }
}
