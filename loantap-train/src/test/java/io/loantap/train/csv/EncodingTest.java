package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.notices;
import static io.loantap.train.csv.CsvFiles.problem;
import static io.loantap.train.csv.CsvFiles.rows;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.table.TableFormatException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings: by the byte order mark, asked for, or wrong. */
class EncodingTest {
  private static final String TEXT = "id,Zweck\r\n1,crédit auto\r\n2,Größe €\r\n";
  private static final List<List<String>> ROWS =
      List.of(List.of("1", "crédit auto"), List.of("2", "Größe €"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void open_mark_tellsTheEncodingWithANotice(String encoding) throws IOException {
    CsvInput input = CsvInput.of(file("\uFEFF" + TEXT, Charset.forName(encoding)));

    assertThat(rows(input)).isEqualTo(ROWS);
    assertThat(notices(input))
        .containsExactly(
            "the text is " + encoding + " by its byte order mark (--encoding says otherwise)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16", "UTF-8", "IBM858", "UTF-32"})
  void open_encodingSaid_isTaken(String encoding) throws IOException {
    CsvInput input = as(encoding, file(TEXT, Charset.forName(encoding)));

    assertThat(rows(input)).isEqualTo(ROWS);
    assertThat(notices(input)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "GB18030", "EUC-KR", "windows-1251", "Big5"})
  void open_otherScripts_areRead(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    String word = new String("貸付 дом 대출".getBytes(charset), charset).replace("?", "");
    CsvInput input = as(encoding, file("id,x\n1," + word + "\n", charset));

    assertThat(rows(input)).containsExactly(List.of("1", word));
  }

  @Test
  void open_encodingSaidThatTheMarkIsOf_isTaken() throws IOException {
    Path file = file("\uFEFF" + TEXT, UTF_16LE);

    assertThat(rows(as("UTF-16", file))).isEqualTo(ROWS);
    assertThat(rows(as("UTF-16LE", file))).isEqualTo(ROWS);
    assertThat(rows(as("UTF-8", file("\uFEFF" + TEXT, UTF_8)))).isEqualTo(ROWS);
  }

  @Test
  void open_encodingSaidThatTheMarkContradicts_isRefused() throws IOException {
    assertThat(problem(as("windows-1252", file("\uFEFF" + TEXT, UTF_8))))
        .hasMessageContainingAll("byte order mark of UTF-8", "Leave --encoding out");
    assertThat(problem(as("UTF-16BE", file("\uFEFF" + TEXT, UTF_16LE))))
        .hasMessageContaining("byte order mark of UTF-16LE");
  }

  @Test
  void next_bytesThatTheEncodingLacks_nameIt() throws IOException {
    Path file = file(TEXT, Charset.forName("windows-1252"));

    TableFormatException problem = problem(as("US-ASCII", file));
    assertThat(problem.line()).hasValue(2);
    assertThat(problem.column()).contains("Zweck");
    assertThat(problem).hasMessageContainingAll("not US-ASCII", "another encoding");
  }

  @Test
  void open_markThenSeparatorLineThenTabs_isRead() throws IOException {
    Path file = file("\uFEFFsep=\t\r\nid\tZweck\r\n1\tcrédit auto\r\n2\tGröße €\r\n", UTF_16BE);

    assertThat(rows(CsvInput.of(file))).isEqualTo(ROWS);
  }

  private static CsvInput as(String encoding, Path file) {
    return new CsvInput(file, CsvOptions.found().withEncoding(Charset.forName(encoding)));
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("loans.csv"), text.getBytes(charset));
  }
}
