package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.DriftSnapshot;
import io.loantap.Scorer;
import io.loantap.train.personalloan.generate.LoanGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreOnSparkTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir private Path folder;
  private Path in;
  private final StringWriter text = new StringWriter();

  @BeforeEach
  void loansWithABadRowAndARaggedOne() throws IOException {
    in = folder.resolve("loans.csv");
    LoanGenerator.writeCsv(in, 50, 3, rows -> {});
    String bad =
        Loans.plain(1).get(0).entrySet().stream()
            .map(cell -> cell.getKey().equals("loan_amnt") ? "plenty" : cell.getValue())
            .map(value -> '"' + value + '"')
            .collect(Collectors.joining(","));
    Files.writeString(in, bad + "\n1,2,3\n", StandardOpenOption.APPEND);
  }

  @Test
  void score_toParquet_writesScoresAndRejectionsTogether() throws IOException {
    Path out = folder.resolve("scored.parquet");
    Path drift = folder.resolve("drift.json");

    assertThat(run(in, "--out", out.toString(), "--drift", drift.toString())).isZero();

    assertThat(text.toString())
        .isEqualTo("50 rows scored to " + out + ", 2 rejected: the column rejected says why.\n");
    List<Row> rows = SPARK.read().parquet(out.toString()).collectAsList();
    assertThat(rows).hasSize(52);
    assertThat(rows.stream().filter(row -> row.getAs("rejected") != null))
        .hasSize(2)
        .allMatch(row -> row.getAs("probability") == null && row.getAs("loan_amnt") != null);
    Scorer scorer = Loans.scorer();
    DriftSnapshot snapshot = DriftSnapshot.fromJson(Files.readString(drift));
    assertThat(snapshot.against(scorer).now()).isEqualTo(50);
    assertThat(snapshot.counts().refused()).isEqualTo(2);
  }

  @Test
  void score_toCsv_hasNestedColumnsAsJson() throws IOException {
    Path out = folder.resolve("scored");

    assertThat(run(in, "--out", out.toString(), "--format", "csv")).isZero();

    List<Row> rows =
        SPARK
            .read()
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"")
            .csv(out.toString())
            .collectAsList();
    assertThat(rows).hasSize(52);
    assertThat(rows.stream().map(row -> row.<String>getAs("rejected")).filter(x -> x != null))
        .hasSize(2)
        .anyMatch(json -> json.startsWith("[{\"field\":\"loan_amnt\",\"code\":\"WRONG_TYPE\""))
        .anyMatch(json -> json.startsWith("[{\"code\":\"UNREADABLE\""));
    assertThat(rows)
        .noneMatch(row -> List.of(row.schema().fieldNames()).contains("_corrupt_record"));
  }

  @Test
  void score_whatCannotBe_saysSoOnceAndWritesNothing() throws IOException {
    Path out = folder.resolve("out");
    Path few = folder.resolve("few.csv");
    Files.writeString(few, "loan_amnt,term\n1,36 months\n");

    assertThat(run(few, "--out", out.toString())).isEqualTo(1);
    assertThat(run(folder.resolve("none.csv"), "--out", out.toString())).isEqualTo(1);
    assertThat(out).doesNotExist();
    assertThat(run(in, "--out", folder.toString())).isEqualTo(1);

    assertThat(text.toString().split("\n", -1))
        .contains(
            "The Dataset lacks columns that the model needs:",
            "There is no file " + folder.resolve("none.csv") + ". Check the name.",
            folder + " exists already. Choose another folder, or remove it.");
  }

  private int run(Path file, String... more) {
    List<String> args = new ArrayList<>(List.of("score", Loans.MODEL.toString(), file.toString()));
    args.addAll(List.of(more));
    CommandLine command = SparkCommand.commandLine();
    command.setOut(new PrintWriter(text)).setErr(new PrintWriter(text, true));
    return command.execute(args.toArray(String[]::new));
  }
}
