package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ConfusionTest {

  @Test
  void of_probabilityEqualToThreshold_isApproved() {
    Confusion c = Confusion.of(new double[] {0.3, 0.3}, new boolean[] {true, false}, 0.3);

    assertThat(c).isEqualTo(new Confusion(0, 0, 1, 1));
  }

  @Test
  void ratios_smallExample_byHand() {
    Confusion c = new Confusion(6, 4, 80, 10);

    assertThat(c.rows()).isEqualTo(100);
    assertThat(c.approved()).isEqualTo(90);
    assertThat(c.declined()).isEqualTo(10);
    assertThat(c.chargedOffRate()).isEqualTo(0.16);
    assertThat(c.approvalRate()).isEqualTo(0.9);
    assertThat(c.accuracy()).isEqualTo(0.86);
    assertThat(c.precisionChargedOff()).isEqualTo(0.6);
    assertThat(c.recallChargedOff()).isEqualTo(0.375);
    assertThat(c.npa()).hasValue(10 / 90.0);
    assertThat(c.falsePositiveRate()).hasValue(4 / 84.0);
    assertThat(c.youden()).isEqualTo((6 * 80 - 4 * 10) / (16.0 * 84));
  }

  @Test
  void ratios_nobodyApproved_lookWorthlessNotGood() {
    Confusion c = new Confusion(2, 3, 0, 0);

    assertThat(c.npa()).isEmpty();
    assertThat(c.precisionFullyPaid()).isZero();
    assertThat(c.f1FullyPaid()).isZero();
    assertThat(c.approvalRate()).isZero();
    assertThat(c.youden()).isZero();
  }

  @Test
  void ratios_nobodyDeclined_precisionIsZero() {
    Confusion c = new Confusion(0, 0, 3, 2);

    assertThat(c.precisionChargedOff()).isZero();
    assertThat(c.f1ChargedOff()).isZero();
    assertThat(c.npa()).hasValue(0.4);
  }

  @Test
  void ratios_oneClassOnly_areDefined() {
    Confusion nobodyRepaid = Confusion.of(new double[] {0.1, 0.9}, new boolean[] {true, true}, 0.5);
    Confusion allRepaid = Confusion.of(new double[] {0.1, 0.9}, new boolean[] {false, false}, 0.5);

    assertThat(nobodyRepaid.falsePositiveRate()).isEmpty();
    assertThat(nobodyRepaid.recallFullyPaid()).isZero();
    assertThat(nobodyRepaid.youden()).isZero();
    assertThat(allRepaid.falsePositiveRate()).hasValue(0.5);
    assertThat(allRepaid.recallChargedOff()).isZero();
  }

  @Test
  void constructor_impossibleCounts_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(1, 1, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(0, 0, 0, 0));
  }

  @Test
  void of_thresholdOutsideItsRange_throws() {
    double[] p = {0.5};
    boolean[] y = {true};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confusion.of(p, y, 1.5))
        .withMessageContaining("threshold is above 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confusion.of(p, y, Double.NaN))
        .withMessageContaining("threshold is not a number");
  }

  @Property
  void of_anyRows_countsEachRowOnce(
      @ForAll("rows") LabelledScores rows, @ForAll @DoubleRange(min = 0, max = 1) double t) {
    Confusion c = Confusion.of(rows.probability(), rows.chargedOff(), t);

    assertThat(c.tp() + c.fp() + c.tn() + c.fn()).isEqualTo(rows.probability().length);
    assertThat(c.approved() + c.declined()).isEqualTo(c.rows());
  }

  @Provide
  Arbitrary<LabelledScores> rows() {
    return LabelledScores.arbitrary();
  }
}
