package io.loantap.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class StrictExpTest {
  private static final double LN2 = 0.6931471805599453;

  @Test
  void ofNegative_millionsOfArguments_hasTheBitsOfStrictMath() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000_000; i++) {
      assertSameBits(-20 * random.nextDouble());
      assertSameBits(-760 * random.nextDouble());
      assertSameBits(-Math.abs(Double.longBitsToDouble(random.nextLong())));
    }
  }

  @Property
  void ofNegative_anyArgument_hasTheBitsOfStrictMath(
      @ForAll @DoubleRange(min = -1e9, max = 0) double x) {
    assertSameBits(x);
  }

  @Test
  void ofNegative_aroundEachStep_hasTheBitsOfStrictMath() {
    for (int half = 1; half < 2200; half++) {
      // Where k changes, and where the parts of fdlibm meet: by steps of one, then of the high
      // word.
      long bits = Double.doubleToRawLongBits(-half * LN2 / 2);
      for (int step = -50; step <= 50; step++) {
        assertSameBits(Double.longBitsToDouble(bits + step));
        assertSameBits(Double.longBitsToDouble(bits + ((long) step << 28)));
      }
    }
  }

  @Test
  void ofNegative_edges_areThoseOfStrictMath() {
    for (double x :
        new double[] {
          0.0, -0.0, -Double.MIN_VALUE, -0x1p-28, -0x1p-29, -704, -708, -745.13, -746, -1e300
        }) {
      assertSameBits(x);
      assertSameBits(Math.nextUp(x) > 0 ? -0.0 : Math.nextUp(x));
      assertSameBits(Math.nextDown(x));
    }
    assertSameBits(Double.NEGATIVE_INFINITY);
    assertThat(StrictExp.ofNegative(Double.NaN)).isNaN();
  }

  private static void assertSameBits(double x) {
    long expected = Double.doubleToLongBits(StrictMath.exp(x));
    if (Double.doubleToLongBits(StrictExp.ofNegative(x)) != expected) {
      assertThat(StrictExp.ofNegative(x)).as("exp(%s)", x).isEqualTo(StrictMath.exp(x));
    }
  }
}
