package io.loantap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticBlockTest {
  private static final double[] EDGES = {
    0, -0.0, 1e-10, -1e-300, 36.7, -36.8, 703.9, -704, -708, -745.2, 1e300, Double.NaN, -1e300
  };

  @Test
  void replace_manyLogOdds_hasTheBitsOfEach() {
    Random random = new Random(3);
    LogisticBlock block = new LogisticBlock(500);
    double[] logOdds = new double[500];
    double[] out = new double[600];
    for (int round = 0; round < 1_000; round++) {
      int count = 1 + random.nextInt(500);
      for (int i = 0; i < count; i++) {
        logOdds[i] =
            random.nextInt(20) == 0
                ? EDGES[random.nextInt(EDGES.length)]
                : (random.nextBoolean() ? 3 : 300) * random.nextGaussian();
      }
      System.arraycopy(logOdds, 0, out, 100, count);
      block.replace(out, 100, count);
      for (int i = 0; i < count; i++) {
        assertThat(Double.doubleToLongBits(out[100 + i]))
            .as("of %s", logOdds[i])
            .isEqualTo(Double.doubleToLongBits(inTwoCases(logOdds[i])));
      }
    }
  }

  private static double inTwoCases(double z) {
    return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
  }
}
