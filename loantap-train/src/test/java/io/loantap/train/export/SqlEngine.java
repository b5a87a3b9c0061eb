package io.loantap.train.export;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import io.loantap.applicant.TextField;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A database of a test's own, in which applicants are scored by a query. */
final class SqlEngine implements AutoCloseable {
  private final SqlDialect dialect;
  private final Connection connection;
  private long nanos;

  private SqlEngine(SqlDialect dialect, String url) throws SQLException {
    this.dialect = dialect;
    this.connection = DriverManager.getConnection(url);
  }

  static SqlEngine h2() throws SQLException {
    return new SqlEngine(SqlDialect.H2, "jdbc:h2:mem:");
  }

  static SqlEngine sqlite(Path folder) throws SQLException {
    return new SqlEngine(SqlDialect.SQLITE, "jdbc:sqlite:" + folder.resolve("applicants.db"));
  }

  static SqlEngine duckdb() throws SQLException {
    return new SqlEngine(SqlDialect.DUCKDB, "jdbc:duckdb:");
  }

  static SqlEngine postgresql(String url) throws SQLException {
    return new SqlEngine(SqlDialect.POSTGRESQL, url + "?user=loantap");
  }

  SqlDialect dialect() {
    return dialect;
  }

  /** Name and version, for a table of results. */
  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductName()
        + " "
        + connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", "");
  }

  /** How long the last query took until its last row was read. */
  double seconds() {
    return nanos / 1e9;
  }

  /** Makes a table of applicants, numbered from 0, whose columns are all texts. */
  void fillTexts(String table, List<Field> fields, List<Map<String, Object>> applicants)
      throws SQLException {
    List<Field> texts = new ArrayList<>();
    fields.forEach(field -> texts.add(new TextField(field.name(), "")));
    fill(table, texts, applicants);
  }

  /** Makes a table of applicants, numbered from 0. */
  void fill(String table, List<Field> fields, List<Map<String, Object>> applicants)
      throws SQLException {
    String columns =
        fields.stream()
            .map(field -> dialect.name(field.name()) + " " + type(field))
            .collect(Collectors.joining(", "));
    try (Statement create = connection.createStatement()) {
      create.execute("DROP TABLE IF EXISTS " + dialect.name(table));
      create.execute(
          "CREATE TABLE "
              + dialect.name(table)
              + " ("
              + dialect.name("id")
              + " INTEGER, "
              + columns
              + ")");
    }
    if (connection instanceof DuckDBConnection duckdb) {
      append(duckdb, table, fields, applicants);
      return;
    }
    connection.setAutoCommit(false);
    String marks = String.join(", ", Collections.nCopies(fields.size() + 1, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO " + dialect.name(table) + " VALUES (" + marks + ")")) {
      for (int row = 0; row < applicants.size(); row++) {
        insert.setInt(1, row);
        for (int i = 0; i < fields.size(); i++) {
          insert.setObject(i + 2, cell(applicants.get(row).get(fields.get(i).name())));
        }
        insert.addBatch();
        if (row % 1000 == 999) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void append(
      DuckDBConnection connection,
      String table,
      List<Field> fields,
      List<Map<String, Object>> applicants)
      throws SQLException {
    try (DuckDBAppender appender = connection.createAppender("main", table)) {
      for (int row = 0; row < applicants.size(); row++) {
        appender.beginRow();
        appender.append(row);
        for (Field field : fields) {
          Object value = applicants.get(row).get(field.name());
          if (value == null) {
            appender.appendNull();
          } else if (value instanceof YearMonth month) {
            appender.append(month.atDay(1).toString());
          } else if (value instanceof Number number) {
            appender.append(number.doubleValue());
          } else {
            appender.append(value.toString());
          }
        }
        appender.endRow();
      }
    }
  }

  private String type(Field field) {
    return switch (field.kind()) {
      case NUMBER -> dialect == SqlDialect.SQLITE ? "REAL" : "DOUBLE PRECISION";
      case MONTH ->
          dialect == SqlDialect.SQLITE || dialect == SqlDialect.DUCKDB ? "VARCHAR" : "DATE";
      case LEVEL -> ((CategoricalField) field).levels().size() > 1_000 ? "VARCHAR" : "VARCHAR(200)";
      case TEXT -> "VARCHAR(200)";
    };
  }

  private Object cell(Object value) {
    if (value instanceof YearMonth month) {
      return dialect == SqlDialect.SQLITE
          ? month.atDay(1).toString()
          : Date.valueOf(month.atDay(1));
    }
    return value;
  }

  /** What a query, which keeps the number of the row, makes of each applicant. */
  List<HardApplicants.Result> score(String query) throws SQLException {
    List<HardApplicants.Result> results = new ArrayList<>();
    long start = System.nanoTime();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery(query + " ORDER BY 1")) {
      while (rows.next()) {
        if (rows.getInt(1) != results.size()) {
          throw new IllegalStateException("row " + results.size() + " is not there");
        }
        String decision = rows.getString("decision");
        if (decision.equals("REFUSED") != (rows.getString("refused") != null)) {
          throw new IllegalStateException("row " + results.size() + ": refused without a name");
        }
        results.add(
            decision.equals("REFUSED")
                ? HardApplicants.Result.refused()
                : new HardApplicants.Result(
                    decision,
                    rows.getDouble("log_odds"),
                    rows.getDouble("probability"),
                    rows.getDouble("points")));
      }
    }
    nanos = System.nanoTime() - start;
    return results;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
