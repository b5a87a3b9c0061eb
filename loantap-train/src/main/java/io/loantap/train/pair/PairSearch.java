package io.loantap.train.pair;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.PairEncoder;
import io.loantap.learn.regression.LogOdds;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.fit.Fitting;
import io.loantap.train.fit.HeldOutLosses;
import io.loantap.train.fit.InMemoryEncodedLoans;
import io.loantap.train.fit.LossDifference;
import io.loantap.train.fit.PenaltySearch;
import io.loantap.train.recipe.PairRules;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The search for pairs by loans held out: for each fold, pairs are screened, two at a time, by the
 * loans of the others alone, which are fitted anew before the next two; how many there are to be is
 * what the fold then loses least by, less those that gain no more than one standard error or than
 * hardly anything.
 */
final class PairSearch {
  /** Pairs that come in together. */
  private static final int AT_ONCE = 2;

  private static final int STEPS = 3;

  /** Close enough: far below what one fold differs from the next. */
  private static final double GAP = 1e-7;

  /** Log-loss a loan, below which nobody would want to explain a surface. */
  private static final double LEAST_GAIN = 5e-5;

  private final PairLoans loans;
  private final Fitting curves;
  private final PairScreen screen;
  private final DesignMatrix matrix;
  private final int threads;

  /**
   * The pairs that were found.
   *
   * @param pairs perhaps none
   * @param gain by how much loans held out lose less by them than by curves alone; by the best that
   *     were tried if there are none
   */
  record Found(List<PairRules.Pair> pairs, LossDifference gain) {
    /** Copies the list. */
    Found {
      pairs = List.copyOf(pairs);
    }
  }

  /** A fit with some pairs, and what it sees of all loans. */
  private record Paired(
      List<PairRules.Pair> pairs,
      List<FeatureEncoder> encoders,
      DesignMatrix matrix,
      LogisticFit fit) {
    Paired {
      pairs = List.copyOf(pairs);
      encoders = List.copyOf(encoders);
    }
  }

  /**
   * A search.
   *
   * @param curves the fit without pairs
   * @param names the characteristics that may be paired
   */
  PairSearch(PairLoans loans, Fitting curves, List<String> names, int threads) {
    this.loans = loans;
    this.curves = curves;
    this.threads = threads;
    this.screen = new PairScreen(loans, names, 1);
    this.matrix = InMemoryEncodedLoans.encode(loans.columns(), curves.encoders(), threads);
  }

  Found find() {
    int[] ends = loans.ends();
    List<List<double[]>> byFold =
        Parallel.map(
            threads,
            IntStream.range(0, ends.length).boxed().toList(),
            fold -> heldOut(fold == 0 ? 0 : ends[fold - 1], ends[fold], fold));
    double[][] logOdds = new double[STEPS + 1][loans.count()];
    for (int fold = 0; fold < ends.length; fold++) {
      int from = fold == 0 ? 0 : ends[fold - 1];
      for (int step = 0; step <= STEPS; step++) {
        double[] own = byFold.get(fold).get(step);
        System.arraycopy(own, 0, logOdds[step], from, own.length);
      }
    }
    int best = 0;
    for (int step = 1; step <= STEPS; step++) {
      best = difference(logOdds[best], logOdds[step]).mean() > 0 ? step : best;
    }
    int steps = 0;
    while (isWorthIt(difference(logOdds[steps], logOdds[best]))) {
      steps++;
    }
    Paired paired = start(curves.fit());
    for (int step = 0; step < steps; step++) {
      @Nullable Paired next = next(paired, 0, 0, threads);
      paired = next == null ? paired : next;
    }
    return new Found(paired.pairs(), difference(logOdds[0], logOdds[steps == 0 ? best : steps]));
  }

  private static boolean isWorthIt(LossDifference gain) {
    return gain.isFelt() && gain.mean() > LEAST_GAIN;
  }

  /** By how much the first log-odds lose more than the others. */
  private LossDifference difference(double[] first, double[] other) {
    return difference(loans, first, other);
  }

  /** By how much loans lose more by the first log-odds than by the others. */
  static LossDifference difference(PairLoans loans, double[] first, double[] other) {
    boolean[] chargedOff = loans.chargedOff();
    return HeldOutLosses.of(
            List.of(
                HeldOutLosses.sums(
                    List.of(first, other),
                    row -> chargedOff[row],
                    row -> loans.weights().sample(row))))
        .difference(1);
  }

  /** Log-odds of the loans of a fold with no pairs, two, four and so on, found without them. */
  private List<double[]> heldOut(int from, int to, int fold) {
    List<double[]> heldOut = new ArrayList<>();
    @Nullable Paired paired = start(curves.byFold().get(fold));
    for (int step = 0; step <= STEPS; step++) {
      if (paired != null) {
        heldOut.add(logOdds(paired, from, to));
        paired = step < STEPS ? next(paired, from, to, 1) : null;
      } else {
        heldOut.add(heldOut.get(heldOut.size() - 1));
      }
    }
    return heldOut;
  }

  private Paired start(LogisticFit fit) {
    return new Paired(List.of(), curves.encoders(), matrix, fit);
  }

  private double[] logOdds(Paired paired, int from, int to) {
    double[] logOdds = LogOdds.of(paired.matrix(), paired.fit().weights(), from, to);
    for (int row = 0; row < logOdds.length; row++) {
      logOdds[row] -= loans.weights().shift();
    }
    return logOdds;
  }

  /** The fit with two pairs more, of all loans but some; null if no pair is left. */
  private @Nullable Paired next(Paired before, int from, int to, int fitThreads) {
    List<PairRules.Pair> best =
        screen.best(logOdds(before, 0, loans.count()), from, to, before.pairs(), AT_ONCE);
    if (best.isEmpty()) {
      return null;
    }
    List<PairRules.Pair> pairs = new ArrayList<>(before.pairs());
    List<FeatureEncoder> encoders = new ArrayList<>(before.encoders());
    DesignMatrix.Builder design = DesignMatrix.builder(loans.count()).all(before.matrix());
    for (PairRules.Pair pair : best) {
      PairEncoder encoder = loans.encoder(pair);
      encoder.append(loans.columns(), design);
      encoders.add(encoder);
      pairs.add(pair);
    }
    DesignMatrix all = design.build();
    return new Paired(
        pairs, encoders, all, fit(all, encoders, before.fit().weights(), from, to, fitThreads));
  }

  private LogisticFit fit(
      DesignMatrix all, List<FeatureEncoder> encoders, double[] w, int from, int to, int cores) {
    int[] rows = IntStream.range(0, loans.count()).filter(row -> row < from || row >= to).toArray();
    boolean[] chargedOff = loans.chargedOff();
    boolean[] outcomes = new boolean[rows.length];
    double @Nullable [] weights = loans.weights().all();
    double @Nullable [] own = weights == null ? null : new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      outcomes[i] = chargedOff[rows[i]];
      if (own != null && weights != null) {
        own[i] = weights[rows[i]];
      }
    }
    int[] signs = encoders.stream().flatMapToInt(it -> Arrays.stream(it.signs())).toArray();
    LogisticRegression regression = LogisticRegression.withL2(0).threads(cores).signs(signs);
    return PenaltySearch.at(regression, encoders, curves.l2(), curves.bend())
        .gapTolerance(GAP)
        .start(Arrays.copyOf(w, all.columns() + 1))
        .fit(rows.length == loans.count() ? all : all.select(rows), outcomes, own);
  }
}
