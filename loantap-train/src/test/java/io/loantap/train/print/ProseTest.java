package io.loantap.train.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @Property
  void wrap_anyText_keepsTheWordsAndTheWidth(
      @ForAll @AlphaChars @Chars(' ') @StringLength(max = 600) String text) {
    String wrapped = Prose.notice(text);

    assertThat(words(wrapped.substring(1))).isEqualTo(words(text));
    assertThat(wrapped.lines())
        .allMatch(line -> line.length() <= 100 || words(line.replace("!", "")).length == 1);
    assertThat(wrapped).startsWith("! ").endsWith("\n");
  }

  private static String[] words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toArray(String[]::new);
  }

  @Test
  void wrap_lineBreaks_stay() {
    assertThat(Prose.notice("Left out:\n  line 2\n  line 3"))
        .isEqualTo("! Left out:\n  line 2\n  line 3\n");
  }

  @Test
  void wrap_hundredCharacters_areOneLine() {
    String words = "123456789 ".repeat(9) + "1234567890";
    assertThat(Prose.paragraph(words)).isEqualTo(words + "\n");
    assertThat(Prose.paragraph(words + "1").lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "12.5, 12.5", "318015.00004, 318015", "0.12345, 0.1235", "-3.10, -3.1"})
  void value_anyNumber_endsInNoZeroOrPoint(double number, String text) {
    assertThat(Figures.value(number)).isEqualTo(text);
  }
}
