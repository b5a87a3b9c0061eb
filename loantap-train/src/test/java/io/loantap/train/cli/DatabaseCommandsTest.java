package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a query give what they give on the same rows in a file. */
class DatabaseCommandsTest {
  private static final String QUERY = "SELECT \"rate\", \"home\", \"bad\" FROM loans ORDER BY id";
  private static final Path REJECTED = Path.of("scores.rejected.csv");

  @TempDir private Path folder;
  private String url;
  private Path file;

  @BeforeEach
  void loans() throws Exception {
    url = "jdbc:h2:" + folder.resolve("loans");
    file = folder.resolve("loans.csv");
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("rate,home,bad\n");
    try (Connection connection = DriverManager.getConnection(url);
        Statement create = connection.createStatement()) {
      create.execute(
          "CREATE TABLE loans (id INT PRIMARY KEY, \"rate\" DECIMAL(9, 2), \"home\" VARCHAR(9),"
              + " \"bad\" BOOLEAN)");
      create.execute(
          "CREATE TABLE scores (\"home\" VARCHAR(9), probability_of_default DOUBLE PRECISION,"
              + " within_threshold BOOLEAN)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO loans VALUES (?, ?, ?, ?)")) {
        for (int row = 0; row < 600; row++) {
          int cents = 500 + random.nextInt(2000);
          boolean rents = random.nextBoolean();
          boolean bad = random.nextDouble() < cents / 4000.0 + (rents ? 0.2 : 0);
          String rate = cents / 100 + "." + String.format("%02d", cents % 100);
          insert.setInt(1, row);
          insert.setBigDecimal(2, new BigDecimal(rate));
          insert.setString(3, rents ? "RENT" : "OWN");
          insert.setBoolean(4, bad);
          insert.executeUpdate();
          text.append(rate).append(rents ? ",RENT," : ",OWN,").append(bad).append('\n');
        }
      }
    }
    Files.writeString(file, text);
  }

  private static JsonNode scorecard(Path model) throws IOException {
    return new ObjectMapper().readTree(model.toFile()).required("scorecard");
  }

  private Path trained(Path model, Object... table) {
    Object[] all =
        Stream.concat(
                Stream.of("train"),
                Stream.concat(
                    Arrays.stream(table),
                    Stream.of(
                        "--recipe", "auto", "--label", "bad", "--bad", "true", "--out", model)))
            .toArray();
    Run.of(all).isOk();
    return model;
  }

  @Test
  void everyCommand_onAQuery_isAsOnTheFile() throws IOException {
    Path ofFile = trained(folder.resolve("f.json"), file);
    Path ofQuery = trained(folder.resolve("q.json"), "--jdbc", url, "--query", QUERY);

    assertThat(scorecard(ofQuery)).isEqualTo(scorecard(ofFile));
    assertThat(
            Run.of(
                    "evaluate",
                    ofFile,
                    "--jdbc",
                    url,
                    "--query",
                    QUERY,
                    "--label",
                    "bad",
                    "--bad",
                    "true")
                .isOk()
                .out())
        .contains("on 600 loans of query of jdbc:h2");
    assertThat(Run.of("drift", ofFile, "--jdbc", url, "--query", QUERY).isOk().out())
        .contains("600 applicants of query of jdbc:h2");
    assertThat(
            Run.of(
                    "explore",
                    "--jdbc",
                    url,
                    "--query",
                    QUERY,
                    "--label",
                    "bad",
                    "--bad",
                    "true",
                    "--out",
                    folder.resolve("page.html"))
                .isOk()
                .out())
        .contains("600 loans, 2 columns");
    assertThat(
            Run.of(
                    "init",
                    "--jdbc",
                    url,
                    "--query",
                    QUERY,
                    "--label",
                    "bad",
                    "--bad",
                    "true",
                    "--out",
                    folder.resolve("recipe.json"))
                .isOk()
                .out())
        .contains("2 characteristics");
    Path out = folder.resolve("s.csv");
    Run.of("score", ofFile, "--jdbc", url, "--query", QUERY, "--out", out).isOk();
    assertThat(Files.readAllLines(out)).hasSize(601);
  }

  @Test
  void scoreInto_aTable_writesAllRowsOrNone() throws Exception {
    Path model = trained(folder.resolve("f.json"), file);
    Path out = folder.resolve("s.csv");
    Run.of("score", model, file, "--out", out).isOk();

    Run run = Run.of("score", model, "--jdbc", url, "--query", QUERY, "--into", "scores").isOk();

    assertThat(run.out())
        .contains(
            "scores has no columns for rate, bad", "600 rows scored to scores, none rejected");
    String first = Files.readAllLines(out).get(1);
    assertThat(scores().get(0)).isEqualTo(first.split(",", -1)[1] + " " + first.split(",", -1)[3]);
    assertThat(scores()).hasSize(600);

    double highest =
        scores().stream()
            .mapToDouble(it -> Double.parseDouble(it.split(" ", -1)[1]))
            .max()
            .orElse(0);
    execute("DELETE FROM scores");
    execute(
        "ALTER TABLE scores ADD CONSTRAINT few CHECK (probability_of_default < " + highest + ")");
    Run refused = Run.of("score", model, file, "--jdbc", url, "--into", "scores");
    refused.fails(1, "Row ", "cannot be written to scores, which stays as it was");
    assertThat(scores()).isEmpty();
    assertThat(REJECTED).doesNotExist();
  }

  @Test
  void options_thatDoNotGoTogether_areRefused() {
    Run.of("train", "--jdbc", url).fails(2, "--jdbc needs a query");
    Run.of("train", "--query", QUERY).fails(2, "--query needs a database");
    Run.of("train", file, "--jdbc", url, "--query", QUERY).fails(2, "either DATA.csv or --query");
    Run.of("train", file, "--jdbc", url).fails(2, "either DATA.csv or --jdbc");
    Run.of("train", file, "--driver", "x.jar").fails(2, "name one with --jdbc");
    Run.of("score", "m.json", file, "--into", "t").fails(2, "--into needs a database");
    Run.of("score", "m.json", file, "--into", "t", "--out", "o").fails(2, "--out");
    Run.of("explore", "--jdbc", "jdbc:none:x", "--query", "SELECT 1")
        .fails(1, "There is no driver for jdbc:none:x", "--driver");
    Run.of("explore", "--jdbc", url, "--query", "SELECT * FROM nowhere").fails(1, "NOWHERE");
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement each = connection.createStatement()) {
      each.execute(statement);
    }
  }

  private List<String> scores() throws SQLException {
    List<String> scores = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM scores")) {
      while (rows.next()) {
        scores.add(rows.getString(1) + " " + rows.getDouble(2));
      }
    }
    return scores;
  }
}
