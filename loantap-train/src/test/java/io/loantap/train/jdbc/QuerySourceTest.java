package io.loantap.train.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of databases that run inside this process: H2, SQLite and DuckDB. */
class QuerySourceTest {
  private static final String SECRET = "hunter2";

  @TempDir private Path folder;

  private Database database(String kind) {
    return new Database("jdbc:" + kind + ":" + folder.resolve("loans"), null, null, null);
  }

  private static void execute(Database database, String... statements) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
      connection.commit();
    }
  }

  private static List<List<String>> rows(Database database, String query) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor cursor = RowCursor.of(new QueryInput(database, query))) {
      for (RowCursor.Row row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row.values());
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void fill_typedColumns_keepsEveryDigit(String kind) throws Exception {
    Database database = database(kind);
    execute(
        database,
        "CREATE TABLE t (a DECIMAL(20, 10), b BIGINT, c DOUBLE, d REAL, e BOOLEAN, f DATE,"
            + " g TIMESTAMP, h VARCHAR(50), i SMALLINT)",
        "INSERT INTO t VALUES (1234567890.0123456789, 9007199254740993, 0.1, 0.1, TRUE,"
            + " DATE '2015-12-01', TIMESTAMP '2015-12-01 10:30:00', 'a, \"b\"\n', 7)",
        "INSERT INTO t VALUES (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        "INSERT INTO t VALUES (36, 0, 36, -2, FALSE, DATE '1899-02-28',"
            + " TIMESTAMP '2015-12-01 00:00:00', '', -1)");

    assertThat(rows(database, "SELECT * FROM t"))
        .containsExactly(
            List.of(
                "1234567890.0123456789",
                "9007199254740993",
                "0.1",
                "0.1",
                "true",
                "2015-12-01",
                "2015-12-01T10:30:00",
                "a, \"b\"\n",
                "7"),
            List.of("", "", "", "", "", "", "", "", ""),
            List.of(
                "36.0000000000",
                "0",
                "36",
                "-2",
                "false",
                "1899-02-28",
                "2015-12-01T00:00:00",
                "",
                "-1"));
  }

  @Test
  void fill_timeWithZone_keepsIt() throws Exception {
    assertThat(
            rows(
                database("h2"), "SELECT TIMESTAMP WITH TIME ZONE '2015-12-01 10:30:00+05:30' AS t"))
        .containsExactly(List.of("2015-12-01T10:30:00+05:30"));
  }

  @Test
  void fill_sqlite_readsWhatEachCellHolds() throws Exception {
    Database database = database("sqlite");
    execute(
        database,
        "CREATE TABLE t (a NUMERIC, b, c BOOLEAN, d DATE, e REAL)",
        "INSERT INTO t VALUES (1.5, 'x', 1, '2015-12', 36.0)",
        "INSERT INTO t VALUES ('text', NULL, 0, '2015-12-01', 0.1)");

    assertThat(rows(database, "SELECT * FROM t"))
        .containsExactly(
            List.of("1.5", "x", "true", "2015-12", "36"),
            List.of("text", "", "false", "2015-12-01", "0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "duckdb"})
  void fill_manyRows_hasAllOfThemAndAHash(String kind) throws Exception {
    Database database = database(kind);
    String numbers =
        kind.equals("h2")
            ? "SELECT X AS n FROM SYSTEM_RANGE(1, 10000)"
            : "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 10000)"
                + " SELECT n FROM t";
    String hash = "";
    for (int run = 0; run < 2; run++) {
      try (RowCursor cursor = RowCursor.of(new QueryInput(database, numbers))) {
        TableSource source = cursor.source();
        assertThatThrownBy(source::sha256).isInstanceOf(IllegalStateException.class);
        assertThat(source.header().get(0)).isEqualToIgnoringCase("n");
        for (int row = 1; row <= 10_000; row++) {
          RowCursor.Row next = cursor.next();
          assertThat(next.value(0)).isEqualTo(Integer.toString(row));
          assertThat(next.place()).isEqualTo(row);
        }
        assertThat(cursor.next()).isNull();
        assertThat(source.placeWord()).isEqualTo("row");
        assertThat(hash.isEmpty() || hash.equals(source.sha256())).isTrue();
        hash = source.sha256();
      }
    }
    assertThat(hash).matches("[0-9a-f]{64}");
  }

  @Test
  void open_parquetAndJsonThroughDuckDb_areTables() throws Exception {
    Database database = new Database("jdbc:duckdb:", null, null, null);
    Path parquet = folder.resolve("loans.parquet");
    Path json = Files.writeString(folder.resolve("loans.json"), "[{\"a\": 1, \"b\": \"x\"}]");
    execute(
        database,
        "COPY (SELECT 1 AS a, DATE '2015-12-01' AS d, 0.5::DECIMAL(4, 2) AS m) TO '"
            + parquet
            + "' (FORMAT PARQUET)");

    assertThat(rows(database, "SELECT * FROM '" + parquet + "'"))
        .containsExactly(List.of("1", "2015-12-01", "0.50"));
    assertThat(rows(database, "SELECT * FROM '" + json + "'")).containsExactly(List.of("1", "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "duckdb"})
  void open_wrongQuery_saysWhatTheDatabaseSays(String kind) {
    assertThatThrownBy(() -> rows(database(kind), "SELECT * FROM nowhere"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("The query of jdbc:" + kind)
        .hasMessageContaining("failed")
        .message()
        .containsIgnoringCase("nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "duckdb"})
  void fill_valueThatCannotBeCast_isNotShown(String kind) throws Exception {
    Database database = database(kind);
    execute(
        database,
        "CREATE TABLE t (a VARCHAR(20))",
        "INSERT INTO t VALUES ('1')",
        "INSERT INTO t VALUES ('" + SECRET + "')");

    assertThatThrownBy(() -> rows(database, "SELECT CAST(a AS INTEGER) AS a FROM t"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void open_columnsOfNoUse_areNamed() {
    assertThatThrownBy(() -> rows(database("h2"), "SELECT X'00' AS blob"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("Leave it out of the query");
    assertThatThrownBy(() -> rows(database("sqlite"), "SELECT 1 AS a, 2 AS a"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("Column 2")
        .hasMessageContaining("\"a\" like another. Name it with AS");
  }

  @Test
  void connect_wrongPassword_showsNeitherItNorTheOthers() throws Exception {
    String url = "jdbc:h2:" + folder.resolve("locked");
    execute(new Database(url + ";USER=sa;PASSWORD=first" + SECRET, null, null, null), "SELECT 1");

    for (Database wrong :
        List.of(
            new Database(url + ";USER=sa;PASSWORD=" + SECRET, null, null, null),
            new Database(url, "sa", SECRET, null))) {
      assertThatThrownBy(() -> rows(wrong, "SELECT 1"))
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("No connection to " + url)
          .hasMessageNotContaining(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://host/loans?user=ann&password=hunter2",
        "jdbc:postgresql://ann:hunter2@host/loans",
        "jdbc:oracle:thin:ann/hunter2@//host/loans",
        "jdbc:sqlserver://host;databaseName=loans;password=hunter2",
      })
  void name_anyUrl_hasNoPassword(String url) {
    assertThat(new Database(url, null, null, null).name()).contains("host").doesNotContain(SECRET);
  }

  @Test
  void connect_driverOfAJar_isLoaded() throws Exception {
    Path jar = jar(new org.h2.Driver());
    Database own = new Database("jdbc:h2:mem:own", null, null, jar);

    assertThat(rows(own, "SELECT 7 AS a")).containsExactly(List.of("7"));
    assertThatThrownBy(
            () -> rows(new Database("jdbc:sqlite::memory:", null, null, jar), "SELECT 1"))
        .hasMessageContaining("has no driver for jdbc:sqlite")
        .hasMessageContaining("--driver");
    assertThatThrownBy(() -> rows(new Database("jdbc:x:y", null, null, null), "SELECT 1"))
        .hasMessageContaining("no driver for jdbc:x:y")
        .hasMessageContaining("--driver");
    assertThatThrownBy(
            () -> rows(new Database("jdbc:h2:mem:x", null, null, folder.resolve("no")), "SELECT 1"))
        .hasMessageContaining("no such file");
  }

  private static Path jar(Driver driver) throws Exception {
    return Path.of(driver.getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void close_beforeTheEnd_endsTheQuery() throws Exception {
    Database database = database("h2");
    try (TableSource source =
        new QueryInput(database, "SELECT X AS n FROM SYSTEM_RANGE(1, 1000000)").open()) {
      assertThat(source.share()).isZero();
      assertThat(source.notices()).isEmpty();
      assertThat(source.column("N")).hasValue(0);
    }
    execute(database, "CREATE TABLE after (a INT)");
  }
}
