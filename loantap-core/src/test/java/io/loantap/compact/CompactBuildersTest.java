package io.loantap.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactBuildersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 65_535, 65_536, 65_537, 200_000})
  void build_soManyDistinctNumbers_givesEachRowItsOwn(int distinct) {
    DoublesBuilder builder = new DoublesBuilder();
    double[] expected =
        new Random(distinct).ints(300_000, 0, distinct).mapToDouble(i -> i / 7.0).toArray();
    expected[17] = Double.NaN;
    for (double value : expected) {
      builder.add(value);
    }

    CompactDoubles built = builder.build();

    assertThat(built.size()).isEqualTo(expected.length);
    for (int row = 0; row < expected.length; row++) {
      assertThat(built.get(row)).isEqualTo((Double) expected[row]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 256, 257, 65_536, 65_537, 1 << 24})
  void build_codesBelowALimit_givesEachRowItsOwn(int limit) {
    CodesBuilder builder = new CodesBuilder();
    int[] expected = new Random(limit).ints(10_000, 0, limit).toArray();
    for (int code : expected) {
      builder.add(code);
    }

    CompactCodes built = builder.build(limit);
    double[] table = new double[limit];
    Arrays.setAll(table, code -> -code);
    double[] lookedUp = new double[expected.length];
    builder.lookUp(table, lookedUp);

    assertThat(built.size()).isEqualTo(expected.length);
    for (int row = 0; row < expected.length; row++) {
      assertThat(built.get(row)).isEqualTo(expected[row]);
      assertThat(lookedUp[row]).isEqualTo(-expected[row]);
    }
  }
}
