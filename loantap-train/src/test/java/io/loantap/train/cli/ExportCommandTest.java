package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final Path DEMO = Path.of("../data/demo-model.json");

  @TempDir private Path folder;

  @Test
  void export_sql_writesAQuery_andSaysWhatIsNotInIt() throws IOException {
    Path out = folder.resolve("score.sql");

    Run run =
        Run.of(
                "export",
                DEMO,
                "--to",
                "sql",
                "--dialect",
                "snowflake",
                "--table",
                "lending.applicants",
                "--keep",
                "id,asked_on",
                "--columns",
                "upper",
                "--out",
                out)
            .isOk();

    assertThat(run.out())
        .contains("Wrote model ", "18 characteristics", "Not in it:", "- the pricing", "- reasons");
    assertThat(Files.readString(out))
        .startsWith("-- Model ")
        .contains(
            "-- - the pricing",
            "FROM \"lending\".\"applicants\" t",
            "t.\"id\" AS k1",
            "t.\"ANNUAL_INC\"",
            "AS decision");
  }

  @Test
  void export_pythonAndCsv_areWritten_andTakeNoOptionsOfSql() throws IOException {
    Path python = folder.resolve("scorer.py");
    Path csv = folder.resolve("points.csv");

    Run.of("export", DEMO, "--to", "python", "--out", python).isOk();
    Run.of("export", DEMO, "--to", "csv", "--out", csv).isOk();

    assertThat(Files.readString(python)).startsWith("#!/usr/bin/env python3").contains("def score");
    assertThat(Files.readString(csv)).startsWith("# Model ").contains("\nterm,level,,,36 months,");
    Run.of("export", DEMO, "--to", "csv", "--table", "t", "--out", csv)
        .fails(2, "are for --to sql alone");
  }

  @Test
  void export_columnOfTheResultsName_isRefused() {
    Path out = folder.resolve("score.sql");

    Run.of("export", DEMO, "--to", "sql", "--keep", "Points", "--out", out)
        .fails(2, "--keep Points: the result has a column of this name already");
    assertThat(out).doesNotExist();
  }

  @Test
  void export_toTheModelItself_isRefused() {
    Run.of("export", DEMO, "--to", "sql", "--out", DEMO).fails(2, "are the same file");
  }

  @Test
  void export_noModel_isRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("m.json"), "{}");

    Run.of("export", other, "--to", "sql", "--out", folder.resolve("a.sql"))
        .fails(1, "is not a usable model file");
    Run.of("export", folder.resolve("none.json"), "--to", "sql", "--out", folder.resolve("a.sql"))
        .fails(1, "there is no such file");
  }
}
