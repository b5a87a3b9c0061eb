package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InteractionTest {
  /** With equal weights: each entry less its row's and its column's mean, and the mean of all. */
  @Test
  void of_equalWeights_isWhatMeansLeave() {
    double[][] left =
        Interaction.of(new double[][] {{1, 2}, {3, 8}}, new double[][] {{1, 1}, {1, 1}});

    assertThat(left[0]).containsExactly(new double[] {1, -1}, within(1e-15));
    assertThat(left[1]).containsExactly(new double[] {-1, 1}, within(1e-15));
  }

  @Property(tries = 500)
  void of_anyTable_hasMarginsOfZero_whateverIsAddedToRowsAndColumns(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = 2 + random.nextInt(6);
    int columns = 2 + random.nextInt(6);
    double[][] table = new double[rows][];
    double[][] shifted = new double[rows][columns];
    double[][] weights = new double[rows][columns];
    double[] across = random.doubles(columns, -9, 9).toArray();
    for (int row = 0; row < rows; row++) {
      table[row] = random.doubles(columns, -1, 1).toArray();
      double down = random.nextGaussian();
      for (int column = 0; column < columns; column++) {
        weights[row][column] = random.nextInt(3) == 0 ? 0 : 1000 * random.nextDouble();
        shifted[row][column] = table[row][column] + down + across[column];
      }
    }

    double[][] left = Interaction.of(table, weights);
    double[][] other = Interaction.of(shifted, weights);

    double total = 0;
    double[] ofColumns = new double[columns];
    for (int row = 0; row < rows; row++) {
      double ofRow = 0;
      for (int column = 0; column < columns; column++) {
        double weight = weights[row][column];
        ofRow += weight * left[row][column];
        ofColumns[column] += weight * left[row][column];
        total += weight;
        if (weight > 0) {
          assertThat(other[row][column]).isCloseTo(left[row][column], within(1e-9));
        }
      }
      assertThat(ofRow / Math.max(1, total)).isCloseTo(0, within(1e-10));
    }
    for (double margin : ofColumns) {
      assertThat(margin / Math.max(1, total)).isCloseTo(0, within(1e-10));
    }
  }
}
