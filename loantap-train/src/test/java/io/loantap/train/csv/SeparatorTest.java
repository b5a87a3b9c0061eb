package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.notices;
import static io.loantap.train.csv.CsvFiles.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Separators and decimal signs that are found, said, or stand inside fields. */
class SeparatorTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"'\t', tabs", "';', semicolons", "'|', pipes", "' ', blanks"})
  void open_otherSeparator_isFoundWithANotice(String separator, String name) throws IOException {
    CsvInput input = file("id,dti,home\n1,2.5,RENT\n2,3,OWN\n".replace(",", separator));

    assertThat(rows(input)).containsExactly(List.of("1", "2.5", "RENT"), List.of("2", "3", "OWN"));
    assertThat(notices(input))
        .containsExactly("fields are separated by " + name + " (--separator says otherwise)");
  }

  @Test
  void open_commas_needNoNotice() throws IOException {
    assertThat(notices(file("id,dti\n1,2\n"))).isEmpty();
    assertThat(notices(file("id\n1\n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\t', ';', '|', ' '})
  void open_separatorInsideQuotes_isText(char separator) throws IOException {
    String text = "id,title,n\n1,\"a,b,c\",2\n2,\"d,\n,e\",3\n3,x,4\n".replace(',', separator);

    assertThat(rows(file(text)))
        .containsExactly(
            List.of("1", "a,b,c".replace(',', separator), "2"),
            List.of("2", "d,\n,e".replace(',', separator), "3"),
            List.of("3", "x", "4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "note,n\na;b,1\nc;d,2\ne;f,3\n",
        "note,n\na|b,1\nc|d,2\n",
        "loan term,n\n36 months,1\n60 months,2\n",
        "a;b,c|d\n1,2\n3,4\n",
        "x,y\n\"1;2\",3\n\"4;5\",6\n",
      })
  void open_otherSeparatorsAmongCommas_areText(String text) throws IOException {
    assertThat(rows(file(text))).allMatch(row -> row.size() == 2);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\t', ';', '|', ' '})
  void open_decimalCommas_areNoSeparators(char separator) throws IOException {
    String text = "a;b\n1,5;2,25\n3,5;4\n-0,125;1.234,5\n".replace(';', separator);
    CsvInput input = file(text);

    assertThat(rows(input))
        .containsExactly(List.of("1,5", "2,25"), List.of("3,5", "4"), List.of("-0,125", "1.234,5"));
    assertThat(decimal(input)).isEqualTo(DecimalSign.COMMA);
    assertThat(notices(input)).contains("numbers have a decimal comma (--decimal says otherwise)");
  }

  @Test
  void open_decimalCommasWithoutHeader_areNoSeparators() throws IOException {
    CsvInput input = file("1,5;2,5;3,5\n4,5;5,5;6,25\n");
    CsvInput noHeader =
        new CsvInput(input.file(), CsvOptions.found().withHeader(HeaderLine.ABSENT));

    assertThat(rows(noHeader))
        .containsExactly(List.of("1,5", "2,5", "3,5"), List.of("4,5", "5,5", "6,25"));
  }

  @Test
  void open_quotedDecimalCommas_areFoundAmongCommas() throws IOException {
    CsvInput input = file("a,b\n1,\"22,6\"\n2,\"57,3\"\n");

    assertThat(decimal(input)).isEqualTo(DecimalSign.COMMA);
    assertThat(rows(input).get(0)).containsExactly("1", "22,6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;b\n1.5;\"2,5\"\n", // points, too
        "a,b\n1,\"1,000\"\n2,\"12,000\"\n", // thousands
        "a,b\n1,\"2,5\"\n2,\"x\"\n", // a column of words
        "a,b\n1,2\n",
      })
  void open_noOrMixedDecimalCommas_leavesThePoint(String text) throws IOException {
    assertThat(decimal(file(text))).isEqualTo(DecimalSign.POINT);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,5', 1.5",
    "'-1,5', -1.5",
    "'+0,25', +0.25",
    "' 7,5 ', 7.5",
    "'1.234,5', 1234.5",
    "'1.234', 1234",
    "'-1.234.567', -1234567",
    "'1,5e3', 1.5e3",
    "36, 36",
    "'1,2,3', '1,2,3'",
    "'RENT, own', 'RENT, own'",
    "',5', ',5'",
    "'', ''"
  })
  void plain_ofADecimalComma_isWithAPoint(String cell, String plain) {
    assertThat(DecimalSign.COMMA.plain(cell)).isEqualTo(plain);
    assertThat(DecimalSign.POINT.plain(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({"'sep=;', ';'", "SEP=;, ';'", "'\"sep=;\"', ';'", "'sep=,', ','", "sep=|, |"})
  void open_excelsSeparatorLine_isHonoured(String line, String separator) throws IOException {
    CsvInput input = file(line + "\r\n" + "id;dti;x\r\n1;2;3\r\n".replace(";", separator));

    assertThat(rows(input)).containsExactly(List.of("1", "2", "3"));
    assertThat(notices(input)).hasSize(1).allMatch(it -> it.startsWith("line 1 says"));
  }

  @Test
  void open_markThenSeparatorLine_isHonoured() throws IOException {
    CsvInput input = file("\uFEFFsep=\t\nid\tdti\n1\t2\n");

    assertThat(rows(input)).containsExactly(List.of("1", "2"));
  }

  @Test
  void open_separatorSaid_isTaken() throws IOException {
    CsvInput found = file("a^b\n1^2\n");
    CsvInput said = new CsvInput(found.file(), CsvOptions.found().withSeparator('^'));

    assertThat(rows(said)).containsExactly(List.of("1", "2"));
    assertThat(notices(said)).isEmpty();
  }

  @Test
  void open_separatorSaidAgainstTheSeparatorLine_isTaken() throws IOException {
    CsvInput found = file("sep=;\na,b\n1,2\n");
    CsvInput said = new CsvInput(found.file(), CsvOptions.found().withSeparator(','));

    assertThat(rows(said)).containsExactly(List.of("1", "2"));
  }

  @Test
  void open_runsOfBlanks_areOneSeparator() throws IOException {
    CsvInput input = file("  a   b c  \n1 2   3\n   4 \"5 6\"  7   \n\n8 9 10");

    assertThat(rows(input))
        .containsExactly(List.of("1", "2", "3"), List.of("4", "5 6", "7"), List.of("8", "9", "10"));
  }

  @Test
  void open_aFewRaggedRows_doNotHideTheSeparator() throws IOException {
    StringBuilder text = new StringBuilder("a;b;c\n");
    for (int row = 0; row < 50; row++) {
      text.append(row % 10 == 9 ? "1;2\n" : "1;2,5;3\n");
    }
    try (RowCursor cursor = RowCursor.of(file(text.toString()))) {
      int rows = 0;
      int[] ragged = {0};
      while (cursor.next(it -> ragged[0]++) != null) {
        rows++;
      }
      assertThat(rows).isEqualTo(45);
      assertThat(ragged[0]).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"purpose\ncar\nmedical\n", "loan purpose\ncredit card\nhome\n", "a\n\n1\n"})
  void open_oneColumn_isOne(String text) throws IOException {
    try (TableSource source = file(text).open()) {
      assertThat(source.header()).hasSize(1);
    }
  }

  private static DecimalSign decimal(CsvInput input) throws IOException {
    try (TableSource source = input.open()) {
      return source.decimal();
    }
  }

  private CsvInput file(String text) throws IOException {
    return CsvInput.of(Files.write(folder.resolve("loans.csv"), text.getBytes(UTF_8)));
  }
}
