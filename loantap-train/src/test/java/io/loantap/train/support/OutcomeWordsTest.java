package io.loantap.train.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Charged Off, Fully Paid, Charged Off, Fully Paid",
    "Late 90+, paid, Late 90+, paid",
    " défaut , payé, défaut, payé",
    "1, 0, bad, good",
    "Y, N, bad, good",
    "yes, no, bad, good",
    "True, False, bad, good",
    "G2, B1, bad, good",
    "default, 0, bad, good",
  })
  void of_oneValueEach_areItsWordsUnlessOneIsACode(
      String bad, String good, String badWord, String goodWord) {
    assertThat(OutcomeWords.of(List.of(bad), List.of(good)))
        .isEqualTo(new OutcomeWords(badWord, goodWord));
  }

  @Test
  void of_severalValues_joinsThem() {
    assertThat(OutcomeWords.of(List.of("Default", "Charged Off"), List.of("paid")).bad())
        .isEqualTo("Default or Charged Off");
  }

  @Test
  void of_longValues_areCutToAColumnsHead() {
    OutcomeWords words =
        OutcomeWords.of(
            List.of("paid late", "x".repeat(60), "Default after the end of the term"),
            List.of("paid " + "y".repeat(60)));

    assertThat(words.bad()).isEqualTo("paid late or 2 more");
    assertThat(words.good()).hasSize(43).endsWith("...");
  }

  @Test
  void of_noGoodValueKnown_isGood() {
    assertThat(OutcomeWords.of(List.of("Default"), List.of()))
        .isEqualTo(new OutcomeWords("Default", "good"));
  }
}
