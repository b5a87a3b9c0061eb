package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.Scorer;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.table.RowCursor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {
  private static final Path MODEL = Path.of("../data/demo-model.json");
  private static final String SECRET = "hunter2";

  @TempDir private Path folder;
  private Path in;
  private Path out;
  private Path rejected;

  @BeforeEach
  void files() {
    in = folder.resolve("in.csv");
    out = folder.resolve("out.csv");
    rejected = folder.resolve("out.rejected.csv");
  }

  private static List<List<String>> read(Path csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor source = RowCursor.of(CsvInput.of(csv))) {
      rows.add(source.header());
      for (RowCursor.Row row = source.next(); row != null; row = source.next()) {
        rows.add(row.values());
      }
    }
    return rows;
  }

  @Test
  void score_goodRows_keepsAllColumnsAndAddsTwo() throws IOException {
    LoanTable table = LoanTable.first(60);
    table.header.add("our own id");
    for (int i = 0; i < 60; i++) {
      table.rows.get(i).add(SECRET + i);
    }
    table.write(in);

    Run run = Run.of("score", MODEL, in, "--out", out).isOk();

    assertThat(run.out())
        .isEqualTo(
            "! Missing: scored as the model does without it. Rows: emp_length 6, mort_acc 2.\n"
                + "60 rows scored to "
                + out
                + ", none rejected.\n");
    List<List<String>> rows = read(out);
    assertThat(rows).hasSize(61);
    int width = table.header.size();
    assertThat(rows.get(0).subList(0, width)).isEqualTo(table.header);
    assertThat(rows.get(0).subList(width, width + 2))
        .containsExactly("probability_of_default", "within_threshold");
    for (int i = 0; i < 60; i++) {
      assertThat(rows.get(i + 1).subList(0, width)).isEqualTo(table.rows.get(i));
    }
    assertThat(rejected).doesNotExist();
  }

  @Test
  void score_row_isWhatPredictSaysBitForBit() throws IOException {
    LoanTable table = LoanTable.first(25);
    table.write(in);
    Run.of("score", MODEL, in, "--out", out).isOk();
    List<List<String>> rows = read(out);
    Schema schema = Scorer.load(MODEL).schema();
    ObjectMapper mapper = new ObjectMapper();

    for (int i = 0; i < 25; i++) {
      ObjectNode applicant = mapper.createObjectNode();
      for (int column = 0; column < table.header.size(); column++) {
        String name = table.header.get(column);
        String value = table.rows.get(i).get(column);
        if (schema.find(name).isEmpty()) {
          continue;
        }
        if (value.isEmpty()) {
          applicant.putNull(name);
        } else if (schema.find(name).get() instanceof NumericField) {
          applicant.put(name, Double.parseDouble(value));
        } else {
          applicant.put(name, value);
        }
      }
      File file = folder.resolve("applicant.json").toFile();
      mapper.writeValue(file, applicant);

      JsonNode one =
          mapper.readTree(Run.of("predict", MODEL, file, "--format", "json").isOk().out());

      List<String> scored = rows.get(i + 1);
      assertThat(Double.parseDouble(scored.get(scored.size() - 2)))
          .isEqualTo(one.get("probability_of_default").doubleValue());
      boolean within =
          one.get("probability_of_default").doubleValue() <= one.get("threshold").doubleValue();
      assertThat(scored.get(scored.size() - 1)).isEqualTo(Boolean.toString(within));
    }
  }

  @Test
  void score_badRows_goToTheRejectsAndTheRestGoOn() throws IOException {
    String csv =
        LoanTable.first(40)
            .set(3, "annual_inc", "-98765")
            .set(3, "term", "")
            .set(3, "title", SECRET)
            .set(9, "dti", SECRET)
            .csv();
    // A field too many in the first row.
    Files.writeString(in, csv.replaceFirst("INDIVIDUAL,", "INDIVIDUAL,1,"));

    Run run = Run.of("score", MODEL, in, "--out", out).isOk();

    assertThat(run.out())
        .isEqualTo(
            "! Missing: scored as the model does without it. Rows: emp_length 4, mort_acc 1.\n"
                + "37 rows scored to "
                + out
                + ", 3 rejected to "
                + rejected
                + ".\n");
    assertThat(read(out)).hasSize(38);
    List<List<String>> rejects = read(rejected);
    assertThat(rejects.get(0)).containsExactly("line", "violations");
    assertThat(rejects.get(1))
        .containsExactly(
            "2", "found 28 fields, expected 27 as in the header (the row ends on line 3)");
    assertThat(rejects.get(2).get(0)).isEqualTo("8");
    assertThat(rejects.get(2).get(1))
        .startsWith("term: missing, expected one of")
        .contains(
            "; annual_inc: out of range, found a negative number, expected a number from 0 to");
    assertThat(rejects.get(3).get(0)).isEqualTo("20");
    assertThat(rejects.get(3).get(1))
        .startsWith("dti: wrong type, found letters and digits, expected a number");
    assertThat(Files.readString(rejected) + run.out()).doesNotContain(SECRET, "98765");
  }

  @Test
  void score_packedFiles_areReadAndWritten() throws IOException {
    Path packedIn = folder.resolve("in.csv.gz");
    Path packedOut = folder.resolve("out.csv.gz");
    Run.of("generate", "--rows", 30, "--seed", 7, "--out", packedIn).isOk();
    Run.of("generate", "--rows", 30, "--seed", 7, "--out", in).isOk();

    Run.of("score", MODEL, packedIn, "--out", packedOut).isOk();
    Run.of("score", MODEL, in, "--out", out).isOk();

    assertThat(Files.readAllBytes(packedOut)).startsWith(0x1F, 0x8B);
    assertThat(read(packedOut)).hasSize(31).isEqualTo(read(out));
  }

  @Test
  void score_rejectsOfAnEarlierRun_goOnlyWhenTheRunSucceeds() throws IOException {
    Files.writeString(rejected, "line,violations\n2,old\n");
    Files.writeString(in, LoanTable.first(5).csv() + "\"never closed");

    Run.of("score", MODEL, in, "--out", out).fails(1, in.toString(), "never closed");
    assertThat(rejected).content().contains("old");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.csv", "out.rejected.csv");

    LoanTable.first(5).write(in);
    Run.of("score", MODEL, in, "--out", out).isOk();
    assertThat(rejected).doesNotExist();
  }

  @Test
  void score_headerOnly_failsAndWritesNothing() throws IOException {
    LoanTable.first(0).write(in);

    Run.of("score", MODEL, in, "--out", out).fails(1, "Nothing was scored", "no rows");

    assertThat(out).doesNotExist();
  }

  @Test
  void score_overAFileThatItReads_isRefused() throws IOException {
    Path rejects = LoanTable.first(5).write(rejected);
    LoanTable.first(5).write(in);
    String before = Files.readString(in);

    Run.of("score", MODEL, in, "--out", in).fails(2, "--out and IN.csv are the same file");
    Run.of("score", MODEL, in, "--out", MODEL).fails(2, "--out and MODEL are the same file");
    Run.of("score", MODEL, rejects, "--out", out)
        .fails(2, "rejected rows and IN.csv are the same file");

    assertThat(in).hasContent(before);
    assertThat(rejects).hasContent(before);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.csv", "out.rejected.csv");
  }

  @Test
  void score_missingColumns_areAllNamed() throws IOException {
    LoanTable.first(5).rename("annual_inc", "Annual Inc").without("dti").write(in);

    Run.of("score", MODEL, in, "--out", out)
        .fails(1, in + " lacks columns", "annual_inc (did you mean \"Annual Inc\"?)", "dti", "Add");
    assertThat(folder.toFile().list()).containsExactly("in.csv");
  }

  @Test
  void score_scoredFile_isRefused() throws IOException {
    LoanTable.first(5).write(in);
    Run.of("score", MODEL, in, "--out", out).isOk();

    Run.of("score", MODEL, out, "--out", folder.resolve("again.csv"))
        .fails(1, out + " has a column \"probability_of_default\" already", "Rename or remove it");
    assertThat(folder.resolve("again.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 3000})
  void score_fullDisk_saysSo(int rows) throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.isWritable(full), "skipped: there is no /dev/full to write to");
    LoanTable.first(rows).write(in);

    Run.of("score", MODEL, in, "--out", full)
        .fails(1, "/dev/full", "cannot be written", "Make room");

    assertThat(folder.toFile().list()).containsExactly("in.csv");
    assertThat(Path.of("full.rejected.csv")).doesNotExist();
  }

  @Test
  void score_noFolder_saysSoBeforeTheWork() {
    Path nowhere = folder.resolve("nowhere").resolve("out.csv");
    Run.of("score", MODEL, LoanTable.BUNDLED, "--out", nowhere)
        .fails(1, nowhere.toString(), "there is no folder", "Create it first");
    Run.of("score", MODEL, LoanTable.BUNDLED, "--out", folder)
        .fails(1, folder.toString(), "this is a folder", "Name a file in it");
  }

  @Test
  void score_nothingToScore_leavesTheResultOfBefore() throws IOException {
    Path out = Files.writeString(folder.resolve("kept.csv"), "a result of before\n");
    Path empty =
        Files.writeString(
            folder.resolve("empty.csv"), Files.readAllLines(LoanTable.BUNDLED).get(0) + "\n");

    Run.of("score", LoanTable.BUNDLED.resolveSibling("demo-model.json"), empty, "--out", out)
        .fails(1, "Nothing was scored");

    assertThat(out).hasContent("a result of before\n");
  }
}
