package io.loantap.train.explore.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LevelCountsTest {
  @Property
  void add_moreTextsThanFit_countsAreTooLowByAtMostTheBound(
      @ForAll @Size(max = 400) List<@IntRange(max = 40) Integer> rows,
      @ForAll @IntRange(min = 2, max = 50) int most) {
    LevelCounts counts = new LevelCounts(most);
    Map<String, Long> exact = new HashMap<>();
    for (int row : rows) {
      counts.add("t" + row, row % 3 == 0);
      exact.merge("t" + row, 1L, Long::sum);
    }
    assertThat(counts.counts().size()).isLessThanOrEqualTo(most);
    exact.forEach(
        (text, expected) -> {
          LevelCounts.Count found = counts.counts().get(text);
          long counted = found == null ? 0 : found.rows();
          assertThat(counted).isBetween(expected - counts.lowBy(), expected);
          if (found != null) {
            boolean bad = Integer.parseInt(text.substring(1)) % 3 == 0;
            assertThat(found.bad()).isEqualTo(bad ? counted : 0);
          }
        });
    if (exact.size() <= most) {
      assertThat(counts.lowBy()).isZero();
    }
  }
}
