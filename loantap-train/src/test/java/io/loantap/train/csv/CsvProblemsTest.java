package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.problem;
import static io.loantap.train.csv.CsvFiles.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableFormatException;
import io.loantap.train.table.TableInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a bad header and to bad rows. */
class CsvProblemsTest {
  private static final String VALUE = CsvFiles.VALUE;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n\r\n"})
  void open_emptyFile_saysSo(String text) throws IOException {
    TableFormatException problem = problem(file(text));

    assertThat(problem.line()).isEmpty();
    assertThat(problem).hasMessageContainingAll("empty", "expected a header", "Check");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({"'\t', tabs", "';', semicolons", "'|', pipes"})
  void open_headerOfOneColumnWithSeparators_suspectsThem(String separator, String name)
      throws IOException {
    TableFormatException problem = problem(file("id" + separator + "dti\n1\n2\n3\n4\n"));

    assertThat(problem.line()).hasValue(1);
    assertThat(problem).hasMessageContainingAll(name, "expected several", "--separator");
  }

  @Test
  void open_separatorsAmongCommas_areParts() throws IOException {
    assertThat(rows(file("a;b,c|d\n1,2\n"))).hasSize(1);
  }

  @Test
  void open_nameTwice_namesBothPositions() throws IOException {
    TableFormatException problem = problem(file("\nid,dti,grade,dti\n1,2,3,4\n"));

    assertThat(problem.line()).hasValue(2);
    assertThat(problem).hasMessageContainingAll("columns 2 and 4", "\"dti\"", "Rename or remove");
  }

  @Test
  void open_strangeName_isShownOnOneLineAndShort() throws IOException {
    String name = "\"a\nb" + "x".repeat(1000) + "\"";

    assertThat(problem(file(name + "," + name + "\n")).getMessage())
        .contains("\"a?bxxx", "xxx...\"")
        .doesNotContain("\n")
        .hasSizeLessThan(300 + folder.toString().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void next_tooFewFields_saysHowMany(String eol) throws IOException {
    TableFormatException problem =
        problem(file("id,dti,grade" + eol + "1,2,3" + eol + eol + "4," + VALUE + eol));

    assertThat(problem.line()).hasValue(4);
    assertThat(problem)
        .hasMessageContainingAll("line 4", "found 2 fields", "expected 3", "Add the missing");
  }

  @Test
  void next_tooManyFields_suspectsACommaInAValue() throws IOException {
    TableFormatException problem = problem(file("id,income\n1,2\n3,1,000" + VALUE + "\n"));

    assertThat(problem.line()).hasValue(3);
    assertThat(problem).hasMessageContainingAll("found 3 fields", "expected 2", "in quotes");
  }

  @Test
  void next_raggedRowOfSeveralLines_saysWhereItEnds() throws IOException {
    TableFormatException problem = problem(file("a,b\n1,\"" + VALUE + "\n2,3,4\n5\",6\n"));

    assertThat(problem.line()).hasValue(2);
    assertThat(problem).hasMessageContainingAll("found 3 fields", "ends on line 4");
  }

  @Test
  void next_blankAmongSpaces_isNoBlankLine() throws IOException {
    assertThat(problem(file("a,b\n1,2\n  \n")))
        .hasMessageContainingAll("line 3", "found 1 fields", "expected 2");
  }

  @Test
  void next_quoteNeverClosed_namesTheLineItBeganOn() throws IOException {
    TableFormatException problem =
        problem(file("id,title\r\n1,\"a\r\nb\"\r\n2,\"" + VALUE + "\r\n3,x\r\n4,y\r\n"));

    assertThat(problem.line()).hasValue(4);
    assertThat(problem.column()).contains("title");
    assertThat(problem).hasMessageContainingAll("never closed", "Add the closing quote");
  }

  @Test
  void next_quoteNeverClosedInALongFile_stopsAtTheLimit() throws IOException {
    TableFormatException problem =
        problem(file("id,title\n1,a\n2,\"" + VALUE + "\n" + "3,b\n".repeat(100_000)));

    assertThat(problem.line()).hasValue(3);
    assertThat(problem.column()).contains("title");
    assertThat(problem)
        .hasMessageContainingAll("longer than 65,536 characters", "line 3", "never closed");
  }

  @Test
  void next_textAfterClosingQuote_namesBothLines() throws IOException {
    TableFormatException problem = problem(file("id,title\n1,\"a\n\nb\" " + VALUE + "\n"));

    assertThat(problem.line()).hasValue(4);
    assertThat(problem.column()).contains("title");
    assertThat(problem)
        .hasMessageContainingAll("after the closing quote", "begins on line 2", "Double each");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6\" pipe", " \"quoted\"", "x\"", "\"a\" b"})
  void next_quoteInsideText_ifStrict_saysHowToWriteIt(String cell) throws IOException {
    TableFormatException problem = problem(strict("id,title\n1," + VALUE + "\n2," + cell + "\n"));

    assertThat(problem.line()).hasValue(3);
    assertThat(problem.column()).contains("title");
    assertThat(problem).hasMessageContaining("ouble each quote").hasMessageNotContaining(cell);
  }

  @Test
  void next_quoteInTheHeader_ifStrict_isPlacedByNumber() throws IOException {
    TableFormatException problem = problem(strict("id,ti\"tle\n1,2\n"));

    assertThat(problem.line()).hasValue(1);
    assertThat(problem.column()).isEmpty();
    assertThat(problem).hasMessageContaining("in field 2 found a quote");
  }

  @Test
  void next_mixedLineBreaksBeforeAProblem_areCountedAsForRows() throws IOException {
    assertThat(problem(file("a,b\r\n1,\"\r\r\n\n\"\r2,\n3,\r\n4,\"x")).line()).hasValue(8);
  }

  @Test
  void next_rowsBeforeAProblem_comeFirst() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("a,b\n1,2\n3,4\n5,\"x\n6,7\n")))) {
      assertThat(source.next().value(0)).isEqualTo("1");
      assertThat(source.next().value(0)).isEqualTo("3");
      TableFormatException first = problemIn(source);
      TableFormatException again = problemIn(source);
      assertThat(first.line()).hasValue(4);
      assertThat(again).hasMessage(first.getMessage());
      assertThatThrownBy(source::sha256).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void next_raggedRowBeforeAWorseProblem_isReportedFirst() throws IOException {
    assertThat(problem(file("a,b\n1\n5,\"x\n")).line()).hasValue(2);
  }

  @Test
  void next_fieldOverTheLimit_isRefused() throws IOException {
    assertThat(problem(file("a,b\n1," + "x".repeat(65_537) + "\n")))
        .hasMessageContainingAll(
            "line 2", "column \"b\"", "field longer than 65,536 characters", "line breaks");
  }

  @Test
  void next_recordOverTheLimit_isRefused() throws IOException {
    String text = "a,b\n1,2\n\"x\ny\"" + ("," + VALUE).repeat(200_000);
    TableFormatException problem = problem(file(text));

    assertThat(problem.line()).hasValue(3);
    assertThat(problem)
        .hasMessageContainingAll("record longer than 1,048,576 characters", "line breaks");
  }

  /** 200 MB of gzip take 200 kB on the disk; to read it all would need far more than this heap. */
  @Test
  void open_aLineOf200Megabytes_isRefusedAfterALittleOfIt() throws IOException {
    Path file = folder.resolve("long.csv.gz");
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'x');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 200; i++) {
        out.write(piece);
      }
    }

    assertThat(problem(file))
        .hasMessageContainingAll("line 1", "longer than 65,536 characters", "Check")
        .hasMessageNotContaining("xxx");
  }

  private TableInput strict(String text) throws IOException {
    return new CsvInput(file(text), CsvOptions.found().withIrregular(CsvOptions.Irregular.STOP));
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(UTF_8));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("loans.csv"), bytes);
  }

  private static TableFormatException problemIn(RowCursor source) {
    return catchThrowableOfType(TableFormatException.class, source::next);
  }
}
