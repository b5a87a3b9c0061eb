package io.loantap.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private final KnownTexts texts = new KnownTexts();

  @Property
  void find_anyTexts_isThePlaceOfTheFirstEqualOne(@ForAll List<String> all) {
    KnownTexts known = new KnownTexts();
    Map<String, Integer> expected = new HashMap<>();
    for (String text : all) {
      char[] line = ("x" + text + "y").toCharArray();
      int place = known.find(line, 1, line.length - 1);
      assertThat(place).isEqualTo(expected.getOrDefault(text, KnownTexts.UNKNOWN));
      if (place == KnownTexts.UNKNOWN && known.takes(text.length())) {
        known.add(line, 1, line.length - 1);
        expected.put(text, expected.size());
      }
    }
  }

  @Test
  void takes_manyTexts_untilItIsFull() {
    int added = 0;
    while (texts.takes(8) && added < 100_000) {
      char[] text = Integer.toString(10_000_000 + added++).toCharArray();
      texts.add(text, 0, text.length);
    }

    assertThat(added).isEqualTo(10_000);
    assertThat(texts.find("10009999".toCharArray(), 0, 8)).isEqualTo(9_999);
    assertThat(texts.find("10010000".toCharArray(), 0, 8)).isEqualTo(KnownTexts.UNKNOWN);
  }

  @Test
  void takes_longText_isNotKept() {
    assertThat(texts.takes(64)).isTrue();
    assertThat(texts.takes(65)).isFalse();
  }
}
