package io.loantap.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void of_textThatControlsATerminal_isShown() {
    assertThat(Printable.of("a\u001b]0;title\u0007b\rc"))
        .isEqualTo("a\\u001b]0;title\\u0007b\\u000dc");
    assertThat(Printable.of("\u009b31m\u007f\u0000")).isEqualTo("\\u009b31m\\u007f\\u0000");
    assertThat(Printable.of("user\u202etxt\u2066.\u2028"))
        .isEqualTo("user\\u202etxt\\u2066.\\u2028");
  }

  @Test
  void of_plainText_isTheSame() {
    String text = "Größe\tof “loans” \r\n中文 é\n";
    assertThat(Printable.of(text)).isSameAs(text);
  }

  @Property
  void of_anyText_hasNoControlCharacters(@ForAll String text) {
    String shown = Printable.of(text);
    assertThat(shown.replace("\r\n", "").chars())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    assertThat(Printable.of(shown)).isEqualTo(shown);
  }
}
