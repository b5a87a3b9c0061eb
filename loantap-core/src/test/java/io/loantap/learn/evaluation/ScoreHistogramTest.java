package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScoreHistogramTest {
  private static final double WIDTH = 1.0 / ScoreHistogram.BINS;

  private final int rows = 5000;
  private final double[] probability = new double[rows];
  private final boolean[] chargedOff = new boolean[rows];
  private final double[] amount = new double[rows];

  private void draw(long seed) {
    Random random = new Random(seed);
    for (int row = 0; row < rows; row++) {
      probability[row] = 0.9 * random.nextDouble();
      chargedOff[row] = random.nextDouble() < probability[row];
      amount[row] = 1000 + random.nextInt(9) * 500;
    }
  }

  private ScoreHistogram count(int from, int to) {
    ScoreHistogram scores = ScoreHistogram.empty(true);
    for (int row = from; row < to; row++) {
      scores.add(probability[row], chargedOff[row], amount[row]);
    }
    return scores;
  }

  @Property(tries = 10)
  void metrics_areThoseOfSortedRowsUpToABin(@ForAll long seed) {
    draw(seed);
    double threshold = 300 * WIDTH; // where bins meet

    Metrics counted = Metrics.of(count(0, rows), threshold);
    Metrics sorted = Metrics.of(probability, chargedOff, threshold);

    assertThat(counted.confusion()).isEqualTo(sorted.confusion());
    assertThat(counted.logLoss()).isEqualTo(sorted.logLoss(), within(1e-12));
    assertThat(counted.brier()).isEqualTo(sorted.brier(), within(1e-12));
    assertThat(counted.auc()).isEqualTo(sorted.auc(), within(1e-4));
    assertThat(counted.rows()).isEqualTo(rows);
  }

  @Test
  void tune_isWithinABinOfSortedRows() {
    draw(3);
    ScoreDistribution sorted = ScoreDistribution.of(probability, chargedOff, amount);
    ThresholdObjective objective = new ThresholdObjective.ApprovalRate(0.6);

    ThresholdChoice choice = ThresholdChoice.tune(objective, count(0, rows).distribution());
    ThresholdChoice exact = ThresholdChoice.tune(objective, sorted);

    assertThat(choice.threshold()).isEqualTo(exact.threshold(), within(3e-4)); // 0.9 / rows + WIDTH
    ThresholdEffect cut = sorted.cut(sorted.cutAt(choice.threshold()));
    assertThat(choice.cut().confusion()).isEqualTo(cut.confusion());
    assertThat(choice.cut().amounts()).isEqualTo(cut.amounts());
    assertThat(choice.cut().expectedChargedOff())
        .isEqualTo(cut.expectedChargedOff(), within(rows * WIDTH / 2));
  }

  @Test
  void add_edgesOfBins_belongToTheApproved() {
    ScoreHistogram scores = ScoreHistogram.empty(false);
    scores.add(0, true, 0);
    scores.add(WIDTH, false, 0);
    scores.add(Math.nextUp(WIDTH), true, 0);
    scores.add(1, false, 0);

    ScoreDistribution distribution = scores.distribution();

    assertThat(distribution.distinctScores()).isEqualTo(3);
    int cut = distribution.cutAt(WIDTH);
    assertThat(distribution.confusion(cut)).isEqualTo(new Confusion(1, 1, 1, 1));
    assertThat(distribution.threshold(1)).isEqualTo(WIDTH);
  }

  @Test
  void add_partsInOrder_givesTheBitsOfArrays() {
    draw(5);
    ScoreHistogram all = count(0, 2000);
    ScoreHistogram next = count(2000, rows);

    all.add(ScoreHistogram.ofArrays(next.counts(), next.sums()));

    assertThat(all.rows()).isEqualTo(rows);
    assertThat(all.counts()).isEqualTo(count(0, rows).counts());
    double[] expected = count(0, rows).sums();
    assertThat(all.sums()).containsExactly(expected, within(1e-8));
    assertThat(all.distribution().hasAmounts()).isTrue();
  }

  @Test
  void add_withAndWithoutAmounts_fails() {
    assertThatThrownBy(() -> ScoreHistogram.empty(true).add(ScoreHistogram.empty(false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amounts");
  }

  @Test
  void distribution_ofOneOutcome_fails() {
    ScoreHistogram scores = ScoreHistogram.empty(false);
    scores.add(0.2, true, 0);

    assertThatThrownBy(scores::distribution)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("both classes");
  }
}
