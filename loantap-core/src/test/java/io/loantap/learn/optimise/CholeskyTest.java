package io.loantap.learn.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.regression.RandomRows;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CholeskyTest {
  @Property(tries = 100)
  void solve_positiveDefinite_solves(
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
    SymmetricMatrix matrix = gram(size, size + 5, seed);
    double[] expected = RandomRows.normals(size, new Random(seed));
    Cholesky factor = Cholesky.of(matrix);
    assertThat(factor.dropped()).isZero();
    assertThat(factor.solve(matrix.times(expected))).containsExactly(expected, within(1e-6));
  }

  @Property(tries = 100)
  void solve_rankDeficientButConsistent_stillSolves(
      @ForAll @IntRange(min = 2, max = 30) int size, @ForAll long seed) {
    int rank = 1 + size / 2;
    SymmetricMatrix matrix = gram(size, rank, seed);
    double[] b = matrix.times(RandomRows.normals(size, new Random(seed)));
    double[] x = Cholesky.of(matrix).solve(b);
    assertThat(matrix.times(x)).containsExactly(b, within(1e-6 * VectorMath.norm(b)));
  }

  @Test
  void solve_columnTwice_dropsTheSecondOne() {
    // Rows (1, 0, 1), (2, 1, 2): the third column is the first again.
    double[] gram = {5, 2, 1, 5, 2, 5};
    Cholesky factor = Cholesky.of(SymmetricMatrix.ofPacked(3, gram));
    assertThat(factor.dropped()).isEqualTo(1);
    assertThat(factor.solve(new double[] {9, 4, 9}))
        .containsExactly(new double[] {1, 2, 0}, within(1e-14));
  }

  @Test
  void solve_zeroMatrix_dropsEverything() {
    Cholesky factor = Cholesky.of(SymmetricMatrix.ofPacked(2, new double[3]));
    assertThat(factor.dropped()).isEqualTo(2);
    assertThat(factor.solve(new double[] {1, 2})).containsExactly(0, 0);
  }

  @Test
  void get_eitherTriangle_isTheSameEntry() {
    SymmetricMatrix matrix = SymmetricMatrix.ofPacked(2, new double[] {1, 2, 3});
    assertThat(matrix.get(0, 1)).isEqualTo(2);
    assertThat(matrix.get(1, 0)).isEqualTo(2);
    assertThat(matrix.diagonal()).containsExactly(1, 3);
    assertThat(matrix.times(new double[] {10, 1})).containsExactly(12, 23);
  }

  @Test
  void ofPacked_wrongLength_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricMatrix.ofPacked(3, new double[5]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SymmetricMatrix.packedLength(70_000))
        .withMessageContaining("use Preconditioning.EUCLIDEAN");
  }

  /** Sum of {@code rank} random outer products. */
  private static SymmetricMatrix gram(int size, int rank, long seed) {
    Random random = new Random(seed);
    double[] packed = new double[SymmetricMatrix.packedLength(size)];
    for (int k = 0; k < rank; k++) {
      double[] x = RandomRows.normals(size, random);
      for (int i = 0, at = 0; i < size; i++) {
        for (int j = 0; j <= i; j++, at++) {
          packed[at] += x[i] * x[j];
        }
      }
    }
    return SymmetricMatrix.ofPacked(size, packed);
  }
}
