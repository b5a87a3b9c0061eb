package io.loantap.drift.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripedCellsTest {
  /** A thread that holds a stripe for ever keeps nobody else from counting. */
  @Test
  void take_allStripesTaken_makesSparesAndUsesThemAgain() {
    StripedCells cells = new StripedCells(2, 1);
    List<long[]> taken = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      long[] stripe = cells.take();
      assertThat(taken).noneMatch(other -> other == stripe);
      stripe[StripedCells.FIRST + 1] += i;
      taken.add(stripe);
    }
    cells.release(taken.get(3));
    assertThat(cells.take()).isSameAs(taken.get(3));
    taken.forEach(cells::release);
    assertThat(cells.sum(true)).containsExactly(0, 10);
    assertThat(cells.sum(false)).containsExactly(0, 0);
  }
}
