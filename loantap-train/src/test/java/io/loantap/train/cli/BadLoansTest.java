package io.loantap.train.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad files of loans, given to {@code loantap train}. */
class BadLoansTest {
  /** Stands for personal data: no message may hold it. */
  private static final String SECRET = "hunter2";

  private static final int ROWS = 200;

  @TempDir private Path folder;
  private Path loans;
  private Path model;

  @BeforeEach
  void anOldModelStandsInTheWay() throws IOException {
    loans = folder.resolve("loans.csv");
    model = Files.writeString(folder.resolve("model.json"), "the old one");
  }

  private static LoanTable table() {
    return LoanTable.first(ROWS).set(7, "emp_title", SECRET).set(7, "title", SECRET);
  }

  static Stream<Arguments> badFiles() {
    String csv = table().csv();
    String[] lines = csv.split("\n", -1);
    return Stream.of(
        arguments("empty", bytes(""), List.of("the file is empty", "expected a header", "Check")),
        arguments("header only", bytes(lines[0] + "\n"), List.of("header but no rows", "Give")),
        arguments(
            "one class only",
            bytes(table().setAll("loan_status", old -> "Charged Off").csv()),
            List.of("Every loan has the outcome \"Charged Off\"", "loan_status", "add good loans")),
        arguments(
            "no bad loan",
            bytes(table().setAll("loan_status", old -> "Fully Paid").csv()),
            List.of("No loan has the bad outcome", "loan_status", "\"Fully Paid\"", "--bad")),
        arguments(
            "three outcomes",
            bytes(table().set(7, "loan_status", "Frozen").csv()),
            List.of("an outcome has two values", "\"Frozen\" (1 row, line ", "--label", "--good")),
        arguments(
            "missing label",
            bytes(table().without("loan_status").csv()),
            List.of("no label column \"loan_status\"", "--label")),
        arguments(
            "misspelt label",
            bytes(table().rename("loan_status", "Loan Staus").csv()),
            List.of("no label column", "did you mean \"Loan Staus\"?", "--label")),
        arguments(
            "duplicate column",
            bytes(table().rename("title", "dti").csv()),
            List.of("line 1", "name twice", "columns 15 and 16", "\"dti\"", "Rename or remove")),
        arguments(
            "ragged row",
            bytes(csv.replaceFirst("INDIVIDUAL,", "INDIVIDUAL,1,2,")),
            List.of(
                "has bad rows, 1 of 200",
                "line 2: found 29 fields, expected 27",
                "--skip-bad-rows")),
        arguments(
            "unclosed quote",
            bytes(csv.replace("," + SECRET, ",\"" + SECRET)),
            List.of(
                "line 16: found 19 fields, expected 27", "a quote in the wrong place in field 7")),
        arguments(
            "quote never closed",
            bytes("loan_status,dti\nFully Paid,\n\"" + SECRET),
            List.of("line 3", "never closed", "closing quote", "Add")),
        arguments(
            "wrong encoding",
            csv.replace("," + SECRET, "," + SECRET + "é").getBytes(ISO_8859_1),
            List.of("line 16", "\"emp_title\"", "not UTF-8", "--encoding windows-1252")),
        arguments(
            "binary",
            bytes("loan_status,dti\nFully Paid,\0\n"),
            List.of("line 2", "NUL character", "save it as CSV")),
        arguments(
            "no header",
            bytes(csv.substring(csv.indexOf('\n') + 1)),
            List.of("line 1", "looks like data", "--no-header", "--names FILE")),
        arguments(
            "several files",
            zip("a.csv", "b.csv"),
            List.of("ZIP file of 2 files: a.csv, b.csv", "name one of them")),
        cell(
            "thousands separator",
            "annual_inc",
            "85,731",
            "wrong type, found a number with thousands separators",
            "a number from 0"),
        cell("NaN", "annual_inc", "NaN", "wrong type, found a word of letters", "a number from 0"),
        cell("infinite", "annual_inc", "1e400", "not a finite number", "a number from 0"),
        cell(
            "negative",
            "annual_inc",
            "-98765",
            "out of range, found a negative number",
            "a number from 0"),
        cell(
            "text for a number", "dti", SECRET, "wrong type, found letters and digits", "a number"),
        cell(
            "odd month",
            "issue_d",
            "13/" + SECRET,
            "malformed date, found letters and digits",
            "a month from 1900"),
        cell("no outcome", "loan_status", "  ", "missing", "an outcome such as Charged Off"));
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("loan_status,dti\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One bad cell in the eighth loan, which stands on lines 16 and 17. */
  private static Arguments cell(
      String name, String column, String value, String found, String expected) {
    return arguments(
        name,
        bytes(table().set(7, column, value).csv()),
        List.of(
            "has bad rows, 1 of 200",
            "line 16, column " + column + ": " + found,
            "expected " + expected,
            "--skip-bad-rows"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void train_badFile_namesPlaceAndRemedyAndLeavesNothing(
      String name, byte[] content, List<String> parts) throws IOException {
    Files.write(loans, content);

    Run run = Run.of("train", loans, "--out", model, "--json", folder.resolve("metrics.json"));

    run.fails(1, parts.toArray(String[]::new));
    assertThat(run.err()).contains(loans.toString());
    assertQuiet(run);
    assertUntouched("loans.csv", "model.json");
  }

  /** No value of the spoilt loan, nor any address, is told. */
  private static void assertQuiet(Run run) {
    assertThat(run.out() + run.err())
        .doesNotContain(SECRET, "85,731", "98765", "1e400", "Street", "Avenue");
  }

  private void assertUntouched(String... names) throws IOException {
    assertThat(model).hasContent("the old one");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }

  @Test
  void train_byteOrderMarkAndCrLf_areRead() throws IOException {
    Files.writeString(loans, "\uFEFF" + table().setAll("address", old -> "x").csv());
    Run.of("train", loans, "--out", model).isOk();
    byte[] plain = scorecard(model);

    Files.writeString(loans, table().setAll("address", old -> "x").csv().replace("\n", "\r\n"));
    Run.of("train", loans, "--out", model).isOk();

    assertThat(scorecard(model)).isEqualTo(plain);
  }

  private static byte[] scorecard(Path model) throws IOException {
    String text = Files.readString(model);
    int start = text.indexOf("\"scorecard\"");
    return text.substring(start, text.indexOf("\"training\"", start)).getBytes(UTF_8);
  }

  @Test
  void train_badRowsSkipped_leavesThemOutAndSaysSo() throws IOException {
    String csv = table().set(7, "annual_inc", "-98765").csv();
    Files.writeString(loans, csv.replaceFirst("INDIVIDUAL,", "INDIVIDUAL,1,2,"));

    Run run = Run.of("train", loans, "--out", model, "--skip-bad-rows").isOk();

    assertThat(run.out())
        .contains("! Bad rows of loans.csv were left out, 2 of 200:")
        .contains("line 2: found 29 fields, expected 27")
        .contains("line 16, column annual_inc: out of range");
    assertThat(Files.readString(model)).contains("were left out, 2 of 200").doesNotContain("98765");
    assertQuiet(run);
  }

  @Test
  void train_manyBadRows_listsTheFirstTen() throws IOException {
    table().setAll("dti", old -> SECRET).write(loans);

    Run run = Run.of("train", loans, "--out", model);

    run.fails(1, "has bad rows, 200 of 200", "line 2,", "line 20,", "and 190 more");
    assertThat(run.err()).doesNotContain("line 22,", SECRET);
  }

  @Test
  void train_misspeltColumn_isLeftOutWithTheNearMatch() throws IOException {
    table().rename("annual_inc", "anual_inc").write(loans);

    Run run = Run.of("train", loans, "--out", model).isOk();

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "! Characteristic \"annual_inc\" was left out: the file has no column annual_inc (did"
                + " you mean \"anual_inc\"?).");
  }

  @Test
  void train_labelColumnOfPersonalData_tellsNoneOfIt() throws IOException {
    LoanTable table = table();
    table.rows.subList(8, ROWS).clear();
    table.setAll("emp_title", title -> title.isEmpty() ? "Baker" : title).write(loans);

    Run run = Run.of("train", loans, "--out", model, "--label", "emp_title", "--bad", "x");

    run.fails(1, "No loan has the bad outcome \"x\" in column \"emp_title\" of " + loans);
    assertThat(run.err()).contains("values of fewer than 10 rows each").doesNotContain(SECRET);
    assertThat(run.err()).doesNotContain(table.get(0, "emp_title"));
  }

  @Test
  void train_endlessLine_stopsEarlyInLittleMemory() throws IOException {
    Path packed = folder.resolve("loans.csv.gz");
    byte[] piece = "7".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(bytes("loan_status,annual_inc\nFully Paid,"));
      for (int i = 0; i < 200; i++) {
        out.write(piece);
      }
    }
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();

    Run run = Run.of("train", packed, "--out", model);

    long allocated = thread.getCurrentThreadAllocatedBytes() - before;
    run.fails(1, packed.toString(), "line 2, column \"annual_inc\"", "longer than", "Check");
    assertThat(run.err()).doesNotContain("77777");
    assertThat(allocated).as("bytes").isLessThan(32L << 20);
    assertUntouched("loans.csv.gz", "model.json");
  }

  @Test
  void train_noSuchFile_namesIt() throws IOException {
    Run.of("train", loans, "--out", model)
        .fails(1, loans.toString(), "no such file", "Check the path");
    assertUntouched("model.json");
  }

  @Test
  void train_folder_saysSo() {
    Run.of("train", folder, "--out", model).fails(1, folder.toString(), "folder", "Name a file");
  }

  @Test
  void train_damagedGzip_saysSo() throws IOException {
    Path packed = folder.resolve("loans.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(bytes(table().csv()));
    }
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(whole, whole.length / 2));

    Run run = Run.of("train", packed, "--out", model);

    run.fails(1, packed.toString(), "packed data that is damaged or cut off", "gzip -t");
    assertUntouched("loans.csv.gz", "model.json");
  }

  @Test
  void train_forbiddenFile_saysSo() throws IOException {
    table().write(loans);
    Files.setPosixFilePermissions(loans, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(
        Files.isReadable(loans), "skipped: root may read everything; run as another user");

    Run.of("train", loans, "--out", model)
        .fails(1, loans.toString(), "no permission to read this file", "Ask its owner");
  }

  @Test
  void evaluateAndScore_badFile_sayTheSame() throws IOException {
    Path good = folder.resolve("good.json");
    Run.of("train", table().write(loans), "--out", good).isOk();
    Files.writeString(loans, "a\0b\n1;" + SECRET + "\n");

    Run evaluate = Run.of("evaluate", good, loans, "--json", folder.resolve("metrics.json"));
    Run score = Run.of("score", good, loans, "--out", folder.resolve("scores.csv"));

    evaluate.fails(1, loans.toString(), "NUL");
    score.fails(1, loans.toString(), "NUL");
    assertThat(evaluate.err()).isEqualTo(score.err()).doesNotContain(SECRET);
    assertUntouched("loans.csv", "model.json", "good.json");
  }

  @Test
  void evaluate_badLoans_saysWhy() throws IOException {
    Path good = folder.resolve("good.json");
    Run.of("train", table().write(loans), "--out", good).isOk();

    table().rename("dti", "dtii").write(loans);
    Run.of("evaluate", good, loans)
        .fails(1, loans + " lacks columns", "dti (did you mean \"dtii\"?)", "Add them");
    table().without("loan_status").write(loans);
    Run.of("evaluate", good, loans).fails(1, loans + " has no label column", "--label");
    table().setAll("loan_status", old -> "Charged Off").write(loans);
    Run.of("evaluate", good, loans).fails(1, "Every loan", "both outcomes are needed");
    table().setAll("dti", old -> SECRET).write(loans);
    Run all = Run.of("evaluate", good, loans);
    all.fails(1, "no loan that the model can score", "line 2, column dti: wrong type");
    assertThat(all.err()).doesNotContain(SECRET);
  }
}
