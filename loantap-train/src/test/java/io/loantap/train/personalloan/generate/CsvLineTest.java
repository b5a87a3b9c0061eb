package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {
  private final CsvLine line = new CsvLine();

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "16, 16.0",
    "10000, 10000.0",
    "12345678, 12345678.0",
    "41.8, 41.8",
    "2.6, 2.6",
    "26.24, 26.24",
    "0.05, 0.05",
    "329.48, 329.48",
    "NaN, ''"
  })
  void number_anyValue_hasOneOrTwoDecimals(double value, String expected) {
    assertThat(line.number(value).end()).isEqualTo(expected + "\n");
  }

  @Test
  void text_specialCharacters_areQuoted() {
    String record =
        line.text(" 36 months").text("a,b").text("say \"hi\"").text("x\r\ny").text("").end();

    assertThat(record).isEqualTo(" 36 months,\"a,b\",\"say \"\"hi\"\"\",\"x\r\ny\",\n");
  }

  @Test
  void end_afterARecord_beginsAnother() {
    line.text("first").end();

    assertThat(line.text("").text("b").end()).isEqualTo(",b\n");
  }

  @Test
  void month_anyMonth_isShortEnglishNameAndYear() {
    assertThat(line.month(YearMonth.of(1990, 6)).month(YearMonth.of(2015, 12)).end())
        .isEqualTo("Jun-1990,Dec-2015\n");
  }
}
