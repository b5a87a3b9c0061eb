package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.notices;
import static io.loantap.train.csv.CsvFiles.problem;
import static io.loantap.train.csv.CsvFiles.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableFormatException;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers: remarks above and below the table, none at all, and names that are missing. */
class HeaderTest {
  private static final CsvOptions FOUND = CsvOptions.found();
  private static final String NAMES = " (--skip-lines 1 --names FILE names all columns)";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notes on this file (https://example.com)\n",
        "Loans of 2020, all branches\n", // fewer fields than the rows
        "\"Loans, all branches\"\n",
        "Loans,,\n", // as a spreadsheet pads it
        "Report \"A\n",
        ",,\n",
      })
  void open_remarkAboveTheHeader_isPassedOverWithANotice(String remark) throws IOException {
    CsvInput input = file(remark + "id,dti,bad\n1,2.5,0\n2,3.5,1\n3,1,0\n");

    assertThat(header(input)).containsExactly("id", "dti", "bad");
    assertThat(rows(input)).hasSize(3);
    assertThat(notices(input))
        .containsExactly(
            "line 1 was passed over as a remark above the header on line 2 (--skip-lines says"
                + " otherwise)");
  }

  @Test
  void open_severalRemarksAndBlankLines_arePassedOver() throws IOException {
    CsvInput input = file("Loans\n\nBranch: all\nfrom 2020\n\nid;dti;bad\n1;2,5;0\n2;3,5;1\n");

    assertThat(header(input)).containsExactly("id", "dti", "bad");
    assertThat(notices(input))
        .contains(
            "lines 1 to 5 were passed over as a remark above the header on line 6 (--skip-lines"
                + " says otherwise)");
    try (RowCursor cursor = RowCursor.of(input)) {
      assertThat(cursor.next().place()).isEqualTo(7);
    }
  }

  @Test
  void open_linesToSkip_areSkippedWhateverTheyHold() throws IOException {
    CsvInput input = file("a,b\n\"never closed\nid,dti\n1,2\n", FOUND.withSkipLines(2));

    assertThat(rows(input)).containsExactly(List.of("1", "2"));
    assertThat(notices(input)).isEmpty();
    assertThat(header(file("a\nb,c\n1,2\n3,4\n", FOUND.withSkipLines(0)))).containsExactly("a");
    assertThat(problem(file("a,b\n1,2\n", FOUND.withSkipLines(5)))).hasMessageContaining("empty");
  }

  @Test
  void next_remarksBelowTheLastRow_areLeftOutWithANotice() throws IOException {
    CsvInput input = file("id,dti,bad\n1,2,0\n3,4,1\n\nTotal: 2 loans\n(end)\n");

    assertThat(rows(input)).hasSize(2);
    assertThat(notices(input))
        .containsExactly(
            "lines 5 to 6 below the last row were left out as remarks (--strict stops there)");
  }

  @Test
  void next_rowBehindARemark_makesItABadRow() throws IOException {
    try (RowCursor cursor =
        RowCursor.of(file("id,dti,bad\n1,2,0\nLoans of 2021 below\n3,4,1\nThe end.\n"))) {
      assertThat(cursor.next().place()).isEqualTo(2);
      TableFormatException problem = CsvFiles.nextProblem(cursor);
      assertThat(problem.line()).hasValue(3);
      assertThat(problem.isOfOneRow()).isTrue();
      assertThat(cursor.next().place()).isEqualTo(4);
      assertThat(cursor.next()).isNull();
      assertThat(cursor.rows()).isEqualTo(3);
      assertThat(cursor.source().notices()).hasSize(1).allMatch(it -> it.contains("line 5 below"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id,dti,bad\n1,2,0\n37", "id,dti,bad\n1,2,0\nLC-7", "id,dti\n1,2\nthe end\n"})
  void next_lastRowCutOffOrOfANarrowTable_isABadRow(String text) throws IOException {
    assertThat(problem(file(text)).line()).hasValue(3);
  }

  @Test
  void next_remarkBelow_ifStrict_isABadRow() throws IOException {
    CsvOptions strict = FOUND.withIrregular(CsvOptions.Irregular.STOP);

    assertThat(problem(file("a,b,c\n1,2,3\nthe end\n", strict)).line()).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20315,58514,97.2,OWN,0\n15156,48899,43.3,RENT,0\n",
        "A11;6;A34;1,5\nA12;48;A32;2,5\n",
        "b,30.83,0,u,t,01,-\na,24.5,0.5,u,f,02,+\n",
        "OWN,car\nRENT,debt\nOWN,car\n",
        "5,2\n",
      })
  void open_firstLineOfData_namesTheOptions(String text) throws IOException {
    TableFormatException problem = problem(file(text));

    assertThat(problem.line()).hasValue(1);
    assertThat(problem)
        .hasMessageContainingAll("looks like data", "--no-header", "--names FILE", "--header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0,1,2\n5,6,7\n8,9,10\n", "1,2,3\n5,6,7\n", "id,2019\n1,5\n2,6\n", "OWN,n\nx,1\n"})
  void open_oddNames_areNames(String text) throws IOException {
    assertThat(header(file(text))).isNotEmpty();
  }

  @Test
  void open_headerSaid_isTaken() throws IOException {
    CsvInput input = file("2019,2020\n1,2\n3,4\n", FOUND.withHeader(HeaderLine.PRESENT));

    assertThat(header(input)).containsExactly("2019", "2020");
  }

  @Test
  void open_noHeader_numbersTheColumns() throws IOException {
    CsvInput input = file("5,OWN,0\n6,RENT,1\n", FOUND.withHeader(HeaderLine.ABSENT));

    assertThat(header(input)).containsExactly("column_1", "column_2", "column_3");
    assertThat(rows(input)).containsExactly(List.of("5", "OWN", "0"), List.of("6", "RENT", "1"));
    assertThat(notices(input))
        .containsExactly("columns are called column_1 to column_3 (--names FILE names them)");
    try (RowCursor cursor = RowCursor.of(input)) {
      assertThat(cursor.next().place()).isEqualTo(1);
    }
  }

  @Test
  void open_noHeaderBelowRemarks_beginsWithTheFirstRow() throws IOException {
    CsvInput input = file("Loans 2020\n5,OWN,0\n6,RENT,1\n", FOUND.withHeader(HeaderLine.ABSENT));

    assertThat(rows(input)).hasSize(2);
    assertThat(notices(input)).hasSize(2);
  }

  @Test
  void open_namesGiven_areTaken() throws IOException {
    CsvInput input = file("5,OWN\n6,RENT\n", FOUND.withNames(List.of("id", "home")));

    assertThat(header(input)).containsExactly("id", "home");
    assertThat(rows(input)).hasSize(2);
    assertThat(notices(input)).isEmpty();
    assertThat(problem(file("5,OWN\n6,RENT\n", FOUND.withNames(List.of("id")))))
        .hasMessageContainingAll("2 fields", "1 names", "--names");
    assertThat(problem(file("5,OWN\n6,RENT\n", FOUND.withNames(List.of("a", "a")))))
        .hasMessageContaining("name twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",id,dti\n0,a,2\n1,b,4\n",
        "\"\",id,dti\n1,a,2\n2,b,4\n",
        " ,id,dti\n1,a,2\n2,b,4\n",
        "id,dti\n1,a,2\n2,b,4\n", // as R's write.table leaves the header short
      })
  void open_namelessColumnThatCountsTheRows_isLeftOut(String text) throws IOException {
    CsvInput input = file(text);

    assertThat(header(input)).containsExactly("id", "dti");
    assertThat(rows(input)).containsExactly(List.of("a", "2"), List.of("b", "4"));
    assertThat(notices(input))
        .containsExactly("column 1 has no name and counts the rows, so it was left out" + NAMES);
  }

  @Test
  void open_indexWithGaps_countsTheRows() throws IOException {
    StringBuilder text = new StringBuilder(",x,y\n");
    for (int row = 0; row < 50; row++) {
      text.append(3 * row + 7).append(",a,1\n");
    }

    assertThat(header(file(text.toString()))).containsExactly("x", "y");
  }

  @Test
  void open_otherNamelessColumns_areCalledByPosition() throws IOException {
    CsvInput input = file(",dti,,bad\n7,1,a,0\n7,2,b,1\n");

    assertThat(header(input)).containsExactly("column_1", "dti", "column_3", "bad");
    assertThat(notices(input))
        .containsExactly("columns 1, 3 have no name and are called column_1, column_3" + NAMES);
  }

  @Test
  void open_emptyNamelessColumnsAtTheEnd_areLeftOut() throws IOException {
    CsvInput input = file("id,dti,,\n1,2,,\n3,4, ,\n");

    assertThat(rows(input)).containsExactly(List.of("1", "2"), List.of("3", "4"));
    assertThat(notices(input))
        .containsExactly("columns 3, 4 have neither a name nor a value and were left out" + NAMES);
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void open_separatorTooManyInEachRow_isLeftOut(char separator) throws IOException {
    CsvInput input = file("id,dti,x\n1,2,a,\n3,4,b,\n".replace(',', separator));

    assertThat(rows(input)).containsExactly(List.of("1", "2", "a"), List.of("3", "4", "b"));
    assertThat(notices(input))
        .contains("column 4 has neither a name nor a value and was left out" + NAMES);
  }

  @Test
  void next_valueInANamelessEmptyColumn_isABadRow() throws IOException {
    CsvInput input = file("id,dti,\n" + "1,2,\n".repeat(200) + "1,2,3\n1,2,\n");
    try (RowCursor cursor = RowCursor.of(input)) {
      for (int row = 0; row < 200; row++) {
        assertThat(cursor.next()).isNotNull();
      }
      TableFormatException problem = CsvFiles.nextProblem(cursor);
      assertThat(problem.line()).hasValue(202);
      assertThat(problem).hasMessageContaining("field 3, which has no name");
      assertThat(cursor.next()).isNotNull();
    }
  }

  @Test
  void next_separatorTooManyInSomeRows_isABadRow() throws IOException {
    assertThat(problem(file("id,dti\n1,2\n3,4,\n5,6\n")))
        .hasMessageContainingAll("line 3", "found 3 fields, expected 2 as in the header");
  }

  private static List<String> header(CsvInput input) throws IOException {
    try (TableSource source = input.open()) {
      return source.header();
    }
  }

  private CsvInput file(String text) throws IOException {
    return file(text, FOUND);
  }

  private CsvInput file(String text, CsvOptions options) throws IOException {
    return new CsvInput(Files.write(folder.resolve("loans.csv"), text.getBytes(UTF_8)), options);
  }
}
