package io.loantap.train.support;

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void both_anyNumberOfThreads_joinsInOrder(int threads) {
    String joined = Parallel.both(threads, () -> "a", () -> 2, (first, second) -> first + second);

    assertThat(joined).isEqualTo("a2");
  }

  @Test
  void both_twoThreads_worksOnBothAtOnce() {
    CyclicBarrier both = new CyclicBarrier(2);

    int later = Parallel.both(2, () -> await(both), () -> await(both), Math::max);

    assertThat(later).isEqualTo(1);
  }

  private static int await(CyclicBarrier barrier) {
    try {
      return barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void both_bothFail_throwsTheFirst(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parallel.both(threads, () -> fail("one"), () -> fail("two"), List::of))
        .withMessage("one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parallel.both(threads, () -> "fine", () -> fail("two"), List::of))
        .withMessage("two");
  }

  private static Object fail(String message) {
    throw new IllegalArgumentException(message);
  }
}
