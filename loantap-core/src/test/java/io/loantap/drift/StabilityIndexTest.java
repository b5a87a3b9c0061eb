package io.loantap.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityIndexTest {
  /** Worked by hand: -0.1 ln(0.4 / 0.5) + 0.1 ln(0.6 / 0.5). */
  @Test
  void of_twoBins_isTheFormula() {
    StabilityIndex index = StabilityIndex.of(new long[] {500, 500}, new long[] {400, 600});
    assertThat(index.value()).isCloseTo(0.04054651081081644, within(1e-15));
    assertThat(index.bins()).isEqualTo(2);
    assertThat(index.floored()).isZero();
    assertThat(index.critical()).isCloseTo(3.841459 * 2 / 1000, within(1e-15));
    assertThat(index.band()).isEqualTo(DriftBand.STABLE);
    assertThat(index.significant()).isTrue();
  }

  /** Worked by hand: the empty bin counts as 1e-4, the other share stays 1. */
  @Test
  void of_emptyBin_isFlooredAndCounted() {
    StabilityIndex index = StabilityIndex.of(new long[] {900, 100}, new long[] {1000, 0});
    assertThat(index.floored()).isEqualTo(1);
    assertThat(index.value())
        .isCloseTo(0.1 * Math.log(1 / 0.9) + (1e-4 - 0.1) * Math.log(1e-3), within(1e-14));
    assertThat(index.band()).isEqualTo(DriftBand.SIGNIFICANT);
  }

  @Test
  void of_binEmptyOnBothSides_doesNotCount() {
    assertThat(StabilityIndex.of(new long[] {600, 0, 400}, new long[] {500, 0, 500}))
        .isEqualTo(StabilityIndex.of(new long[] {600, 400}, new long[] {500, 500}));
  }

  @ParameterizedTest
  @CsvSource({
    "499, 5000, INSUFFICIENT",
    "5000, 499, INSUFFICIENT",
    "500, 500, STABLE",
    "0, 0, INSUFFICIENT"
  })
  void of_fewRows_areInsufficient(long then, long now, DriftBand band) {
    StabilityIndex index = StabilityIndex.of(new long[] {then}, new long[] {now});
    assertThat(index.band()).isEqualTo(band);
    assertThat(index.value()).isZero();
    assertThat(index.significant()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, STABLE",
    "0.0999, STABLE",
    "0.1, INVESTIGATE",
    "0.2499, INVESTIGATE",
    "0.25, SIGNIFICANT"
  })
  void band_anyIndex_isTheConvention(double index, DriftBand band) {
    assertThat(DriftBand.of(index, 500, 500)).isEqualTo(band);
  }

  @Test
  void significant_fewRowsOfAnotherPopulation_saysNothing() {
    StabilityIndex index = StabilityIndex.of(new long[] {400, 0}, new long[] {0, 400});
    assertThat(index.value()).isGreaterThan(1);
    assertThat(index.significant()).isFalse();
  }

  @Test
  void of_otherBins_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StabilityIndex.of(new long[2], new long[3]))
        .withMessageContaining("2 bins then and 3 now");
  }

  @Property
  void of_anyCounts_isSymmetricAndZeroForEqualShares(
      @ForAll @Size(6) List<@LongRange(max = 5000) Long> before,
      @ForAll @Size(6) List<@LongRange(max = 5000) Long> after) {
    long[] then = before.stream().mapToLong(Long::longValue).toArray();
    long[] now = after.stream().mapToLong(Long::longValue).toArray();
    StabilityIndex index = StabilityIndex.of(then, now);
    assertThat(index.value()).isGreaterThanOrEqualTo(0).isFinite();
    assertThat(StabilityIndex.of(now, then).value()).isCloseTo(index.value(), within(1e-12));
    long[] threefold = Arrays.stream(then).map(count -> 3 * count).toArray();
    assertThat(StabilityIndex.of(then, threefold).value()).isZero();
  }

  /**
   * Quantiles by bisecting the regularised incomplete gamma function's series in Python 3.11 with
   * math.lgamma.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 3.841459",
    "9, 16.918978",
    "30, 43.772972",
    "31, 44.985343",
    "60, 79.081944",
    "1000, 1074.679449"
  })
  void quantile95_anyDegrees_isCloseToTheExactOne(int degrees, double expected) {
    assertThat(ChiSquare.quantile95(degrees) / expected).isCloseTo(1, within(2e-4));
    assertThat(ChiSquare.quantile95(0)).isZero();
  }
}
