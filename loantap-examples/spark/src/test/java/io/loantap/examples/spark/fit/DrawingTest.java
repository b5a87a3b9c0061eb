package io.loantap.examples.spark.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Draws by place: folds, samples and test loans. */
class DrawingTest {
  @Property(tries = 50)
  void sampling_takesExactlySoManyRowsHoweverTheyAreCut(
      @ForAll @IntRange(min = 1, max = 5000) int rows,
      @ForAll @IntRange(min = 1, max = 6000) int most,
      @ForAll @IntRange(min = 1, max = 400) int length,
      @ForAll long seed) {
    Sampling sampling = new Sampling(rows, most, new CounterRandom(seed));
    List<Integer> whole = new ArrayList<>();
    for (int row : sampling.among(0, rows)) {
      whole.add(row);
    }
    List<Integer> cut = new ArrayList<>();
    for (int first = 0; first < rows; first += length) {
      for (int row : sampling.among(first, Math.min(length, rows - first))) {
        cut.add(first + row);
      }
    }

    assertThat(whole).hasSize(Math.min(rows, most)).isSorted().doesNotHaveDuplicates();
    assertThat(cut).isEqualTo(whole);
  }

  @Test
  void sampling_ofBillions_staysInBounds() {
    Sampling sampling = new Sampling(3_000_000_000_000L, 2_000_000_000, new CounterRandom(1));

    int[] rows = sampling.among(2_999_999_900_000L, 100_000);

    assertThat(rows.length).isBetween(60, 73);
    assertThat(rows).isSorted();
  }

  @Test
  void dealing_givesEachFoldOneOfEachRunWhereverItBegins() {
    FoldAssignment dealing = new FoldAssignment(new CounterRandom(3), 5);
    byte[] folds = new byte[1000];
    Set<String> orders = new HashSet<>();
    for (int run = 0; run < 200; run++) {
      Set<Integer> dealt = new HashSet<>();
      StringBuilder order = new StringBuilder();
      for (int i = 5 * run; i < 5 * run + 5; i++) {
        folds[i] = (byte) dealing.fold(i);
        dealt.add((int) folds[i]);
        order.append(folds[i]);
      }
      assertThat(dealt).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
      orders.add(order.toString());
    }
    FoldAssignment later = new FoldAssignment(new CounterRandom(3), 5);
    for (int i = 333; i < 1000; i++) {
      assertThat(later.fold(i)).isEqualTo(folds[i]);
    }
    assertThat(orders.size()).isGreaterThan(60); // of 120
  }

  @Test
  void testRule_takesAboutTheShare_orWhatIsLater() {
    TestRule share = new TestRule(0.3, Double.POSITIVE_INFINITY, new CounterRandom(9));
    TestRule after = new TestRule(0, 100, new CounterRandom(9));
    long taken = 0;
    for (int row = 0; row < 100_000; row++) {
      taken += share.takes(row, Field.MISSING) ? 1 : 0;
    }

    assertThat(taken / 1e5).isEqualTo(0.3, within(0.01));
    assertThat(after.takes(5, 101)).isTrue();
    assertThat(after.takes(5, 100)).isFalse();
    assertThat(after.takes(5, Field.MISSING)).isFalse();
  }

  @Test
  void digest_addsWithCarry() {
    long[] sum = {0, 0, -1, -1};

    RowsDigest.add(sum, new long[] {0, 0, 0, 1});

    assertThat(sum).containsExactly(0, 1, 0, 0);
    RowsDigest.add(sum, new long[] {-1, -1, -1, -1});
    assertThat(sum).containsExactly(0, 0, -1, -1);
    assertThat(RowsDigest.hex(new long[] {0, 0, 0, 255})).hasSize(64).endsWith("00ff");
  }
}
