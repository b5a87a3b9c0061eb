package io.loantap.train.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTargetTest {
  private static final List<String> HEADER = List.of("id", "title", "pd", "approved");
  private static final List<String> NEEDED = List.of("pd");

  @TempDir private Path folder;

  private Database database(String kind) {
    return new Database("jdbc:" + kind + ":" + folder.resolve("scores"), null, null, null);
  }

  private static void execute(Database database, String statement) throws Exception {
    try (Connection connection = database.connect();
        Statement each = connection.createStatement()) {
      each.execute(statement);
      connection.commit();
    }
  }

  private static List<String> rows(Database database) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT id, pd, approved FROM scores ORDER BY id")) {
      while (all.next()) {
        rows.add(all.getString(1) + " " + all.getDouble(2) + " " + all.getBoolean(3));
      }
    }
    return rows;
  }

  private static void write(Database database, List<List<String>> rows) throws IOException {
    try (DatabaseTarget target = DatabaseTarget.of(database, "scores", HEADER, NEEDED)) {
      for (List<String> row : rows) {
        target.write(row);
      }
      assertThat(target.rows()).isEqualTo(rows.size());
      target.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "duckdb"})
  void commit_rows_areThere(String kind) throws Exception {
    Database database = database(kind);
    execute(database, "CREATE TABLE scores (id INTEGER, pd DOUBLE PRECISION, approved BOOLEAN)");

    try (DatabaseTarget target = DatabaseTarget.of(database, "scores", HEADER, NEEDED)) {
      assertThat(target.leftOut()).containsExactly("title");
      target.write(List.of("1", "a, \"b\"", "0.25", "true"));
      target.write(List.of("2", "", "0.75", "false"));
      assertThat(rows(database)).as("before the commit").isEmpty();
      target.commit();
    }

    assertThat(rows(database)).containsExactly("1 0.25 true", "2 0.75 false");
  }

  @ParameterizedTest
  @CsvSource({"h2, Row 1502", "sqlite, Row 1502", "duckdb, One of the rows 1001 to 2000"})
  void commit_rowThatTheDatabaseRefuses_isNamedAndNoneIsThere(String kind, String named)
      throws Exception {
    Database database = database(kind);
    execute(
        database,
        "CREATE TABLE scores (id INTEGER PRIMARY KEY, pd DOUBLE PRECISION, approved INT)");
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1; row <= 2500; row++) {
      rows.add(List.of(Integer.toString(row == 1502 ? 7 : row), "x", "0.5", "true"));
    }

    assertThatThrownBy(() -> write(database, rows))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(named)
        .hasMessageContaining("scores, which stays as it was");

    assertThat(rows(database)).isEmpty();
    rows.set(1501, List.of("1502", "x", "0.5", "true"));
    write(database, rows);
    assertThat(rows(database)).hasSize(2500);
  }

  @Test
  void commit_valueOfAnotherType_namesRowAndColumnButNotTheValue() throws Exception {
    Database database = database("h2");
    execute(database, "CREATE TABLE scores (id INTEGER, pd DOUBLE PRECISION, approved BOOLEAN)");

    assertThatThrownBy(
            () ->
                write(
                    database,
                    List.of(
                        List.of("1", "", "0.5", "true"), List.of("hunter2", "", "0.5", "true"))))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("Row 2")
        .hasMessageContaining("column \"ID\"")
        .hasMessageNotContaining("hunter2");
    assertThat(rows(database)).isEmpty();
  }

  @Test
  void commit_datesAndBlanks_areOfTheirTypes() throws Exception {
    Database database = database("h2");
    execute(
        database,
        "CREATE TABLE scores (id VARCHAR(9), pd DECIMAL(9, 3), issued DATE, scored TIMESTAMP, n BIGINT)");
    List<String> header = List.of("id", "pd", "issued", "scored", "n");
    try (DatabaseTarget target = DatabaseTarget.of(database, "scores", header, NEEDED)) {
      target.write(List.of("a", "0.5", "2015-12-01", "2015-12-01T10:30:00", "7"));
      target.write(List.of("", "", "", "", ""));
      target.commit();
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(id), COUNT(issued), COUNT(scored), MAX(n) FROM scores")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1) + row.getInt(2) + row.getInt(3)).isEqualTo(3);
      assertThat(row.getInt(4)).isEqualTo(7);
    }
  }

  @Test
  void close_withoutCommit_writesNothing() throws Exception {
    Database database = database("h2");
    execute(database, "CREATE TABLE scores (id INTEGER, pd DOUBLE PRECISION, approved BOOLEAN)");
    try (DatabaseTarget target = DatabaseTarget.of(database, "scores", HEADER, NEEDED)) {
      target.write(List.of("1", "", "0.5", "true"));
    }
    assertThat(rows(database)).isEmpty();
  }

  @Test
  void of_noTableOrColumn_saysHowToMakeIt() throws Exception {
    Database database = database("h2");
    execute(database, "CREATE TABLE other (id INTEGER)");

    assertThatThrownBy(() -> DatabaseTarget.of(database, "scores", HEADER, NEEDED))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("scores of jdbc:h2")
        .hasMessageContaining("CREATE TABLE scores");
    assertThatThrownBy(() -> DatabaseTarget.of(database, "other", HEADER, NEEDED))
        .hasMessageContaining("has no column \"pd\"")
        .hasMessageContaining("ALTER TABLE other");
    assertThatThrownBy(() -> DatabaseTarget.of(database, "x; DROP TABLE other", HEADER, NEEDED))
        .hasMessageContaining("no name of a table");
  }
}
