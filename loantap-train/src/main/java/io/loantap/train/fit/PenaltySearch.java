package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.optimise.QuadraticForm;
import io.loantap.learn.regression.Bend;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.recipe.Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The search for the penalty, on rises and on bends, under which loans held out lose least.
 *
 * <p>All rows are fitted once, under a penalty in the middle, and summed once by folds; then the
 * fit of each fold's others under any other penalty is taken to be one Newton step away, which
 * needs no look at the rows that it fits. If the best penalty is far from that in the middle, it
 * takes its place, and the search is made again.
 */
public final class PenaltySearch {
  /** From strong to weak, three to a decade. */
  private static final double[] PATH = path(1000, 13);

  /** In the middle of the path, and where most searches end. */
  private static final int MIDDLE = 6;

  /** From loose to stiff. */
  private static final double[] BENDS = {0, 10, 100};

  /** Places on the path to both sides of the best one that other bends are tried at. */
  private static final int REACH = 3;

  /** A step along the path that one Newton step bridges with ease. */
  private static final int NEAR = 1;

  private static final int MOST_ROUNDS = 4;

  private final EncodedLoans rows;
  private final int knots;
  private final Penalty penalty;
  private final LogisticRegression regression;
  private final int threads;
  private final double[] path;
  private final double[] bends;
  private final List<PathPoint> tried = new ArrayList<>();

  /**
   * A search.
   *
   * @param knots of the curves, for the record
   * @param penalty what is to be chosen
   * @param regression what fits, but for the penalty
   */
  public PenaltySearch(
      EncodedLoans rows, int knots, Penalty penalty, LogisticRegression regression, int threads) {
    this.rows = rows;
    this.knots = knots;
    this.penalty = penalty;
    this.regression = regression;
    this.threads = threads;
    this.path = penalty instanceof Penalty.Fixed fixed ? new double[] {fixed.l2()} : PATH;
    this.bends = penalty.bend().isPresent() ? new double[] {penalty.bend().getAsDouble()} : BENDS;
  }

  /** The regression under a penalty. */
  public static LogisticRegression at(
      LogisticRegression regression, List<FeatureEncoder> encoders, double l2, double bend) {
    QuadraticForm form = bend == 0 ? QuadraticForm.ZERO : Bend.of(encoders, bend);
    return regression.l2(l2).bend(form);
  }

  /** The penalty that loses least, or by the rule of the penalty the strongest that is as good. */
  public PathPoint best() {
    int l2 = path.length == 1 ? 0 : MIDDLE;
    int bend = bends.length / 2;
    @Nullable LogisticFit before = null;
    for (int round = 1; ; round++) {
      LogisticRegression there = at(regression, rows.encoders(), path[l2], bends[bend]);
      LogisticFit centre = rows.fit(before == null ? there : there.start(before));
      search(centre, bend);
      PathPoint best = chosen();
      int bestL2 = place(path, best.l2());
      int bestBend = place(bends, best.bend());
      boolean near = Math.abs(bestL2 - l2) <= NEAR && bestBend == bend;
      if (near || round == MOST_ROUNDS) {
        return best;
      }
      l2 = bestL2;
      bend = bestBend;
      before = centre;
    }
  }

  /** All that was tried, from the loosest bend to the stiffest, each from strong to weak. */
  List<PathPoint> tried() {
    return List.copyOf(tried);
  }

  /** Tries the whole path at the bend of the centre, and parts of it at the others. */
  private void search(LogisticFit centre, int bendOfCentre) {
    FoldModels models = FoldModels.around(rows, centre, threads);
    List<PathPoint> own = points(models, bendOfCentre, IntStream.range(0, path.length).toArray());
    int best = PathPoint.choose(own, Penalty.Rule.LOWEST_LOSS);
    int[] around =
        IntStream.range(Math.max(0, best - REACH), Math.min(path.length, best + REACH + 1))
            .toArray();
    tried.clear();
    for (int bend = 0; bend < bends.length; bend++) {
      tried.addAll(bend == bendOfCentre ? own : points(models, bend, around));
    }
  }

  private List<PathPoint> points(FoldModels models, int bend, int[] places) {
    List<List<double[]>> fits = new ArrayList<>();
    for (int place : places) {
      fits.add(models.fits(at(regression, rows.encoders(), path[place], bends[bend])));
    }
    HeldOutLosses losses = rows.losses(fits);
    List<PathPoint> points = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      points.add(PathPoint.of(knots, bends[bend], path[places[i]], losses.byFold(i)));
    }
    return points;
  }

  private PathPoint chosen() {
    PathPoint best = tried.get(PathPoint.choose(tried, Penalty.Rule.LOWEST_LOSS));
    if (!(penalty instanceof Penalty.Chosen own)) {
      return best;
    }
    List<PathPoint> sameBend = tried.stream().filter(it -> it.bend() == best.bend()).toList();
    return sameBend.get(PathPoint.choose(sameBend, own.rule()));
  }

  private static int place(double[] values, double value) {
    int place = 0;
    while (values[place] != value) {
      place++;
    }
    return place;
  }

  private static double[] path(double strongest, int steps) {
    double[] path = new double[steps];
    for (int i = 0; i < steps; i++) {
      path[i] = strongest * StrictMath.pow(10, -i / 3.0);
    }
    return path;
  }
}
