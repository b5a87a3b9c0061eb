package io.loantap.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.encode.DesignMatrix;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class CorrelationMatrixTest {
  @Property(tries = 50)
  void of_anyBlocks_isPearsonOfTheDenseRows(
      @ForAll @IntRange(min = 30, max = 3000) int rows, @ForAll long seed) {
    DesignMatrix matrix = random(rows, seed);
    double[][] dense = new double[rows][matrix.columns()];
    for (int i = 0; i < rows; i++) {
      matrix.denseRow(i, dense[i]);
    }

    CorrelationMatrix correlations = CorrelationMatrix.of(matrix, null, 2);

    var expected = new PearsonsCorrelation(dense).getCorrelationMatrix();
    for (int i = 0; i < matrix.columns(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        assertThat(correlations.between(i, j).orElseThrow())
            .isEqualTo(expected.getEntry(i, j), within(1e-10));
      }
    }
  }

  @Test
  void of_threads_sameBits() {
    DesignMatrix matrix = random(10_000, 1);
    CorrelationMatrix one = CorrelationMatrix.of(matrix, null, 1);
    CorrelationMatrix four = CorrelationMatrix.of(matrix, null, 4);

    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < one.size(); j++) {
        assertThat(four.between(i, j)).isEqualTo(one.between(i, j));
      }
    }
  }

  @Test
  void of_weights_isThatOfRepeatedRows() {
    DesignMatrix matrix = random(50, 2);
    double[] weights = new double[50];
    int[] repeated = new int[75];
    for (int i = 0; i < 50; i++) {
      weights[i] = 1 + i % 2;
      repeated[i] = i;
    }
    for (int i = 0; i < 25; i++) {
      repeated[50 + i] = 2 * i + 1;
    }

    CorrelationMatrix weighted = CorrelationMatrix.of(matrix, weights, 1);
    CorrelationMatrix expected = CorrelationMatrix.of(matrix.select(repeated), null, 1);

    for (int j = 1; j < weighted.size(); j++) {
      assertThat(weighted.between(0, j).orElseThrow())
          .isEqualTo(expected.between(0, j).orElseThrow(), within(1e-12));
    }
  }

  @Test
  void between_constantColumn_isEmpty() {
    DesignMatrix matrix =
        DesignMatrix.builder(3)
            .dense(new double[] {0.1, 0.1, 0.1})
            .dense(new double[] {1, 2, 4})
            .build();

    CorrelationMatrix correlations = CorrelationMatrix.of(matrix, null, 1);

    assertThat(correlations.isConstant(0)).isTrue();
    assertThat(correlations.between(0, 1)).isEmpty();
    assertThat(correlations.between(0, 0)).isEmpty();
    assertThat(correlations.isConstant(1)).isFalse();
    assertThat(correlations.between(1, 1)).hasValue(1);
  }

  @Test
  void between_meanFarFromZero_keepsTenDigits() {
    Random random = new Random(3);
    double[] x = random.doubles(1000).toArray();
    double[] y = random.doubles(1000).map(v -> v + 300).toArray();

    double found =
        CorrelationMatrix.of(DesignMatrix.builder(1000).dense(x).dense(y).build(), null, 1)
            .between(0, 1)
            .orElseThrow();

    assertThat(found).isEqualTo(new PearsonsCorrelation().correlation(x, y), within(1e-9));
  }

  private static DesignMatrix random(int rows, long seed) {
    Random random = new Random(seed);
    double[] x = random.doubles(rows).toArray();
    double[] y = random.doubles(rows).map(v -> 5 + 2 * v).toArray();
    int[] codes = random.ints(rows, -1, 3).toArray();
    double[] positions = random.doubles(rows, 0, 4).toArray();
    for (int code = 0; code < 3; code++) {
      codes[code] = code;
    }
    positions[3] = Double.NaN;
    for (int k = 0; k < 4; k++) {
      positions[4 + k] = k + 0.5;
    }
    return DesignMatrix.builder(rows).dense(x).coded(codes, 3).dense(y).ramps(positions, 4).build();
  }
}
