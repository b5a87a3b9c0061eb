package io.loantap.train.csv;

import static io.loantap.train.csv.CsvFiles.notices;
import static io.loantap.train.csv.CsvFiles.problem;
import static io.loantap.train.csv.CsvFiles.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.train.table.TableFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes in places where RFC 4180 has none. */
class QuotesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "6\" pipe, 6\" pipe",
        "x\", x\"",
        "a \"b\" c, a \"b\" c",
        "\"a\" b, \"a\" b",
        "\"a \"\"b\"\"\" c, \"a \"b\"\" c",
        "\"a \"b\" c\", a \"b\" c",
        "'\"a \"b, c\" d\"', 'a \"b, c\" d'",
        "\"\"x, \"\"x",
      })
  void next_strayQuotes_areTextWithANotice(String cell, String value) throws IOException {
    CsvInput input = file("id,title,n\n1,x,2\n2," + cell + ",3\n4,y,5\n");

    assertThat(rows(input))
        .containsExactly(List.of("1", "x", "2"), List.of("2", value, "3"), List.of("4", "y", "5"));
    assertThat(notices(input))
        .containsExactly(
            "1 field has a quote in the wrong place, the first on line 3, read as text (--strict"
                + " stops there)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {"' \"a, b\"', 'a, b'", "'\"a, b\"  ', 'a, b'", "'  \"a\"\"b\" ', 'a\"b'"})
  void next_blanksAroundQuotes_arePassedOver(String cell, String value) throws IOException {
    CsvInput input = file("id,title,n\n1,x,2\n2," + cell + ",3\n");

    assertThat(rows(input)).contains(List.of("2", value, "3"));
    assertThat(notices(input)).isEmpty();
  }

  @Test
  void next_manyStrayQuotes_areCountedByField() throws IOException {
    CsvInput input = file("a,b\n" + "5\" x 3\",\"a\"b\n".repeat(1000));

    assertThat(rows(input)).hasSize(1000).containsOnly(List.of("5\" x 3\"", "\"a\"b"));
    assertThat(notices(input)).hasSize(1).allMatch(it -> it.startsWith("2,000 fields have"));
  }

  @Test
  void next_strayQuoteInARowOfAnotherSeparator_isText() throws IOException {
    assertThat(rows(file("a;b\n1;6\" x, y\n2;z\n"))).contains(List.of("1", "6\" x, y"));
    assertThat(rows(file("a\tb\n1\t\"x\" y\n2\tz\n"))).contains(List.of("1", "\"x\" y"));
    assertThat(rows(file("a b c\n1 6\" 2\n2 \"z\"z 3\n")))
        .containsExactly(List.of("1", "6\"", "2"), List.of("2", "\"z\"z", "3"));
  }

  @Test
  void next_unclosedQuote_staysAnErrorWithItsLine() throws IOException {
    TableFormatException problem = problem(file("a,b\n1,x\n2,\"never closed\n3,y\n4,z\n"));

    assertThat(problem.line()).hasValue(3);
    assertThat(problem.column()).contains("b");
    assertThat(problem).hasMessageContaining("never closed");
  }

  @Test
  void next_strayQuoteInALongLine_isFoundOnce() throws IOException {
    // A pass over the rest of the line for each quote would take hours.
    String cell = "\"" + "a\"b".repeat(20_000) + "\"";
    CsvInput input = file("a,b\n1," + cell + "\n");

    assertThat(rows(input).get(0).get(1)).hasSize(60_000);
  }

  @Test
  void next_strayQuoteAroundTheEndOfABlock_isRead() throws IOException {
    for (int before = 65_520; before < 65_540; before++) {
      String text = "a,b,c\n" + "x".repeat(60_000) + "," + "y".repeat(before - 60_007);
      CsvInput input = file(text + ",\"p\" q\n\"r \"s\" t\",u,v\n");

      assertThat(rows(input).get(0).get(2)).isEqualTo("\"p\" q");
      assertThat(rows(input).get(1)).containsExactly("r \"s\" t", "u", "v");
    }
  }

  private CsvInput file(String text) throws IOException {
    return CsvInput.of(Files.write(folder.resolve("loans.csv"), text.getBytes(UTF_8)));
  }
}
