package io.loantap.train.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableFormatException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class CsvPropertiesTest {
  /** The characters and bytes that matter to a reader of CSV, far more often than by chance. */
  private static final String SPICE = "\"\",,\n\r \u00E9;#'\\";

  private static Path folder = Path.of("");

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("csv-properties");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : List.of("table.csv", "table.csv.gz", "noise.csv")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property(tries = 300)
  void whatTheSinkWrites_theSourceReads(
      @ForAll("tables") List<List<String>> table, @ForAll boolean packed) throws IOException {
    Path file = folder.resolve(packed ? "table.csv.gz" : "table.csv");
    List<String> header = new ArrayList<>();
    for (int i = 0; i < table.get(0).size(); i++) {
      header.add("column \"" + i + "\",");
    }

    try (CsvSink sink = CsvSink.create(file, header, Dialect.PLAIN)) {
      for (List<String> row : table) {
        sink.write(row);
      }
      sink.commit();
    }

    // Said, for cells such as ";" alone in a row are a table of two columns as well.
    CsvInput commas = new CsvInput(file, CsvOptions.found().withSeparator(','));
    try (RowCursor source = RowCursor.of(commas)) {
      assertThat(source.header()).isEqualTo(header);
    }
    assertThat(CsvFiles.rows(commas)).isEqualTo(table);
  }

  @Property(tries = 1000)
  void anyBytes_giveRowsOrAFormatException(@ForAll("noise") byte[] bytes) throws IOException {
    readAll(Files.write(folder.resolve("noise.csv"), bytes));
  }

  @Property(tries = 1000)
  void anyText_givesRowsOrAFormatException(@ForAll("text") String text) throws IOException {
    readAll(Files.write(folder.resolve("noise.csv"), ("a,b\n" + text).getBytes(UTF_8)));
  }

  @Property(tries = 1000)
  void records_areTheSameHoweverTheTextIsCut(
      @ForAll("text") String text, @ForAll @IntRange(min = 2, max = 9) int piece) {
    for (Quotes quotes : Quotes.values()) {
      assertThat(verdict(text, piece, quotes)).isEqualTo(verdict(text, 1 << 16, quotes));
    }
  }

  @Property(tries = 1000)
  void records_ofStrictText_areTheSameAsTheyCome(@ForAll("text") String text) {
    List<Object> strict = verdict(text, 1 << 16);
    if (!strict.isEmpty() && strict.get(strict.size() - 1) instanceof String) {
      return; // not strict
    }
    assertThat(verdict(text, 1 << 16, Quotes.AS_THEY_COME)).isEqualTo(strict);
  }

  @Property(tries = 1000)
  void records_ofStrictText_areThoseOfCommonsCsv(@ForAll("text") String text) throws IOException {
    List<Object> found = verdict(text, 1 << 16);
    if (!found.isEmpty() && found.get(found.size() - 1) instanceof String) {
      return; // a problem; commons-csv is not as strict
    }
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(CSVFormat.RFC4180).get()) {
      List<Object> expected = new ArrayList<>();
      parser.forEach(record -> expected.add(List.of(record.values())));
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void records_aroundTheEndOfABlock_areWhole() {
    for (int before = (1 << 16) - 12; before < (1 << 16) + 3; before++) {
      String first = "x".repeat(before / 2);
      String second = "y".repeat(before - before / 2);
      String text = first + "," + second + ",\"a\"\"b\r\n😀\",c\r\nd";

      assertThat(
              verdict(text, 1 << 16)
                  .equals(List.of(List.of(first, second, "a\"b\r\n😀", "c"), List.of("d"))))
          .isTrue();
    }
  }

  /** The fields of each record, and the problem behind them if there is one. */
  private static List<Object> verdict(String text, int piece) {
    return verdict(text, piece, Quotes.STRICT);
  }

  private static List<Object> verdict(String text, int piece, Quotes quotes) {
    List<Object> found = new ArrayList<>();
    try (RecordReader reader = new RecordReader(new Pieces(text, piece), ',', quotes, "UTF-8")) {
      while (reader.next()) {
        found.add(reader.values());
      }
    } catch (CsvProblem problem) {
      found.add(problem.line + ":" + problem.field + ":" + problem.problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Hands text out a few characters at a time. */
  private static final class Pieces extends FilterReader {
    private final int most;

    Pieces(String text, int most) {
      super(new StringReader(text));
      this.most = most;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, most));
    }
  }

  /** Every row is as wide as the header, and lines go up; anything else that is thrown fails. */
  private static void readAll(Path file) throws IOException {
    try (RowCursor source = RowCursor.of(CsvInput.of(file))) {
      long line = 1;
      for (RowCursor.Row row = source.next(); row != null; row = source.next()) {
        assertThat(row.values()).hasSameSizeAs(source.header());
        assertThat(row.place()).isGreaterThan(line);
        line = row.place();
      }
    } catch (TableFormatException e) {
      assertThat(e).hasMessageStartingWith(file.toString()).hasMessageEndingWith(".");
    }
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(columns -> text().list().ofSize(columns).list().ofMinSize(1).ofMaxSize(20));
  }

  @Provide
  Arbitrary<String> text() {
    Arbitrary<Character> spice = Arbitraries.of(SPICE.chars().mapToObj(c -> (char) c).toList());
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
    return Arbitraries.oneOf(
            any,
            spice.list().ofMaxSize(12).map(CsvPropertiesTest::joined),
            Arbitraries.of("", "1", "😀", "x".repeat(9000)))
        .map(CsvPropertiesTest::encodable);
  }

  @Provide
  Arbitrary<byte[]> noise() {
    Arbitrary<Byte> spice =
        Arbitraries.of('"', '"', ',', ',', '\n', '\r', 'a', 'b', 'c').map(c -> (byte) (char) c);
    return Arbitraries.oneOf(spice, spice, spice, Arbitraries.bytes())
        .array(byte[].class)
        .ofMaxSize(200);
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  /** Without half surrogate pairs and NUL, which no CSV file can hold. */
  private static String encodable(String text) {
    return new String(text.getBytes(UTF_8), UTF_8).replace("\0", "");
  }
}
