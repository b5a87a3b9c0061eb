package io.loantap.train.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Inserter of rows in batches. A batch that fails is tried again row by row, to tell which row is
 * at fault; the transaction is then of no more use.
 */
final class RowInserter {
  private final Database database;
  private final TargetTable table;
  private final Connection connection;
  private final PreparedStatement insert;
  private final int most;
  private final List<List<String>> batch = new ArrayList<>();
  private long rows;

  RowInserter(
      Database database,
      TargetTable table,
      Connection connection,
      PreparedStatement insert,
      int most) {
    this.database = database;
    this.table = table;
    this.connection = connection;
    this.insert = insert;
    this.most = most;
  }

  /**
   * Takes a row.
   *
   * @throws DatabaseException if a row of the batch cannot be inserted
   */
  void add(List<String> row) throws SQLException, DatabaseException {
    batch.add(row);
    if (batch.size() == most) {
      flush();
    }
  }

  /**
   * Inserts the rows taken.
   *
   * @throws DatabaseException if one cannot be inserted
   */
  void flush() throws SQLException, DatabaseException {
    if (batch.isEmpty()) {
      return;
    }
    for (int row = 0; row < batch.size(); row++) {
      set(batch.get(row), rows + row + 1);
      insert.addBatch();
    }
    @Nullable Savepoint before = savepoint();
    try {
      insert.executeBatch();
    } catch (SQLException e) {
      throw failed(before, e);
    }
    rows += batch.size();
    batch.clear();
  }

  private @Nullable Savepoint savepoint() {
    try {
      return connection.setSavepoint();
    } catch (SQLException e) {
      return null; // this database has none: the batch is told instead of the row
    }
  }

  private DatabaseException failed(@Nullable Savepoint before, SQLException cause)
      throws SQLException, DatabaseException {
    if (before != null) {
      connection.rollback(before);
      insert.clearBatch();
      for (int row = 0; row < batch.size(); row++) {
        set(batch.get(row), rows + row + 1);
        try {
          insert.executeUpdate();
        } catch (SQLException e) {
          return refused("Row " + (rows + row + 1), e);
        }
      }
    }
    return refused("One of the rows " + (rows + 1) + " to " + (rows + batch.size()), cause);
  }

  private DatabaseException refused(String which, SQLException cause) {
    return DatabaseException.of(
        which + " cannot be written to " + table.name() + ", which stays as it was",
        database,
        cause);
  }

  private void set(List<String> row, long number) throws SQLException, DatabaseException {
    int place = 1;
    for (TargetTable.Column column : table.columns()) {
      String text = row.get(column.position());
      try {
        set(place++, column.type(), text);
      } catch (RuntimeException e) {
        throw new DatabaseException(
            "Row "
                + number
                + " cannot be written to "
                + table.name()
                + ", which stays as it was: its value does not suit the type of column \""
                + column.name()
                + "\". Give the column another type, or take it out of the table.");
      }
    }
  }

  /** A text as a value of a type; a blank one is NULL but in a column of texts. */
  private void set(int place, int type, String text) throws SQLException {
    String value = text.strip();
    switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC ->
          setNumber(place, type, value);
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> {
        if (value.isEmpty()) {
          insert.setNull(place, type);
        } else {
          insert.setDouble(place, Double.parseDouble(value));
        }
      }
      case Types.BOOLEAN, Types.BIT -> {
        if (value.isEmpty()) {
          insert.setNull(place, type);
        } else {
          insert.setBoolean(place, truth(value));
        }
      }
      case Types.DATE ->
          insert.setDate(place, value.isEmpty() ? null : Date.valueOf(LocalDate.parse(value)));
      case Types.TIMESTAMP ->
          insert.setTimestamp(
              place, value.isEmpty() ? null : Timestamp.valueOf(LocalDateTime.parse(value)));
      default -> {
        if (text.isEmpty()) {
          insert.setNull(place, type);
        } else {
          insert.setString(place, text);
        }
      }
    }
  }

  private void setNumber(int place, int type, String value) throws SQLException {
    if (value.isEmpty()) {
      insert.setNull(place, type);
    } else if (value.equals("true") || value.equals("false")) {
      insert.setInt(place, value.equals("true") ? 1 : 0); // databases without truth values
    } else {
      insert.setBigDecimal(place, new BigDecimal(value));
    }
  }

  private static boolean truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
