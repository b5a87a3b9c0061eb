package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.gzip;
import static io.loantap.train.csv.CsvFiles.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
  @TempDir Path folder;

  @Test
  void next_plainFile_givesHeaderAndRows() throws IOException {
    Path file = file("id,grade,dti\n1,A,10.5\n2,B,\n");

    try (RowCursor source = RowCursor.of(CsvInput.of(file))) {
      assertThat(source.header()).containsExactly("id", "grade", "dti");
      RowCursor.Row first = source.next();
      RowCursor.Row second = source.next();

      assertThat(first.values()).containsExactly("1", "A", "10.5");
      assertThat(second.value(1)).isEqualTo("B");
      assertThat(second.value(2)).as("blank is missing").isEmpty();
      assertThat(source.next()).isNull();
      assertThat(source.next()).as("after the end").isNull();
      assertThat(source.rows()).isEqualTo(2);
    }
  }

  @Test
  void column_exactNameOnly() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("id, grade\n")))) {
      assertThat(source.header()).as("nothing is trimmed").containsExactly("id", " grade");
      assertThat(source.source().column(" grade")).hasValue(1);
      assertThat(source.source().column("grade")).isEmpty();
      assertThat(source.source().column("ID")).isEmpty();
    }
  }

  @Test
  void next_quotedFields_areUnquotedAndNothingElseChanges() throws IOException {
    Path file = file("a,b\n\"x, \"\"y\"\"\r\nz\", spaced \n\"\",\"\"\"\"\n");

    assertThat(rows(file)).containsExactly(List.of("x, \"y\"\r\nz", " spaced "), List.of("", "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void next_anyLineBreak_isReadAndCountedAsAnEditorDoes(String eol) throws IOException {
    Path file =
        file(
            "id,address"
                + eol
                + "1,\"12 Main St"
                + eol
                + "Springfield\""
                + eol
                + eol
                + "2,x"
                + eol
                + "3,y");

    assertThat(places(file)).containsExactly(2L, 5L, 6L);
    assertThat(rows(file).get(0)).containsExactly("1", "12 Main St" + eol + "Springfield");
  }

  @Test
  void next_mixedLineBreaks_areCountedOnceEach() throws IOException {
    assertThat(places(file("a,b\r\n1,\"\r\r\n\n\"\r2,\n3,\r\n4,"))).containsExactly(2L, 6L, 7L, 8L);
  }

  @Test
  void next_longFile_placesEveryRowRight() throws IOException {
    // Far longer than any buffer in between, with records and CRLFs across the ends of them all.
    StringBuilder text = new StringBuilder("id,text\r\n");
    int rows = 30_000;
    for (int i = 0; i < rows; i++) {
      text.append(i).append(",\"é, \"\"").append("x".repeat(i % 41)).append("\"\"\r\n\"\r\n");
    }

    try (RowCursor source = RowCursor.of(CsvInput.of(file(text.toString())))) {
      for (int i = 0; i < rows; i++) {
        RowCursor.Row row = source.next();
        assertThat(row.place()).isEqualTo(2 + 2L * i);
        assertThat(row.value(0)).isEqualTo(Integer.toString(i));
        assertThat(row.value(1)).isEqualTo("é, \"" + "x".repeat(i % 41) + "\"\r\n");
      }
      assertThat(source.next()).isNull();
    }
  }

  @Test
  void next_rowsThatAreKept_keepTheirValues() throws IOException {
    StringBuilder text = new StringBuilder("a,b,c,d,e\n");
    int count = 5_000; // more than rows keep their places for in one array
    for (int i = 0; i < count; i++) {
      text.append(i).append(",,\"").append(2 * i).append("\",x,").append(3 * i).append('\n');
    }
    List<RowCursor.Row> kept = new ArrayList<>();
    try (RowCursor source = RowCursor.of(CsvInput.of(file(text.toString())))) {
      for (RowCursor.Row row = source.next(); row != null; row = source.next()) {
        kept.add(row);
      }
    }

    assertThat(kept).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(kept.get(i).values()).containsExactly("" + i, "", "" + 2 * i, "x", "" + 3 * i);
    }
  }

  @Test
  void next_headerOnly_hasNoRows() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("id,grade")))) {
      assertThat(source.next()).isNull();
      assertThat(source.rows()).isZero();
    }
  }

  @Test
  void next_blankLines_arePassedOver() throws IOException {
    Path file = file("\n\r\nid,grade\n\n1,A\n\n\n");

    assertThat(rows(file)).containsExactly(List.of("1", "A"));
    assertThat(places(file)).containsExactly(5L);
  }

  @Test
  void next_blankLineInASingleColumn_isARow() throws IOException {
    assertThat(rows(file("id\n1\n\n\"\"\n")))
        .containsExactly(List.of("1"), List.of(""), List.of(""));
  }

  @Test
  void open_utf8ByteOrderMark_isNoPartOfTheFirstName() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("\uFEFFid,grade\n1,A\n")))) {
      assertThat(source.header()).containsExactly("id", "grade");
    }
  }

  @Test
  void next_charactersOfAllLengths_areKept() throws IOException {
    assertThat(rows(file("naïve,日本\n€,😀\n"))).containsExactly(List.of("€", "😀"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loans.csv.gz", "loans.csv"})
  void next_gzip_isToldByItsBytesNotItsName(String name) throws IOException {
    Path file = Files.write(folder.resolve(name), gzip("\uFEFFid,grade\n1,A\n"));

    assertThat(rows(file)).containsExactly(List.of("1", "A"));
  }

  @Test
  void next_plainTextNamedGz_isRead() throws IOException {
    Path file = Files.writeString(folder.resolve("loans.csv.gz"), "id\n1\n");

    assertThat(rows(file)).containsExactly(List.of("1"));
  }

  @Test
  void next_gzipOfSeveralMembers_isReadAsOneText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip("id,grade\n1,"));
    bytes.write(gzip("A\n2,B\n"));
    Path file = Files.write(folder.resolve("loans.csv.gz"), bytes.toByteArray());

    assertThat(rows(file)).containsExactly(List.of("1", "A"), List.of("2", "B"));
  }

  @Test
  void sha256_plainFile_isThatOfItsBytes() throws IOException {
    // printf '\357\273\277id\r\n1\r\n' | sha256sum (GNU coreutils 9.1)
    assertThat(sha256(file("\uFEFFid\r\n1\r\n")))
        .isEqualTo("ec8cf75635de8c250c1e8fba529efb49d71196f0311237c961f244b631f5238e");
  }

  @Test
  void sha256_gzip_isThatOfTheFileAsStored() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip("id\n1\n"));
    bytes.write(new byte[100_000]); // padding, as tape archivers leave it: passed over but hashed
    Path file = Files.write(folder.resolve("loans.csv.gz"), bytes.toByteArray());

    assertThat(sha256(file)).isEqualTo(CsvFiles.sha256(bytes.toByteArray()));
  }

  @Test
  void sha256_beforeTheEnd_isRefused() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("id\n" + "1\n".repeat(1000))))) {
      source.next();
      assertThatThrownBy(source::sha256)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("after the last row");
    }
  }

  @Test
  void next_largestFieldAllowed_isRead() throws IOException {
    String largest = "x".repeat(65_536);

    assertThat(rows(file("a,b\n1," + largest + "\n" + largest + ",2")))
        .containsExactly(List.of("1", largest), List.of(largest, "2"));
  }

  @Test
  void next_afterARaggedRow_goesOnWithTheNext() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("a,b\n1,2,3\n4,5\n")))) {
      assertThatThrownBy(source::next).isInstanceOf(TableFormatException.class);
      RowCursor.Row row = source.next();
      assertThat(row.values()).containsExactly("4", "5");
      assertThat(row.place()).isEqualTo(3);
      assertThat(source.rows()).as("the ragged one is a row, too").isEqualTo(2);
    }
  }

  @Test
  void next_withRaggedRows_hearsOfThemAndPassesThemOver() throws IOException {
    List<TableFormatException> ragged = new ArrayList<>();
    try (RowCursor source = RowCursor.of(CsvInput.of(file("a,b\n1\n2,3\n4,5,6\n7,8,9\n")))) {
      assertThat(source.next(ragged::add).values()).containsExactly("2", "3");
      assertThat(source.next(ragged::add)).isNull();
      assertThat(source.rows()).isEqualTo(4);
    }
    assertThat(ragged).allMatch(TableFormatException::isOfOneRow);
    assertThat(ragged).extracting(it -> it.line().getAsLong()).containsExactly(2L, 4L, 5L);
    assertThat(ragged.get(1).problem()).isEqualTo("found 3 fields, expected 2 as in the header");
  }

  @Test
  void next_unclosedQuote_isNotOfOneRow() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("a,b\n1,\"2\n")))) {
      assertThatThrownBy(() -> source.next(it -> {}))
          .isInstanceOfSatisfying(
              TableFormatException.class, it -> assertThat(it.isOfOneRow()).isFalse());
    }
  }

  @Test
  void row_values_cannotBeChanged() throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file("id\n1\n")))) {
      List<String> values = source.next().values();
      assertThatThrownBy(() -> values.set(0, "2"))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("loans.csv"), text.getBytes(UTF_8));
  }

  private static String sha256(Path file) throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file))) {
      while (source.next() != null) {}
      return source.sha256();
    }
  }

  private static List<Long> places(Path file) throws IOException {
    List<Long> places = new ArrayList<>();
    try (RowCursor source = RowCursor.of(CsvInput.of(file))) {
      for (RowCursor.Row row = source.next(); row != null; row = source.next()) {
        places.add(row.place());
      }
    }
    return places;
  }
}
