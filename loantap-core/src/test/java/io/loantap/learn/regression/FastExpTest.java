package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FastExpTest {
  @Test
  void ofNegative_evenlySpaced_isWithinTwoUlp() {
    for (int i = 0; i <= 1_000_000; i++) {
      assertWithinTwoUlp(-708.0 * i / 1_000_000);
      assertWithinTwoUlp(-8.0 * i / 1_000_000);
    }
  }

  @Property
  void ofNegative_anyArgument_isWithinTwoUlp(@ForAll @DoubleRange(min = -708, max = 0) double x) {
    assertWithinTwoUlp(x);
  }

  @Test
  void ofNegative_edges_areExact() {
    assertThat(FastExp.ofNegative(0)).isEqualTo(1);
    assertThat(FastExp.ofNegative(-0.0)).isEqualTo(1);
    assertThat(FastExp.ofNegative(-Double.MIN_VALUE)).isEqualTo(1);
    assertThat(FastExp.ofNegative(-709)).isZero();
    assertThat(FastExp.ofNegative(-1e300)).isZero();
    assertThat(FastExp.ofNegative(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(FastExp.ofNegative(Double.NaN)).isNaN();
  }

  private static void assertWithinTwoUlp(double x) {
    double expected = StrictMath.exp(x);
    double error = Math.abs(FastExp.ofNegative(x) - expected);
    if (!(error <= 2 * Math.ulp(expected))) {
      assertThat(FastExp.ofNegative(x)).as("exp(%s)", x).isEqualTo(expected, within(0.0));
    }
  }
}
