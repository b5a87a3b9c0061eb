package io.loantap.learn.binning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best way to join neighbouring prebins into bins, by dynamic programming: exactly the best of
 * all ways that keep the rules. O(n^3) for n prebins and each number of bins.
 *
 * <p>If the rules leave one bin only, the best single cut is taken that keeps all of them but the
 * least share: a count that is mostly zero is cut behind the zero.
 */
final class OptimalCuts {
  /** What one turn must tell more than none, as a factor. */
  private static final double TURN = 1.1;

  private final List<OutcomeCounts> prebins;
  private final OutcomeCounts all;
  private final List<OutcomeCounts> apart;
  private final BinningRules rules;

  /** The bins that may be, as from which prebin to which. */
  private final List<OutcomeCounts> bins = new ArrayList<>();

  private final int[] from;
  private final int[] to;
  private final Neighbours rising = new Neighbours();
  private final Neighbours falling = new Neighbours();
  private final Neighbours any = new Neighbours();

  private OptimalCuts(List<OutcomeCounts> prebins, List<OutcomeCounts> apart, BinningRules rules) {
    this.prebins = prebins;
    this.apart = apart;
    this.rules = rules;
    OutcomeCounts present = prebins.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    this.all = apart.stream().reduce(present, OutcomeCounts::plus);
    int size = prebins.size();
    int[] begins = new int[size * (size + 1) / 2];
    int[] ends = new int[begins.length];
    int[][] place = new int[size][size];
    for (int first = 0; first < size; first++) {
      Arrays.fill(place[first], -1);
      OutcomeCounts joined = OutcomeCounts.NONE;
      for (int last = first; last < size; last++) {
        joined = joined.plus(prebins.get(last));
        boolean whole = first == 0 && last == size - 1;
        if (whole || rules.admits(joined.good(), joined.bad(), present.rows())) {
          place[first][last] = bins.size();
          begins[bins.size()] = first;
          ends[bins.size()] = last;
          bins.add(joined);
        }
      }
    }
    this.from = Arrays.copyOf(begins, bins.size());
    this.to = Arrays.copyOf(ends, bins.size());
    findNeighbours(place);
  }

  private void findNeighbours(int[][] place) {
    NeighbourTest test = NeighbourTest.at(rules.mostP());
    for (int bin = 0; bin < from.length; bin++) {
      OutcomeCounts own = bins.get(bin);
      for (int first = 0; first < from[bin]; first++) {
        int before = place[first][from[bin] - 1];
        if (before >= 0 && test.tellsApart(bins.get(before), own)) {
          int change = own.compareRate(bins.get(before));
          any.add(before);
          if (change >= 0) {
            rising.add(before);
          }
          if (change <= 0) {
            falling.add(before);
          }
        }
      }
      any.end();
      rising.end();
      falling.end();
    }
  }

  /**
   * Where the best bins begin, but for the first.
   *
   * @param prebins in order, at least one
   * @param apart missing and special values, which count in the information value
   * @return places of prebins, ascending; none if one bin is the best
   */
  static int[] find(List<OutcomeCounts> prebins, List<OutcomeCounts> apart, BinningRules rules) {
    int[] cuts = new OptimalCuts(prebins, apart, rules).best().cuts;
    return cuts.length > 0 || prebins.size() < 2
        ? cuts
        : new OptimalCuts(prebins, apart, rules.forOneCut()).best().cuts;
  }

  private Solution best() {
    return switch (rules.trend()) {
      case ASCENDING -> best(rising, Neighbours.NONE);
      case DESCENDING -> best(falling, Neighbours.NONE);
      case PEAK -> best(rising, falling);
      case VALLEY -> best(falling, rising);
      case FREE -> best(any, Neighbours.NONE);
      case AUTO -> {
        Solution straight =
            better(best(rising, Neighbours.NONE), best(falling, Neighbours.NONE), 1);
        yield better(straight, better(best(rising, falling), best(falling, rising), 1), TURN);
      }
    };
  }

  private static Solution better(Solution usual, Solution other, double factor) {
    return other.gain > factor * usual.gain + 1e-12 ? other : usual;
  }

  /**
   * The best bins of any number.
   *
   * @param straight the bins that may stand before each
   * @param turned those that may after a turn, from where there is no way back
   */
  private Solution best(Neighbours straight, Neighbours turned) {
    double one = new Layers(1, straight, turned).end();
    Solution best = new Solution(new int[0], 0);
    for (int count = 2; count <= Math.min(rules.most(), prebins.size()); count++) {
      Layers layers = new Layers(count, straight, turned);
      double gain = layers.end() - one;
      // The fewest bins of those that are as good.
      if (gain > best.gain + 1e-12 * (1 + best.gain)) {
        best = new Solution(layers.cuts(), gain);
      }
    }
    return best;
  }

