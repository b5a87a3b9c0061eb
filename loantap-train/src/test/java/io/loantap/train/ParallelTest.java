package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 100).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void map_anyNumberOfThreads_keepsTheOrder(int threads) {
    assertThat(Parallel.map(threads, ITEMS, item -> 2 * item))
        .isEqualTo(ITEMS.stream().map(item -> 2 * item).toList());
  }

  @Test
  void map_twoThreads_worksOnTwoItemsAtOnce() {
    CyclicBarrier both = new CyclicBarrier(2);

    List<Integer> found =
        Parallel.map(
            2,
            List.of(1, 2),
            item -> {
              try {
                both.await(30, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              return item;
            });

    assertThat(found).containsExactly(1, 2);
  }

  @Test
  void map_oneThread_staysOnTheCallers() {
    Set<Thread> used = ConcurrentHashMap.newKeySet();

    Parallel.map(1, ITEMS, item -> used.add(Thread.currentThread()));

    assertThat(used).containsExactly(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void map_itemsThatFail_throwsForTheFirst(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Parallel.map(
                    threads,
                    ITEMS,
                    item -> {
                      if (item >= 40) {
                        throw new IllegalArgumentException("item " + item);
                      }
                      return item;
                    }))
        .withMessage("item 40");
  }
}
