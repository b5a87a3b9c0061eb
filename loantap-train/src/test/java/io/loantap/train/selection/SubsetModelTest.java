package io.loantap.train.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.SymmetricMatrix;
import io.loantap.learn.regression.LogisticRegression;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubsetModelTest {
  private static final double L2 = 3;

  /** An intercept and characteristics of 2, 1 and 3 columns. */
  private static final int[] FIRST = {1, 3, 4, 7};

  private final double[] centre;
  private final double[] gradient;
  private final double[][] curvature = new double[7][7];

  SubsetModelTest() {
    Random random = new Random(9);
    centre = random.doubles(7, -1, 1).toArray();
    gradient = random.doubles(7, -20, 20).toArray();
    for (int row = 0; row < 40; row++) {
      double[] x = random.doubles(7, -1, 1).toArray();
      for (int i = 0; i < 7; i++) {
        for (int j = 0; j < 7; j++) {
          curvature[i][j] += x[i] * x[j];
        }
      }
    }
  }

  /** The sums over some of the columns only. */
  private Evaluation sums(int... columns) {
    double[] packed = new double[SymmetricMatrix.packedLength(columns.length)];
    for (int i = 0, at = 0; i < columns.length; i++) {
      for (int j = 0; j <= i; j++, at++) {
        packed[at] = curvature[columns[i]][columns[j]];
      }
    }
    return Evaluation.ofFisher(
        0, at(gradient, columns), SymmetricMatrix.ofPacked(columns.length, packed));
  }

  private static double[] at(double[] all, int... columns) {
    return Arrays.stream(columns).mapToDouble(column -> all[column]).toArray();
  }

  private SubsetModel model() {
    return new SubsetModel(sums(0, 1, 2, 3, 4, 5, 6).plusPenalty(L2, centre), centre, FIRST);
  }

  /** The objective of the quadratic model. */
  private double objective(double[] weights) {
    double[] step = new double[7];
    double value = 0;
    for (int i = 0; i < 7; i++) {
      step[i] = weights[i] - centre[i];
      value += gradient[i] * step[i] + (i == 0 ? 0 : L2 / 2 * weights[i] * weights[i]);
    }
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 7; j++) {
        value += step[i] * step[j] * curvature[i][j] / 2;
      }
    }
    return value;
  }

  @Test
  void weights_all_areTheNewtonStep() {
    SubsetModel model = model();
    model.turn(2);
    model.turn(0);
    model.turn(1);

    double[] step = LogisticRegression.withL2(L2).newtonStep(centre, sums(0, 1, 2, 3, 4, 5, 6));

    assertThat(model.weights()).containsExactly(step, within(1e-10));
  }

  @Test
  void weights_some_areTheOptimumWithTheOthersAtZero() {
    SubsetModel model = model();
    model.turn(0);
    model.turn(2);
    double[] optimum = model.weights();

    assertThat(optimum[3]).isZero();
    for (int column : new int[] {0, 1, 2, 4, 5, 6}) {
      for (double off : new double[] {-1e-4, 1e-4}) {
        double[] beside = optimum.clone();
        beside[column] += off;
        assertThat(objective(beside)).isGreaterThan(objective(optimum));
      }
    }
  }

  @Test
  void turn_inAndOut_leavesTheSame() {
    SubsetModel model = model();
    model.turn(1);
    double[] before = model.weights();
    model.turn(2);
    model.turn(0);
    model.turn(2);
    model.turn(0);

    assertThat(model.weights()).containsExactly(before, within(1e-10));
    assertThat(model.has(0)).isFalse();
    assertThat(model.has(1)).isTrue();
  }

  @Test
  void changeTurning_isThatOfTurning() {
    SubsetModel model = model();
    model.turn(0);
    model.turn(1);
    for (int place : new int[] {2, 0, 1}) { // in, out, out
      double[] expected = model.weights();
      double[] change = model.changeTurning(place);
      for (int j = 0; j < expected.length; j++) {
        expected[j] += change[j];
      }
      model.turn(place);

      assertThat(model.weights()).containsExactly(expected, within(1e-10));
    }
  }

  /** The quadratic models of one fold and of the others, held against their definition. */
  @Test
  void lossTurning_ofAFold_isThatOfItsModel() {
    HeldOutFold fold = new HeldOutFold(model(), sums(0, 1, 2, 3, 4, 5, 6), centre);
    fold.turn(0);
    double offByTwo = fold.lossTurning(2);
    double offByOne = fold.lossTurning(1);
    fold.turn(2);
    double two = ofSums(fold.weights());
    fold.turn(2);
    fold.turn(1);
    double one = ofSums(fold.weights());

    assertThat(offByTwo - offByOne).isCloseTo(two - one, within(1e-10));
  }

  /** The objective without its penalty. */
  private double ofSums(double[] weights) {
    double value = objective(weights);
    for (int j = 1; j < weights.length; j++) {
      value -= L2 / 2 * weights[j] * weights[j];
    }
    return value;
  }

  @Test
  void turn_columnTwice_hasOneWeight() {
    for (int i = 0; i < 7; i++) {
      curvature[3][i] = curvature[1][i]; // the second characteristic is a column of the first
    }
    for (int i = 0; i < 7; i++) {
      curvature[i][3] = curvature[i][1];
    }
    SubsetModel model = new SubsetModel(sums(0, 1, 2, 3, 4, 5, 6), centre, FIRST);
    model.turn(0);
    model.turn(1);

    assertThat(model.weights()[3]).isZero();
    assertThat(model.changeTurning(1)[3]).isZero();
    assertThat(model.weights()).doesNotContain(Double.NaN);
  }
}
