package io.loantap.train.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.train.table.RowCursor;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTest {
  private static PostgresServer server = PostgresServer.none();
  private static Database database = new Database("", null, null, null);

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
    database = new Database(server.url(), "loantap", null, null);
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  private static void execute(String... statements) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
      connection.commit();
    }
  }

  @Test
  void fill_typedColumns_keepsEveryDigit() throws Exception {
    execute(
        "CREATE TABLE typed (a NUMERIC(20, 10), b BIGINT, c FLOAT8, d REAL, e BOOLEAN, f DATE,"
            + " g TIMESTAMP, h TEXT, i UUID, j NUMERIC)",
        "INSERT INTO typed VALUES (1234567890.0123456789, 9007199254740993, 0.1, 36, TRUE,"
            + " '2015-12-01', '2015-12-01 10:30:00', 'x',"
            + " '123e4567-e89b-12d3-a456-426614174000', 'NaN')",
        "INSERT INTO typed (a) VALUES (NULL)");
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor cursor = RowCursor.of(new QueryInput(database, "SELECT * FROM typed"))) {
      for (RowCursor.Row row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row.values());
      }
    }

    assertThat(rows)
        .containsExactly(
            List.of(
                "1234567890.0123456789",
                "9007199254740993",
                "0.1",
                "36",
                "true",
                "2015-12-01",
                "2015-12-01T10:30:00",
                "x",
                "123e4567-e89b-12d3-a456-426614174000",
                "NaN"),
            List.of("", "", "", "", "", "", "", "", "", ""));
  }

  /** Two million rows of 100 characters are 400 MB, more than this heap would hold beside them. */
  @Test
  void fill_manyRows_comeInBatches() throws Exception {
    String query = "SELECT n, repeat('x', 100) AS x FROM generate_series(1, 2000000) AS n";
    long before = used();
    long most = 0;
    try (RowCursor cursor = RowCursor.of(new QueryInput(database, query))) {
      for (long row = 1; cursor.next() != null; row++) {
        if (row % 500_000 == 0) {
          most = Math.max(most, used() - before);
        }
      }
      assertThat(cursor.rows()).isEqualTo(2_000_000);
    }
    assertThat(most).isLessThan(64L << 20);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void commit_rowThatIsRefused_leavesNone() throws Exception {
    execute("CREATE TABLE scores (id INT PRIMARY KEY, pd FLOAT8, approved BOOLEAN)");
    List<String> header = List.of("id", "pd", "approved");
    try (DatabaseTarget target = DatabaseTarget.of(database, "public.scores", header, header)) {
      for (int row = 1; row <= 1500; row++) {
        target.write(List.of(Integer.toString(row == 1200 ? 3 : row), "0.5", "true"));
      }
      assertThatThrownBy(target::commit)
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("Row 1200 cannot be written to public.scores");
    }
    try (RowCursor cursor = RowCursor.of(new QueryInput(database, "SELECT * FROM scores"))) {
      assertThat(cursor.next()).isNull();
    }
  }

  @Test
  void fill_valueThatCannotBeCast_isNotShown() {
    assertThatThrownBy(
            () -> {
              try (RowCursor cursor =
                  RowCursor.of(
                      new QueryInput(
                          database,
                          "SELECT (CASE WHEN n > 5000 THEN 'hunter2' ELSE '1' END)::int AS a"
                              + " FROM generate_series(1, 9000) AS n"))) {
                while (cursor.next() != null) {}
              }
            })
        .isInstanceOf(DatabaseException.class)
        .hasMessageNotContaining("hunter2")
        .hasMessageContaining("SQL state 22P02");
  }
}
