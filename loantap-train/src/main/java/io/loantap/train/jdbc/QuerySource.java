package io.loantap.train.jdbc;

import io.loantap.train.table.ColumnIndex;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a query, read once in batches. Its hash is that of the names of the columns and of all
 * cells, row by row: the same rows in the same order have the same. Not for use by several threads
 * at a time.
 */
final class QuerySource implements TableSource {
  /** How many rows a driver fetches at a time. */
  private static final int BATCH = 1000;

  private final QueryInput input;
  private final Connection connection;
  private final Statement statement;
  private final ResultSet result;
  private final ColumnIndex columns;
  private final CellText[] cells;
  private final CellHash hash = new CellHash();
  private final int[] bounds;
  private long rows;
  private @Nullable String sha256;

  private QuerySource(
      QueryInput input,
      Connection connection,
      Statement statement,
      ResultSet result,
      ColumnIndex columns,
      CellText[] cells) {
    this.input = input;
    this.connection = connection;
    this.statement = statement;
    this.result = result;
    this.columns = columns;
    this.cells = cells;
    this.bounds = new int[2 * cells.length];
    columns.names().forEach(hash::add);
    hash.endRow();
  }

  /**
   * Runs a query.
   *
   * @throws DatabaseException if the database refuses it, or a column is of no use
   */
  static QuerySource open(QueryInput input) throws IOException {
    Connection connection = input.database().connect();
    try {
      Statement statement = connection.createStatement();
      // To MySQL's driver, this number means row by row; any other, all at once.
      statement.setFetchSize(input.database().is("mysql") ? Integer.MIN_VALUE : BATCH);
      ResultSet result = statement.executeQuery(input.query());
      ResultSetMetaData types = result.getMetaData();
      List<String> names = new ArrayList<>();
      CellText[] cells = new CellText[types.getColumnCount()];
      for (int column = 1; column <= cells.length; column++) {
        names.add(types.getColumnLabel(column));
        cells[column - 1] = CellText.of(types, column, input.database());
      }
      return new QuerySource(input, connection, statement, result, checked(names, input), cells);
    } catch (SQLException e) {
      closeQuietly(connection);
      throw DatabaseException.of("The " + input.name() + " failed", input.database(), e);
    } catch (IOException | RuntimeException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  private static ColumnIndex checked(List<String> names, QueryInput input)
      throws DatabaseException {
    ColumnIndex columns = new ColumnIndex(names);
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      if (name.isBlank() || columns.position(name).orElseThrow() != column) {
        throw new DatabaseException(
            "Column "
                + (column + 1)
                + " of the "
                + input.name()
                + (name.isBlank() ? " has no name" : " is called \"" + name + "\" like another")
                + ". Name it with AS.");
      }
    }
    return columns;
  }

  @Override
  public String name() {
    return input.name();
  }

  @Override
  public String shortName() {
    return input.shortName();
  }

  @Override
  public List<String> header() {
    return columns.names();
  }

  @Override
  public OptionalInt column(String name) {
    return columns.position(name);
  }

  @Override
  public boolean fill(RowBlock block) throws IOException {
    try {
      while (!block.isFull()) {
        if (!result.next()) {
          sha256 = sha256 == null ? hash.digest() : sha256;
          return false;
        }
        rows++;
        add(block);
      }
      return true;
    } catch (SQLException e) {
      throw DatabaseException.of(
          "Row " + (rows + 1) + " of the " + name() + " cannot be read", input.database(), e);
    }
  }

  private void add(RowBlock block) throws SQLException, DatabaseException {
    StringBuilder row = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      bounds[2 * column] = row.length();
      @Nullable String text = text(column);
      if (text != null) {
        row.append(text);
      }
      hash.add(text == null ? "" : text);
      bounds[2 * column + 1] = row.length();
    }
    hash.endRow();
    char[] characters = new char[row.length()];
    row.getChars(0, characters.length, characters, 0);
    block.add(rows, characters, 0, bounds, 0);
  }

  private @Nullable String text(int column) throws SQLException, DatabaseException {
    @Nullable String text;
    try {
      text = cells[column].read(result, column + 1);
    } catch (SQLException e) {
      text = result.getString(column + 1); // such as NaN in a column of decimals
    }
    if (text != null && text.length() > RowBlock.LONGEST_TEXT) {
      throw new DatabaseException(
          String.format(
              Locale.ROOT,
              "Row %d of the %s has a text longer than %d characters in \"%s\". Leave the column"
                  + " out of the query, or cut it.",
              rows,
              name(),
              RowBlock.LONGEST_TEXT,
              columns.names().get(column)));
    }
    return text;
  }

  @Override
  public long rows() {
    return rows;
  }

  /** Nobody knows how many rows a query will have. */
  @Override
  public double share() {
    return 0;
  }

  @Override
  public String sha256() {
    if (sha256 == null) {
      throw new IllegalStateException("the hash is known only after the last row has been read");
    }
    return sha256;
  }

  @Override
  public List<String> notices() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    try {
      result.close();
      statement.close();
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      closeQuietly(connection); // all rows that were asked for have been read
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // there is something worse to tell
    }
  }
}
