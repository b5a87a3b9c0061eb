package io.loantap.learn.binning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OptimalCutsTest {
  /** A small case and what trying out all cuts finds. */
  private static final class Case {
    final List<OutcomeCounts> prebins = new ArrayList<>();
    final List<OutcomeCounts> apart = new ArrayList<>();
    final BinningRules rules;

    Case(long seed) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(8);
      int scale = random.nextBoolean() ? 6 : 200;
      double rate = 0.1 + 0.4 * random.nextDouble();
      for (int i = 0; i < size; i++) {
        int rows = 1 + random.nextInt(scale);
        double own = Math.min(0.95, rate * (0.3 + 1.5 * random.nextDouble()));
        long bad = Math.round(rows * own);
        prebins.add(new OutcomeCounts(rows - bad, bad));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        apart.add(new OutcomeCounts(random.nextInt(scale), random.nextInt(scale)));
      }
      List<BinTrend> trends = List.of(BinTrend.values());
      rules =
          new BinningRules(
              List.of(BinObjective.values()).get(random.nextInt(2)),
              trends.get(random.nextInt(trends.size())),
              2 + random.nextInt(5),
              random.nextBoolean() ? 0 : 0.2 * random.nextDouble(),
              random.nextInt(5),
              random.nextBoolean() ? 1 : 0.05 + 0.3 * random.nextDouble());
    }

    private List<OutcomeCounts> bins(int... cuts) {
      List<OutcomeCounts> bins = new ArrayList<>();
      int from = 0;
      for (int i = 0; i <= cuts.length; i++) {
        int to = i == cuts.length ? prebins.size() : cuts[i];
        bins.add(prebins.subList(from, to).stream().reduce(OutcomeCounts::plus).orElseThrow());
        from = to;
      }
      return bins;
    }

    /** Worked out from the definitions, not by the classes under test. */
    double score(int... cuts) {
      List<OutcomeCounts> cells = new ArrayList<>(bins(cuts));
      cells.addAll(apart);
      double goods = cells.stream().mapToDouble(cell -> cell.good() + 0.5).sum();
      double bads = cells.stream().mapToDouble(cell -> cell.bad() + 0.5).sum();
      double sum = 0;
      for (OutcomeCounts cell : cells) {
        double good = (cell.good() + 0.5) / goods;
        double bad = (cell.bad() + 0.5) / bads;
        double rate = (double) cell.bad() / Math.max(1, cell.rows());
        double likelihood =
            (cell.bad() == 0 ? 0 : cell.bad() * Math.log(rate))
                + (cell.good() == 0 ? 0 : cell.good() * Math.log(1 - rate));
        sum +=
            rules.objective() == BinObjective.LIKELIHOOD
                ? likelihood
                : (good - bad) * Math.log(good / bad);
      }
      return sum;
    }

    boolean keeps(BinTrend trend, double leastShare, int... cuts) {
      List<OutcomeCounts> bins = bins(cuts);
      long all = bins.stream().mapToLong(OutcomeCounts::rows).sum();
      List<Double> rates = new ArrayList<>();
      for (int i = 0; i < bins.size(); i++) {
        OutcomeCounts bin = bins.get(i);
        rates.add((double) bin.bad() / bin.rows());
        if (bins.size() > 1
            && (bin.rows() < leastShare * all
                || bin.bad() < rules.fewest()
                || bin.good() < rules.fewest())) {
          return false;
        }
        if (i > 0 && NeighbourTest.pValue(bins.get(i - 1), bin) > rules.mostP() + 1e-12) {
          return false;
        }
      }
      return switch (trend) {
        case FREE, AUTO -> true;
        case ASCENDING -> rises(rates);
        case DESCENDING -> falls(rates);
        case PEAK -> turns(rates, true);
        case VALLEY -> turns(rates, false);
      };
    }

    private static boolean rises(List<Double> rates) {
      for (int i = 1; i < rates.size(); i++) {
        if (rates.get(i) < rates.get(i - 1)) {
          return false;
        }
      }
      return true;
    }

    private static boolean falls(List<Double> rates) {
      return rises(rates.stream().map(rate -> -rate).toList());
    }

    private static boolean turns(List<Double> rates, boolean peak) {
      for (int top = 0; top < rates.size(); top++) {
        List<Double> left = rates.subList(0, top + 1);
        List<Double> right = rates.subList(top, rates.size());
        if (peak ? rises(left) && falls(right) : falls(left) && rises(right)) {
          return true;
        }
      }
      return false;
    }

    /** The highest score of all cuts that keep the rules, at least that of one bin. */
    double best(BinTrend trend, int most, double leastShare) {
      double best = score();
      for (int mask = 1; mask < 1 << (prebins.size() - 1); mask++) {
        int[] cuts = cuts(mask);
        if (cuts.length < most && keeps(trend, leastShare, cuts)) {
          best = Math.max(best, score(cuts));
        }
      }
      return best;
    }

    private int[] cuts(int mask) {
      int[] cuts = new int[Integer.bitCount(mask)];
      int found = 0;
      for (int place = 1; place < prebins.size(); place++) {
        if ((mask & (1 << (place - 1))) != 0) {
          cuts[found++] = place;
        }
      }
      return cuts;
    }

    double best(int most, double leastShare) {
      if (rules.trend() != BinTrend.AUTO) {
        return best(rules.trend(), most, leastShare);
      }
      double straight =
          Math.max(
              best(BinTrend.ASCENDING, most, leastShare),
              best(BinTrend.DESCENDING, most, leastShare));
      double turned =
          Math.max(best(BinTrend.PEAK, most, leastShare), best(BinTrend.VALLEY, most, leastShare));
      double one = score();
      return turned - one > 1.1 * (straight - one) + 1e-12 ? turned : straight;
    }
  }

  @Property(tries = 1000)
  void find_smallCase_equalsExhaustiveSearch(@ForAll long seed) {
    Case one = new Case(seed);
    int[] cuts = OptimalCuts.find(one.prebins, one.apart, one.rules);
    double least = one.rules.leastShare();
    double expected = one.best(one.rules.most(), least);
    if (expected <= one.score() + 1e-9) {
      least = 0;
      expected = one.best(2, 0);
    }
    assertThat(one.score(cuts)).isCloseTo(expected, within(1e-9));
    if (cuts.length > 0 && one.rules.trend() != BinTrend.AUTO) {
      assertThat(one.keeps(one.rules.trend(), least, cuts)).isTrue();
    }
    assertThat(cuts).isSorted().hasSizeLessThan(Math.max(2, one.rules.most()));
    assertThat(Arrays.stream(cuts)).allMatch(cut -> cut > 0 && cut < one.prebins.size());
  }

  @Test
  void find_auto_turnsOnlyWhereThatTellsATenthMore() {
    List<OutcomeCounts> peak =
        List.of(
            new OutcomeCounts(900, 100), new OutcomeCounts(600, 400), new OutcomeCounts(900, 100));
    BinningRules rules = BinningRules.usual();
    assertThat(OptimalCuts.find(peak, List.of(), rules)).containsExactly(1, 2);
    assertThat(OptimalCuts.find(peak, List.of(), rules.withTrend(BinTrend.VALLEY))).hasSize(1);
    List<OutcomeCounts> nearlyStraight =
        List.of(
            new OutcomeCounts(900, 100),
            new OutcomeCounts(700, 300),
            new OutcomeCounts(400, 600),
            new OutcomeCounts(450, 550));
    assertThat(OptimalCuts.find(nearlyStraight, List.of(), rules)).containsExactly(1, 2);
  }

  @Test
  void find_fewLoansBesideAMass_areCutAllTheSame() {
    List<OutcomeCounts> delinquencies =
        List.of(new OutcomeCounts(880, 90), new OutcomeCounts(10, 12), new OutcomeCounts(2, 6));
    assertThat(OptimalCuts.find(delinquencies, List.of(), BinningRules.usual())).containsExactly(1);
  }

  @Test
  void find_noise_isOneBin() {
    List<OutcomeCounts> alike =
        List.of(new OutcomeCounts(90, 10), new OutcomeCounts(91, 10), new OutcomeCounts(88, 11));
    assertThat(OptimalCuts.find(alike, List.of(), BinningRules.usual())).isEmpty();
    assertThat(OptimalCuts.find(alike.subList(0, 1), List.of(), BinningRules.usual())).isEmpty();
  }
}
