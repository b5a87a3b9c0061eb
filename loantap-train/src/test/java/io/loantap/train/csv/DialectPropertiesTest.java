package io.loantap.train.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A table written in any dialect and read again has the same cells. */
class DialectPropertiesTest {
  private static final String[] HOMES = {"RENT", "OWN", "MORT;GAGE", "a \"b\"", "x|y, z", " ", ""};

  private static Path folder = Path.of("");

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("dialects");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("table.csv"));
    Files.delete(folder);
  }

  @Property(tries = 500)
  void anyCells_inASaidDialect_areTheSame(
      @ForAll("dialects") Dialect dialect, @ForAll("tables") List<List<String>> table)
      throws IOException {
    List<String> header = new ArrayList<>();
    for (int i = 0; i < table.get(0).size(); i++) {
      header.add("column \"" + i + "\",");
    }
    CsvOptions said =
        CsvOptions.found()
            .withSeparator(dialect.separator())
            .withDecimal(dialect.decimal())
            .withHeader(HeaderLine.PRESENT);

    write(header, table, dialect);

    CsvOptions options = dialect.header() ? said : said.withNames(header);
    assertThat(read(options)).isEqualTo(table);
    assertThat(read(options.withIrregular(CsvOptions.Irregular.STOP))).isEqualTo(table);
  }

  @Property(tries = 300)
  void loans_inAnyDialect_areFound(@ForAll("dialects") Dialect dialect, @ForAll Random random)
      throws IOException {
    List<String> header = List.of("amount", "rate", "home", "title", "bad");
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < 120; row++) {
      String rate = String.format(Locale.ROOT, "%.2f", 5 + 20 * random.nextDouble());
      table.add(
          List.of(
              Integer.toString(1000 + random.nextInt(40_000)),
              rate.replace('.', dialect.decimal().character()),
              HOMES[random.nextInt(HOMES.length)],
              random.nextInt(4) == 0 ? "" : "loan, \"no\" " + random.nextInt(9),
              random.nextInt(4) == 0 ? "1" : "0"));
    }
    write(header, table, dialect);

    CsvOptions found = CsvOptions.found();
    CsvOptions options = dialect.header() ? found : found.withHeader(HeaderLine.ABSENT);
    try (TableSource source = new CsvInput(file(), options).open()) {
      assertThat(source.decimal()).isEqualTo(dialect.decimal());
      assertThat(source.header()).hasSameSizeAs(header);
    }
    assertThat(read(options)).isEqualTo(table);
  }

  private static Path file() {
    return folder.resolve("table.csv");
  }

  private static List<List<String>> read(CsvOptions options) throws IOException {
    return CsvFiles.rows(new CsvInput(file(), options));
  }

  private static void write(List<String> header, List<List<String>> table, Dialect dialect)
      throws IOException {
    try (CsvSink sink = CsvSink.create(file(), header, dialect)) {
      for (List<String> row : table) {
        sink.write(row);
      }
      sink.commit();
    }
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    Arbitrary<Charset> charsets = Arbitraries.of(UTF_8, UTF_16LE, UTF_16BE);
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t', '|', ' '),
            Arbitraries.of(DecimalSign.class),
            charsets,
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (separator, decimal, charset, mark, line, named) ->
                new Dialect(
                    separator, decimal, charset, mark || !charset.equals(UTF_8), line, named));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> spice =
        Arbitraries.of('"', ',', ';', '\t', '|', ' ', '\n', '\r', 'a', '1', '.', '\u00E9')
            .list()
            .ofMaxSize(8)
            .map(
                characters -> {
                  StringBuilder text = new StringBuilder();
                  characters.forEach(text::append);
                  return text.toString();
                });
    Arbitrary<String> cells =
        Arbitraries.oneOf(spice, Arbitraries.of("", "12,5", "x".repeat(70), "😀"));
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(columns -> cells.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(12))
        .filter(table -> table.get(0).size() > 1 || !table.stream().allMatch(List.of("")::equals));
  }
}
