package io.loantap.train.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Table of a database into which rows are written, as far as it has their columns.
 *
 * @param name as given
 * @param columns those of the rows that the table has
 * @param leftOut those that it lacks
 * @param quote what stands around a name in this database
 */
record TargetTable(String name, List<Column> columns, List<String> leftOut, String quote) {
  private static final Pattern NAME =
      Pattern.compile("([\\w$]+|\"[^\"]+\"|`[^`]+`)([.]([\\w$]+|\"[^\"]+\"|`[^`]+`)){0,2}");

  /**
   * A column of the table.
   *
   * @param name as the table has it
   * @param type of {@link java.sql.Types}
   * @param position that of the value in a row, counted from 0
   */
  record Column(String name, int type, int position) {}

  static TargetTable find(Database database, String name, List<String> header, List<String> needed)
      throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new DatabaseException(
          "\"" + name + "\" is no name of a table. Write TABLE or SCHEMA.TABLE.");
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + name + " WHERE 1 = 0")) {
      TargetTable table = of(name, none.getMetaData(), header, quote(connection));
      connection.rollback();
      for (String column : needed) {
        if (table.leftOut.contains(column)) {
          throw new DatabaseException(
              "Table "
                  + name
                  + " has no column \""
                  + column
                  + "\". Add it: ALTER TABLE "
                  + name
                  + " ADD COLUMN "
                  + column
                  + " ...");
        }
      }
      return table;
    } catch (SQLException e) {
      throw new DatabaseException(
          "Table "
              + name
              + " of "
              + database.name()
              + " cannot be found: "
              + DatabaseException.words(database, e)
              + " Create it with the columns that are to be kept, such as CREATE TABLE "
              + name
              + " (id VARCHAR(50), probability_of_default DOUBLE PRECISION, approved BOOLEAN)");
    }
  }

  private static TargetTable of(
      String name, ResultSetMetaData found, List<String> header, String quote) throws SQLException {
    List<Column> columns = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (int position = 0; position < header.size(); position++) {
      int size = columns.size();
      for (int at = 1; at <= found.getColumnCount() && columns.size() == size; at++) {
        String column = found.getColumnName(at);
        if (column.toLowerCase(Locale.ROOT).equals(header.get(position).toLowerCase(Locale.ROOT))) {
          columns.add(new Column(column, found.getColumnType(at), position));
        }
      }
      if (columns.size() == size) {
        leftOut.add(header.get(position));
      }
    }
    return new TargetTable(name, List.copyOf(columns), List.copyOf(leftOut), quote);
  }

  private static String quote(Connection connection) throws SQLException {
    String quote = connection.getMetaData().getIdentifierQuoteString();
    return quote == null || quote.isBlank() ? "" : quote;
  }

  /** The statement that inserts a row. */
  String insertion() {
    return "INSERT INTO "
        + name
        + columns.stream()
            .map(column -> quote + column.name() + quote)
            .collect(Collectors.joining(", ", " (", ")"))
        + columns.stream().map(column -> "?").collect(Collectors.joining(", ", " VALUES (", ")"));
  }
}
