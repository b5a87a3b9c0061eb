package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelSequenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "< 1 year|1 year|2 years|9 years|10+ years",
        "A|B|C|D|G",
        "A1|A5|B1|C4|G5",
        "18-25|26-35|36-65|66+",
        "under 18|18 to 25|26 to 40|over 40",
        "0-9,999|10,000-19,999|>20,000",
        "1 child|2 children|3 or more children",
        "0.5 years|1 year|1.5 years"
      })
  void of_numbersInWordsAndGrades_isTheirOrder(String ascending) {
    List<String> levels = List.of(ascending.split("\\|", -1));
    for (int seed = 0; seed < 5; seed++) {
      List<String> shuffled = new ArrayList<>(levels);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(LevelSequence.of(shuffled)).contains(levels);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RENT|OWN|MORTGAGE",
        "36 months|60 months",
        "A|B",
        "A11|A12|A13|A14",
        "A30|A31|A40",
        "A1|A2|A3",
        "A|B|X",
        "1 year|2 years|other",
        "1 year|2 months|3 weeks",
        "1 year|1 years|2 years",
        "1st floor|2nd floor|3rd floor",
        "bank 3|bank 4|bank 5",
        "|1 year|2 years"
      })
  void of_otherLevels_isEmpty(String levels) {
    assertThat(LevelSequence.of(List.of(levels.split("\\|", -1)))).isEmpty();
  }
}
