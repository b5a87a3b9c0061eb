package io.loantap.train.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void text_eachFormat_isWrittenForPeople() {
    assertThat(Format.COUNT.text(1234567)).isEqualTo("1,234,567");
    assertThat(Format.PERCENT.text(0.19416)).isEqualTo("19.4 %");
    assertThat(Format.POINTS.text(-0.032)).isEqualTo("−3.2");
    assertThat(Format.POINTS.text(0.05)).isEqualTo("+5.0");
    assertThat(Format.SIGNED.text(-0.5)).isEqualTo("−0.50");
    assertThat(Format.FRACTION.text(0.0214)).isEqualTo("0.021");
    assertThat(Format.NUMBER.text(36.0)).isEqualTo("36");
    assertThat(Format.NUMBER.text(1234.5)).isEqualTo("1,234.5");
    assertThat(Format.TEXT.text("a-b")).isEqualTo("a-b");
    assertThat(Format.TEXT.text(null)).isEqualTo("–");
  }
}
