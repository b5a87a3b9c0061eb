package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void of_everybodyTheSame_hasNoSlope() {
    Calibration calibration =
        Calibration.of(
            ScoreDistribution.of(
                new double[] {0.25, 0.25, 0.25, 0.25}, new boolean[] {true, true, false, false}));

    assertThat(calibration.line()).isEmpty();
    assertThat(calibration.inTheLarge()).isCloseTo(Math.log(3), within(1e-12));
    assertThat(calibration.reliability())
        .containsExactly(new ReliabilityBin(0.25, 0.25, 4, 2, 0.25));
    assertThat(calibration.expectedCalibrationError()).isEqualTo(0.25);
    assertThat(calibration.brierSkill()).isCloseTo(1 - 0.3125 / 0.25, within(1e-15));
  }

  @Test
  void of_outcomesSeparated_hasNoSlope() {
    double[] p = {0.1, 0.2, 0.3, 0.4};

    assertThat(of(p, new boolean[] {false, false, true, true}).line()).isEmpty();
    assertThat(of(p, new boolean[] {true, true, false, false}).line()).isEmpty();
  }

  @Test
  void of_certainAndWrong_isFinite() {
    Calibration calibration =
        of(new double[] {0, 1, 0, 1}, new boolean[] {true, false, false, true});

    assertThat(calibration.inTheLarge()).isCloseTo(0, within(1e-6));
    assertThat(calibration.line().orElseThrow().slope()).isCloseTo(0, within(1e-9));
    assertThat(calibration.brier()).isEqualTo(0.5);
  }

  @Test
  void slopeIsOff_beyondTenPercent_isTrue() {
    ConfidenceInterval any = new ConfidenceInterval(0, 1);
    assertThat(new Calibration.Line(0, any, 0.9, any).slopeIsOff()).isFalse();
    assertThat(new Calibration.Line(0, any, 1.1, any).slopeIsOff()).isFalse();
    assertThat(new Calibration.Line(0, any, 0.89, any).slopeIsOff()).isTrue();
    assertThat(new Calibration.Line(0, any, 1.11, any).slopeIsOff()).isTrue();
  }

  @Test
  void agrees_meanOutsideTheInterval_isFalse() {
    assertThat(new ReliabilityBin(0, 1, 100, 20, 0.14).agrees()).isTrue();
    assertThat(new ReliabilityBin(0, 1, 100, 20, 0.13).agrees()).isFalse();
  }

  @Property
  void of_anyRows_binsHoldEachRowOnce(@ForAll("rows") LabelledScores rows) {
    Calibration calibration = of(rows.probability(), rows.chargedOff());

    long loans = 0;
    double expected = 0;
    double highest = -1;
    for (ReliabilityBin bin : calibration.reliability()) {
      loans += bin.rows();
      expected += bin.rows() * bin.meanProbability();
      assertThat(bin.lowest()).isGreaterThan(highest).isLessThanOrEqualTo(bin.highest());
      assertThat(bin.meanProbability()).isBetween(bin.lowest() - 1e-12, bin.highest() + 1e-12);
      highest = bin.highest();
    }
    double sum = 0;
    for (double probability : rows.probability()) {
      sum += probability;
    }
    assertThat(loans).isEqualTo(rows.probability().length);
    assertThat(expected).isCloseTo(sum, within(1e-9));
    assertThat(calibration.brier())
        .isCloseTo(Metrics.brier(rows.probability(), rows.chargedOff()), within(1e-12));
    assertThat(calibration.inTheLarge()).isFinite();
    assertThat(calibration.expectedCalibrationError()).isBetween(0.0, 1.0);
  }

  private static Calibration of(double[] probability, boolean[] chargedOff) {
    return Calibration.of(ScoreDistribution.of(probability, chargedOff));
  }

  @Provide
  Arbitrary<LabelledScores> rows() {
    return LabelledScores.arbitrary();
  }
}
