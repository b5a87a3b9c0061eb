package io.loantap.train.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowWeightsTest {
  @Test
  void of_noClassWeights_keepsSampleWeights() {
    double[] samples = {1, 2, 3};
    RowWeights weights = RowWeights.of(ClassWeights.NONE, new boolean[3], samples);

    assertThat(weights.all()).containsExactly(1, 2, 3);
    assertThat(weights.shift()).isZero();
  }

  @Test
  void of_nothing_isNoWeightsAtAll() {
    RowWeights weights = RowWeights.of(ClassWeights.NONE, new boolean[3], null);

    assertThat(weights.all()).isNull();
    assertThat(weights.shift()).isZero();
  }

  @Test
  void of_balanced_isThatOfScikitLearn() {
    // compute_class_weight("balanced", classes=[0, 1], y=[1, 0, 0, 0]) is [2/3, 2].
    RowWeights weights =
        RowWeights.of(ClassWeights.BALANCED, new boolean[] {true, false, false, false}, null);

    assertThat(weights.all()).containsExactly(2, 2 / 3.0, 2 / 3.0, 2 / 3.0);
    assertThat(weights.shift()).isEqualTo(Math.log(3), within(1e-15));
  }

  @Property
  void of_balancedSamples_makesHalvesOfTheSameTotal(
      @ForAll @IntRange(min = 2, max = 200) int rows, @ForAll long seed) {
    Random random = new Random(seed);
    double[] samples = random.doubles(rows, 0.1, 10).toArray();
    double[] before = samples.clone();
    boolean[] chargedOff = new boolean[rows];
    double total = 0;
    double bad = 0;
    for (int i = 0; i < rows; i++) {
      chargedOff[i] = i == 0 || (i > 1 && random.nextInt(4) == 0);
      total += samples[i];
      bad += chargedOff[i] ? samples[i] : 0;
    }

    RowWeights weights = RowWeights.of(ClassWeights.BALANCED, chargedOff, samples);

    double badAfter = 0;
    double goodAfter = 0;
    for (int i = 0; i < rows; i++) {
      badAfter += chargedOff[i] ? weights.all()[i] : 0;
      goodAfter += chargedOff[i] ? 0 : weights.all()[i];
    }
    assertThat(badAfter).isEqualTo(total / 2, within(1e-9 * total));
    assertThat(goodAfter).isEqualTo(total / 2, within(1e-9 * total));
    assertThat(weights.shift()).isEqualTo(Math.log((total - bad) / bad), within(1e-9));
    assertThat(samples).containsExactly(before);
  }

  @Test
  void of_balancedOneOutcome_leavesTheErrorToTheFit() {
    assertThat(RowWeights.of(ClassWeights.BALANCED, new boolean[3], null).all()).isNull();
    assertThat(RowWeights.of(ClassWeights.BALANCED, new boolean[] {true}, null).shift()).isZero();
  }
}
