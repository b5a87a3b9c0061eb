package io.loantap.train.pair;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.encode.DistinctQuantiles;
import io.loantap.learn.encode.GroupedSummary;
import io.loantap.learn.encode.Interaction;
import io.loantap.scorecard.Logistic;
import io.loantap.train.recipe.PairRules;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The screen of all pairs of some characteristics: how much a fit leaves unexplained in the cells
 * of a coarse two-way table, beyond what it leaves in its rows and columns. Immutable.
 */
final class PairScreen {
  /** Bins of about equally many loans on either side. */
  private static final int BINS = 6;

  private final PairLoans loans;
  private final List<String> names;
  private final int threads;

  /** Of each characteristic the bin of each loan; -1 where the value is missing or special. */
  private final List<byte[]> bins;

  PairScreen(PairLoans loans, List<String> names, int threads) {
    this.loans = loans;
    this.names = List.copyOf(names);
    this.threads = threads;
    this.bins = Parallel.map(threads, this.names, name -> bins(loans, name));
  }

  private static byte[] bins(PairLoans loans, String name) {
    NumericColumn column = loans.columns().numeric(name);
    SpecialValues special = loans.special(name);
    GroupedSummary numbers = GroupedSummary.of(column, special, null);
    byte[] bins = new byte[column.rows()];
    double[] edges =
        numbers.isEmpty() ? new double[0] : DistinctQuantiles.parts(numbers.all(), BINS);
    for (int row = 0; row < bins.length; row++) {
      double value = column.value(row);
      bins[row] = Double.isNaN(value) || special.has(value) ? -1 : bin(value, edges);
    }
    return bins;
  }

  private static byte bin(double value, double[] edges) {
    byte bin = 0;
    for (double edge : edges) {
      bin += (byte) (value >= edge ? 1 : 0);
    }
    return bin;
  }

  private record Scored(PairRules.Pair pair, double excess) {}

  /**
   * The pairs of which most is unexplained, most first; only those with more than chance leaves.
   *
   * @param logOdds of all loans by the fit
   * @param from first of the loans that are not looked at
   * @param to the one behind the last of them
   * @param taken pairs that are not looked at
   * @param most how many at the most
   */
  List<PairRules.Pair> best(
      double[] logOdds, int from, int to, Collection<PairRules.Pair> taken, int most) {
    double[] residual = new double[logOdds.length];
    double[] variance = new double[logOdds.length];
    boolean[] chargedOff = loans.chargedOff();
    for (int row = 0; row < residual.length; row++) {
      boolean heldOut = row >= from && row < to;
      double probability = Logistic.probability(logOdds[row]);
      double weight = heldOut ? 0 : loans.weights().sample(row);
      residual[row] = weight * ((chargedOff[row] ? 1 : 0) - probability);
      variance[row] = weight * probability * (1 - probability);
    }
    Set<PairRules.Pair> known = Set.copyOf(taken);
    List<int[]> pairs = new ArrayList<>();
    for (int first = 0; first < names.size(); first++) {
      for (int second = first + 1; second < names.size(); second++) {
        if (!known.contains(pair(first, second))) {
          pairs.add(new int[] {first, second});
        }
      }
    }
    return Parallel.map(
            threads,
            pairs,
            places ->
                new Scored(
                    pair(places[0], places[1]),
                    excess(bins.get(places[0]), bins.get(places[1]), residual, variance)))
        .stream()
        .filter(it -> it.excess() > 0)
        .sorted(Comparator.comparing(it -> -it.excess())) // stable: the order of the recipe
        .limit(most)
        .map(Scored::pair)
        .toList();
  }

  private PairRules.Pair pair(int first, int second) {
    return new PairRules.Pair(names.get(first), names.get(second));
  }

  /** By how many standard deviations the chi-square of the interaction is above its mean. */
  private static double excess(byte[] one, byte[] other, double[] residual, double[] variance) {
    int rows = count(one);
    int columns = count(other);
    double[][] sums = new double[rows][columns];
    double[][] weights = new double[rows][columns];
    for (int row = 0; row < one.length; row++) {
      if (one[row] >= 0 && other[row] >= 0) {
        sums[one[row]][other[row]] += residual[row];
        weights[one[row]][other[row]] += variance[row];
      }
    }
    int cells = 0;
    Set<Integer> filledRows = new HashSet<>();
    Set<Integer> filledColumns = new HashSet<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (weights[row][column] > 0) {
          sums[row][column] /= weights[row][column];
          cells++;
          filledRows.add(row);
          filledColumns.add(column);
        }
      }
    }
    double freedom = cells - filledRows.size() - filledColumns.size() + 1.0;
    if (!(freedom >= 1)) {
      return 0;
    }
    double[][] left = Interaction.of(sums, weights);
    double chiSquare = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        chiSquare += weights[row][column] * left[row][column] * left[row][column];
      }
    }
    return (chiSquare - freedom) / Math.sqrt(2 * freedom);
  }

  private static int count(byte[] bins) {
    int most = 0;
    for (byte bin : bins) {
      most = Math.max(most, bin);
    }
    return most + 1;
  }
}
