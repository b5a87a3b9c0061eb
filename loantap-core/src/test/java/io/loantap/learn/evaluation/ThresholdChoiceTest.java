package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.learn.evaluation.ThresholdObjective.ApprovalRate;
import io.loantap.learn.evaluation.ThresholdObjective.Cost;
import io.loantap.learn.evaluation.ThresholdObjective.F1;
import io.loantap.learn.evaluation.ThresholdObjective.FBeta;
import io.loantap.learn.evaluation.ThresholdObjective.MinPrecision;
import io.loantap.learn.evaluation.ThresholdObjective.MinRecall;
import io.loantap.learn.evaluation.ThresholdObjective.Profit;
import io.loantap.learn.evaluation.ThresholdObjective.Youden;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThresholdChoiceTest {
  /** Ten loans, safest first; the third and the last three were charged off. */
  private static final double[] P = {0.1, 0.2, 0.3, 0.4, 0.5, 0.5, 0.6, 0.7, 0.8, 0.9};

  private static final boolean[] Y = {
    false, false, true, false, false, false, false, true, true, true
  };

  @Test
  void tune_youden_separatesBest() {
    ThresholdChoice choice = tune(new Youden());

    assertThat(choice.threshold()).isEqualTo((0.6 + 0.7) / 2);
    assertThat(choice.confusion()).isEqualTo(new Confusion(3, 0, 6, 1));
    assertThat(choice.feasible()).isTrue();
    assertThat(choice.value()).isEqualTo(0.75);
  }

  @Test
  void tune_cost_weighsTheTwoMistakes() {
    assertThat(tune(new Cost(100)).confusion()).isEqualTo(new Confusion(4, 4, 2, 0));
    assertThat(tune(new Cost(3.5)).confusion()).isEqualTo(new Confusion(3, 0, 6, 1));
  }

  @Test
  void tune_maxNpaNotMonotone_takesTheLargestBookUnderTheCap() {
    // NPA is 1/3 after three loans and back at 1/7 after seven.
    ThresholdChoice choice = tune(new MaxNpa(0.15));

    assertThat(choice.feasible()).isTrue();
    assertThat(choice.confusion().approved()).isEqualTo(7);
    assertThat(choice.value()).isEqualTo(0.7);
  }

  @Test
  void tune_maxNpaExactlyMet_isFeasible() {
    assertThat(tune(new MaxNpa(0.4)).threshold()).isEqualTo(1.0);
  }

  @Test
  void tune_maxNpaBelowSafestGroup_isInfeasibleAndSaysSo() {
    double[] p = {0.1, 0.1, 0.5, 0.5};
    boolean[] y = {true, false, true, true};

    ThresholdChoice choice = ThresholdChoice.tune(new MaxNpa(0.06), p, y);

    assertThat(choice.feasible()).isFalse();
    assertThat(choice.threshold()).isEqualTo(0.3);
    assertThat(choice.explanation())
        .isEqualTo(
            "No threshold reaches the most approvals with an NPA of at most 6 % (max-npa=0.06); the"
                + " nearest is 0.3000. It approves 50.0 % of applicants (2 of 4), of whom 50.0 %"
                + " were bad (NPA, 95 % interval 9.5 to 90.5 %), and declines 66.7 % of the"
                + " bad; 100.0 % of the declined were bad. Fewer than 1,000"
                + " approvals say little about an NPA.");
  }

  @Test
  void tune_minPrecisionOutOfReach_givesTheMostPrecise() {
    double[] p = {0.1, 0.2, 0.3};
    boolean[] y = {false, true, false};

    ThresholdChoice choice = ThresholdChoice.tune(new MinPrecision(0.9), p, y);

    assertThat(choice.feasible()).isFalse();
    assertThat(choice.confusion()).isEqualTo(new Confusion(1, 1, 1, 0));
  }

  @Test
  void tune_minRecallOutOfReach_declinesAllItCan() {
    // A probability of 0 is approved by every threshold.
    ThresholdChoice choice =
        ThresholdChoice.tune(
            new MinRecall(0.9), new double[] {0, 0.5, 0.6}, new boolean[] {true, true, false});

    assertThat(choice.feasible()).isFalse();
    assertThat(choice.confusion()).isEqualTo(new Confusion(1, 1, 0, 1));
  }

  @Test
  void tune_approvalRate_staysBelowWhereTied() {
    assertThat(tune(new ApprovalRate(0.5)).confusion().approved()).isEqualTo(4);
    assertThat(tune(new ApprovalRate(0.7)).confusion().approved()).isEqualTo(7);
  }

  @Test
  void tune_approvalRateBelowSafestTie_isInfeasibleButApprovesSomebody() {
    double[] p = {0.2, 0.2, 0.2, 0.9};
    boolean[] y = {false, false, true, true};

    ThresholdChoice choice = ThresholdChoice.tune(new ApprovalRate(0.5), p, y);

    assertThat(choice.feasible()).isFalse();
    assertThat(choice.confusion().approved()).isEqualTo(3);
  }

  @Test
  void tune_equallyGood_approvesMore() {
    // Declining all costs one repayer, approving the safest two costs one charge-off.
    double[] p = {0.1, 0.2, 0.3};
    boolean[] y = {true, false, true};

    assertThat(ThresholdChoice.tune(new Cost(1), p, y).confusion())
        .isEqualTo(new Confusion(1, 0, 1, 1));
  }

  @Test
  void tune_allTheSame_onlyAllOrNobody() {
    double[] p = {0.2, 0.2, 0.2};
    boolean[] y = {false, false, true};

    assertThat(ThresholdChoice.tune(new MaxNpa(0.5), p, y).threshold()).isEqualTo(1.0);
    ThresholdChoice nobody = ThresholdChoice.tune(new F1(), p, y);
    assertThat(nobody.threshold()).isEqualTo(0.0);
    assertThat(nobody.explanation())
        .isEqualTo("Threshold 0.0000 gives the highest F1 of bad loans (f1). It approves nobody.");
  }

  @Test
  void explanation_everybodyApproved_saysSo() {
    assertThat(tune(new ApprovalRate(1)).explanation())
        .isEqualTo(
            "Threshold 1.0000 gives the most approvals up to 100 % of applicants (approval-rate=1)."
                + " It approves 100.0 % of applicants (10 of 10), of whom 40.0 % were bad"
                + " (NPA, 95 % interval 16.8 to 68.7 %), and declines nobody.");
  }

  @Property
  void tune_anyRows_equalsBruteForce(
      @ForAll("rows") LabelledScores rows, @ForAll("objectives") ThresholdObjective objective) {
    ThresholdChoice choice = ThresholdChoice.tune(objective, rows.probability(), rows.chargedOff());

    Tried expected = bruteForce(objective, rows);
    assertThat(choice.confusion()).isEqualTo(expected.counts);
    assertThat(choice.confusion())
        .isEqualTo(Confusion.of(rows.probability(), rows.chargedOff(), choice.threshold()));
    assertThat(choice.threshold()).isBetween(0.0, 1.0);
    assertThat(choice.feasible()).isEqualTo(miss(objective, expected) == 0);
    assertThat(choice.explanation())
        .startsWith(choice.feasible() ? "Threshold" : "No threshold")
        .contains(objective.spec());
  }

  /** Every threshold that can matter, compared in pairs, on definitions written out here again. */
  private static Tried bruteForce(ThresholdObjective objective, LabelledScores rows) {
    List<Tried> candidates = new ArrayList<>();
    candidates.add(Tried.at(0, rows));
    for (double threshold : rows.probability()) {
      candidates.add(Tried.at(threshold, rows));
    }
    return candidates.stream()
        .min(
            (a, b) -> {
              int byMiss = Double.compare(miss(objective, a), miss(objective, b));
              int byGain = Double.compare(gain(objective, b.counts), gain(objective, a.counts));
              int byApprovals = Long.compare(b.approved(), a.approved());
              return byMiss != 0 ? byMiss : byGain != 0 ? byGain : byApprovals;
            })
        .orElseThrow();
  }

  /** A threshold's counts and the sum of the probabilities that it approves. */
  private record Tried(Confusion counts, double expected) {
    static Tried at(double threshold, LabelledScores rows) {
      double expected = 0;
      for (double probability : rows.probability()) {
        expected += probability <= threshold ? probability : 0;
      }
      return new Tried(Confusion.of(rows.probability(), rows.chargedOff(), threshold), expected);
    }

    long approved() {
      return counts.tn() + counts.fn();
    }
  }

  private static double gain(ThresholdObjective objective, Confusion c) {
    if (objective instanceof F1) {
      return c.tp() == 0 ? 0 : 2.0 * c.tp() / (2 * c.tp() + c.fp() + c.fn());
    } else if (objective instanceof Youden) {
      return c.tp() * c.tn() - c.fp() * c.fn();
    } else if (objective instanceof Cost cost) {
      return -cost.chargedOff() * c.fn() - cost.fullyPaid() * c.fp();
    } else if (objective instanceof FBeta f) {
      double precision = c.tp() == 0 ? 0 : (double) c.tp() / (c.tp() + c.fp());
      double recall = c.tp() == 0 ? 0 : (double) c.tp() / (c.tp() + c.fn());
      // The textbook form; its rounding differs from ours, so near ties are made ties.
      double square = f.beta() * f.beta();
      return c.tp() == 0
          ? 0
          : Math.rint(1e12 * (1 + square) * precision * recall / (square * precision + recall));
    } else if (objective instanceof Profit profit) {
      return profit.assumptions().margin() * c.tn() - profit.assumptions().loss() * c.fn();
    } else if (objective instanceof MinPrecision) {
      return c.tp();
    } else if (objective instanceof MinRecall) {
      return c.tp() == 0 ? 0 : (double) c.tp() / (c.tp() + c.fp());
    }
    return c.tn() + c.fn();
  }

  private static double miss(ThresholdObjective objective, Tried tried) {
    Confusion c = tried.counts;
    long approved = tried.approved();
    if (objective instanceof MaxNpa max) {
      if (approved == 0) {
        return 2;
      }
      double npa =
          switch (max.measure()) {
            case OBSERVED -> (double) c.fn() / approved;
            case UPPER_BOUND -> WilsonInterval.of(c.fn(), approved).upper();
            case EXPECTED -> tried.expected / approved;
          };
      return Math.max(0, npa - max.cap());
    } else if (objective instanceof ApprovalRate rate) {
      return approved == 0 ? 2 : Math.max(0, (double) approved / c.rows() - rate.share());
    } else if (objective instanceof MinPrecision min) {
      return c.tp() == 0 ? min.floor() : Math.max(0, min.floor() - gain(new MinRecall(1), c));
    } else if (objective instanceof MinRecall min) {
      return Math.max(0, min.floor() - (double) c.tp() / (c.tp() + c.fn()));
    }
    return 0;
  }

  private static ThresholdChoice tune(ThresholdObjective objective) {
    return ThresholdChoice.tune(objective, P, Y);
  }

  @Provide
  Arbitrary<LabelledScores> rows() {
    return LabelledScores.arbitrary();
  }

  @Provide
  Arbitrary<ThresholdObjective> objectives() {
    // Small fractions, so that a requirement is often met exactly.
    return anyObjective(
        Arbitraries.integers()
            .between(1, 8)
            .flatMap(d -> Arbitraries.integers().between(1, d).map(n -> (double) n / d)));
  }

  /** Every kind of objective, its number drawn from shares in (0, 1]. */
  static Arbitrary<ThresholdObjective> anyObjective(Arbitrary<Double> shares) {
    return Arbitraries.oneOf(
        Arbitraries.of(new F1(), new Youden(), new MaxNpa(0)),
        Arbitraries.integers().between(1, 40).map(quarters -> new Cost(quarters / 4.0)),
        Arbitraries.integers().between(1, 8).map(units -> new Cost(5, units)),
        Arbitraries.integers().between(1, 8).map(quarters -> new FBeta(quarters / 4.0)),
        Arbitraries.integers()
            .between(1, 8)
            .map(quarters -> new Profit(new ProfitAssumptions(quarters / 4.0, 0.5))),
        Combinators.combine(shares, Arbitraries.of(MaxNpa.Measure.values())).as(MaxNpa::new),
        shares.map(MinPrecision::new),
        shares.map(MinRecall::new),
        shares.map(ApprovalRate::new));
  }
}
