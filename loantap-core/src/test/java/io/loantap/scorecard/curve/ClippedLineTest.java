package io.loantap.scorecard.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClippedLineTest {
  @Property
  void accumulate_anyLine_hasTheBitsOfTheCurve(@ForAll long seed) {
    Random random = new Random(seed);
    double low = random.nextBoolean() ? random.nextInt(5) : 1e4 * random.nextGaussian();
    double high = low + (random.nextBoolean() ? 1 + random.nextInt(9) : random.nextDouble());
    double start = random.nextInt(8) == 0 ? 0 : random.nextGaussian();
    double end = random.nextInt(8) == 0 ? start : random.nextGaussian();
    assertSameBits(random, low, high, start, end);
  }

  @Test
  void accumulate_linesThatRoundingTakesElsewhere_haveTheBitsOfTheCurve() {
    Random random = new Random(5);
    int passed = 0;
    int lacking = 0;
    for (int i = 0; i < 20_000; i++) {
      double high = 1 + random.nextInt(1000);
      double end = random.nextDouble();
      double atEnd = 0.1 + (end - 0.1) / high * high;
      passed += Math.signum(end - 0.1) * (atEnd - end) > 0 ? 1 : 0;
      lacking += Math.signum(end - 0.1) * (atEnd - end) < 0 ? 1 : 0;
      assertSameBits(random, 0, high, 0.1, end);
    }
    // Both corrections were needed.
    assertThat(passed).isGreaterThan(100);
    assertThat(lacking).isGreaterThan(100);
  }

  @Test
  void between_numbersTooLarge_isNone() {
    assertThat(ClippedLine.between(-1.7e308, 0, 1.7e308, 1, 0)).isNull();
  }

  private static void assertSameBits(
      Random random, double low, double high, double start, double end) {
    PiecewiseLinearCurve curve =
        PiecewiseLinearCurve.through(
            new double[] {low, high}, new double[] {start, end}, Outside.CLAMP);
    ClippedLine line = ClippedLine.between(low, start, high, end, (end - start) / (high - low));
    assertThat(line).isNotNull();
    double[] values = new double[60];
    for (int i = 0; i < values.length; i++) {
      double near = random.nextBoolean() ? low : high;
      values[i] =
          switch (i % 4) {
            case 0 -> low + (high - low) * random.nextDouble();
            case 1 -> near + (i - 30) * Math.ulp(near);
            case 2 -> near;
            default -> near + 1e3 * random.nextGaussian();
          };
    }
    double[] sums = new double[values.length];
    line.accumulate(values, 0, values.length, sums);
    for (int i = 0; i < values.length; i++) {
      assertThat(sums[i]).as("at %s", values[i]).isEqualTo(0.0 + curve.contribution(values[i]));
      assertThat(line.contribution(values[i])).isEqualTo(curve.contribution(values[i]));
      assertThat(line.covers(values[i])).isEqualTo(curve.covers(values[i]));
      if (values[i] >= line.low() && values[i] <= line.straightTo()) {
        assertThat(start + line.slope() * (values[i] - low))
            .isEqualTo(curve.contribution(values[i]));
      }
    }
  }
}
