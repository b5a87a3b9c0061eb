package io.loantap.train.explore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.train.explore.Duplicates;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowRepeatsTest {
  @Test
  void add_repeatsAndContradictions_areCounted() {
    RowRepeats repeats = new RowRepeats();
    repeats.add(List.of("a", "b", "paid"), 2, false);
    repeats.add(List.of("a", "b", "paid"), 2, false);
    repeats.add(List.of("a", "b", "paid"), 2, false);
    repeats.add(List.of("a", "b", "lost"), 2, true);
    repeats.add(List.of("ab", "", "lost"), 2, true);
    assertThat(repeats.result()).isEqualTo(new Duplicates(2, 1, 1));
  }

  @Test
  void add_moreRowsThanFit_estimates() {
    RowRepeats repeats = new RowRepeats(1 << 12);
    for (int row = 0; row < 40_000; row++) {
      List<String> values = List.of("row " + row, "x");
      repeats.add(values, 1, false);
      if (row % 4 == 0) {
        repeats.add(values, 1, false);
      }
    }
    Duplicates found = repeats.result();
    assertThat(found.sampledOneIn()).isBetween(8L, 16L);
    // The standard error of a sample of some 3,000 rows is about 5 % of the 10,000 repeats.
    assertThat((double) found.rows()).isCloseTo(10_000, within(2_000.0));
    assertThat(found.contradictions()).isZero();
  }
}
