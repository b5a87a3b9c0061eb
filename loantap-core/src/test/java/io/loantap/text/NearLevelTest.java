package io.loantap.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearLevelTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "No, N Y, N",
        "yes, N Y, Y",
        "y, N Y, Y",
        "1, N Y, none",
        "J, N Y, none",
        "1, 0 2, none",
        "36, 35 60, none",
        "F, Female Male, Female",
        "M, Married Male, none",
        "Mortage, MORTGAGE RENT, MORTGAGE",
        "rent, MORTGAGE RENT, RENT",
        "other, MORTGAGE RENT, none"
      })
  void ofLevel_word_isMatchedOnlyWhereItMayBeMeant(String level, String levels, String expected) {
    assertThat(NearMatch.ofLevel(level, List.of(levels.split(" ")))).isEqualTo(expected);
  }
}
