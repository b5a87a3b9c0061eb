package io.loantap.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Scorer;
import io.loantap.train.personalloan.generate.LoanGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainOnSparkTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void session() {
    LocalSpark.session();
  }

  private int run(String... arguments) {
    CommandLine command = SparkCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  private Path loans() throws IOException {
    Path loans = folder.resolve("loans.csv");
    LoanGenerator.writeCsv(loans, 1500, 7, rows -> {});
    return loans;
  }

  @Test
  void train_writesModelMetricsReportAndRecord() throws IOException {
    Path model = folder.resolve("model.json");
    Path json = folder.resolve("metrics.json");
    Path report = folder.resolve("report.html");
    Path record = folder.resolve("record.md");

    int exit =
        run(
            "train",
            loans().toString(),
            "--out",
            model.toString(),
            "--json",
            json.toString(),
            "--report",
            report.toString(),
            "--record",
            record.toString(),
            "--objective",
            "approval-rate=0.8",
            "--l2",
            "2",
            "--test",
            "0.25");

    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString()).contains("Model written to " + model);
    Scorer scorer = Scorer.load(model);
    assertThat(scorer.training().settings())
        .containsEntry("objective", "approval-rate=0.8")
        .containsEntry("l2", "2.0")
        .containsEntry("test", "share 0.25");
    assertThat(Loans.plain(20))
        .allSatisfy(
            loan ->
                assertThat(scorer.predict(Loans.applicant(loan, scorer)).probability())
                    .isBetween(0.0, 1.0));
    assertThat(json).content().contains("\"auc\"");
    assertThat(report).content().contains("<html");
    assertThat(record).content().contains("loans.csv");
  }

  @Test
  void train_onAnotherFileToTestOn_isRefused() throws IOException {
    int exit = run("train", loans().toString(), "--test-file", loans().toString());

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("another file cannot be tested on", "--test-after");
  }

  @Test
  void train_ofNoSample_isAUsageError() throws IOException {
    assertThat(run("train", loans().toString(), "--sample", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--sample must be at least 1");
  }

  @Test
  void train_ofNoFile_saysSo() {
    assertThat(run("train", folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file ", "none.csv");
    assertThat(Files.exists(Path.of("model.json"))).isFalse();
  }
}
