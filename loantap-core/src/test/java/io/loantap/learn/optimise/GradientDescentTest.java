package io.loantap.learn.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientDescentTest {
  /** Any objective will do: cosh(x - 3) + cosh(10 y), whose minimum is 2 at (3, 0). */
  private static final Objective COSH =
      new Objective() {
        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public Evaluation evaluate(double[] w, Order order) {
          double x = w[0] - 3;
          double y = 10 * w[1];
          double value = StrictMath.cosh(x) + StrictMath.cosh(y);
          double[] gradient = {StrictMath.sinh(x), 10 * StrictMath.sinh(y)};
          double[] curvature = {StrictMath.cosh(x), 0, 100 * StrictMath.cosh(y)};
          return switch (order) {
            case GRADIENT -> Evaluation.of(value, gradient);
            case DIAGONAL ->
                Evaluation.ofDiagonal(value, gradient, new double[] {curvature[0], curvature[2]});
            case FISHER ->
                Evaluation.ofFisher(value, gradient, SymmetricMatrix.ofPacked(2, curvature));
          };
        }
      };

  @ParameterizedTest
  @EnumSource(Preconditioning.class)
  void minimise_anyObjective_findsTheMinimum(Preconditioning metric) {
    Descent descent =
        GradientDescent.with(metric).withTolerance(1e-10).minimise(COSH, new double[] {1, -0.1});
    assertThat(descent.converged()).isTrue();
    assertThat(descent.weights()).containsExactly(new double[] {3, 0}, within(1e-8));
    assertThat(descent.evaluation().value()).isCloseTo(2, within(1e-15));
    assertThat(descent.relativeGradientNorm()).isLessThan(1e-10);
  }

  @Test
  void minimise_startWorseThanZero_startsFromZero() {
    Descent descent =
        GradientDescent.with(Preconditioning.FISHER).minimise(COSH, new double[] {-500, 50});
    assertThat(descent.history().steps().get(0).value()).isEqualTo(StrictMath.cosh(3) + 1);
    assertThat(descent.weights()).containsExactly(new double[] {3, 0}, within(1e-8));
  }

  @Test
  void minimise_alreadyThere_takesNoStep() {
    Descent descent =
        GradientDescent.with(Preconditioning.FISHER).minimise(COSH, new double[] {3, 0});
    assertThat(descent.converged()).isTrue();
    assertThat(descent.iterations()).isZero();
    assertThat(descent.estimatedGap()).isZero();
  }

  @Test
  void minimise_badStart_saysWhichWeight() {
    GradientDescent descent = GradientDescent.with(Preconditioning.FISHER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> descent.minimise(COSH, new double[] {0, Double.NaN}))
        .withMessage("weight 1 of the start is not finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> descent.minimise(COSH, new double[1]))
        .withMessageContaining("the start has 1 weights");
  }
}