  /** Cuts, and what they have more of than one bin. */
  private static final class Solution {
    private final int[] cuts;
    private final double gain;

    Solution(int[] cuts, double gain) {
      this.cuts = cuts;
      this.gain = gain;
    }
  }

  /** For each bin, those that may stand before it. */
  private static final class Neighbours {
    static final Neighbours NONE = new Neighbours();

    private int[] before = new int[64];
    private int[] ends = new int[64];
    private int size;
    private int bins;

    void add(int bin) {
      if (size == before.length) {
        before = Arrays.copyOf(before, 2 * size);
      }
      before[size++] = bin;
    }

    /** Goes on to the next bin. */
    void end() {
      if (bins == ends.length) {
        ends = Arrays.copyOf(ends, 2 * bins);
      }
      ends[bins++] = size;
    }

    int first(int bin) {
      return bin == 0 || this == NONE ? 0 : ends[bin - 1];
    }

    int end(int bin) {
      return this == NONE ? 0 : ends[bin];
    }
  }

  /** The best sums of a fixed number of bins, by the last of them. */
  private final class Layers {
    private final int count;
    private final double[] value;

    /** What missing and special values add, which depends on the number of bins, too. */
    private final double besides;

    /** By the number of bins and the last of them, before and after a turn, the bin before. */
    private final int[][] straightBefore;

    private final int[][] turnedBefore;
    private double[] straightSum;
    private double[] turnedSum;
    private int last = -1;
    private boolean endsTurned;

    Layers(int count, Neighbours straight, Neighbours turned) {
      this.count = count;
      WeightOfEvidence scale = WeightOfEvidence.among(all, count + apart.size());
      this.value = new double[from.length];
      for (int bin = 0; bin < value.length; bin++) {
        value[bin] = rules.objective().of(bins.get(bin), scale);
      }
      this.besides = apart.stream().mapToDouble(it -> rules.objective().of(it, scale)).sum();
      this.straightBefore = new int[count][value.length];
      this.turnedBefore = new int[count][value.length];
      this.straightSum = new double[value.length];
      this.turnedSum = new double[value.length];
      Arrays.fill(turnedSum, Double.NEGATIVE_INFINITY);
      for (int bin = 0; bin < value.length; bin++) {
        straightSum[bin] = from[bin] == 0 ? value[bin] : Double.NEGATIVE_INFINITY;
      }
      for (int layer = 1; layer < count; layer++) {
        add(layer, straight, turned);
      }
    }

    private void add(int layer, Neighbours straight, Neighbours turned) {
      double[] nextStraight = new double[value.length];
      double[] nextTurned = new double[value.length];
      for (int bin = 0; bin < value.length; bin++) {
        double best = Double.NEGATIVE_INFINITY;
        int before = -1;
        for (int i = straight.first(bin); i < straight.end(bin); i++) {
          int candidate = straight.before[i];
          if (straightSum[candidate] > best) {
            best = straightSum[candidate];
            before = candidate;
          }
        }
        nextStraight[bin] = best + value[bin];
        straightBefore[layer][bin] = before;
        best = Double.NEGATIVE_INFINITY;
        before = -1;
        for (int i = turned.first(bin); i < turned.end(bin); i++) {
          int candidate = turned.before[i];
          double sum = Math.max(straightSum[candidate], turnedSum[candidate]);
          if (sum > best) {
            best = sum;
            // Below -1 where the one before stands after the turn.
            before = turnedSum[candidate] > straightSum[candidate] ? -2 - candidate : candidate;
          }
        }
        nextTurned[bin] = best + value[bin];
        turnedBefore[layer][bin] = before;
      }
      straightSum = nextStraight;
      turnedSum = nextTurned;
    }

    /** The best sum of all ways. */
    double end() {
      double best = Double.NEGATIVE_INFINITY;
      for (int bin = 0; bin < value.length; bin++) {
        double sum = Math.max(straightSum[bin], turnedSum[bin]);
        if (to[bin] == prebins.size() - 1 && sum > best) {
          best = sum;
          last = bin;
          endsTurned = turnedSum[bin] > straightSum[bin];
        }
      }
      return best + besides;
    }

    /** The cuts of the best way. */
    int[] cuts() {
      int[] cuts = new int[count - 1];
      int bin = last;
      boolean isTurned = endsTurned;
      for (int layer = count - 1; layer > 0; layer--) {
        cuts[layer - 1] = from[bin];
        int before = isTurned ? turnedBefore[layer][bin] : straightBefore[layer][bin];
        isTurned = before < -1;
        bin = isTurned ? -2 - before : before;
      }
      return cuts;
    }
  }
}
