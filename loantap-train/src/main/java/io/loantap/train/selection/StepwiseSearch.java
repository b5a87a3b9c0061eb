package io.loantap.train.selection;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.fit.EncodedLoans;
import io.loantap.train.fit.HeldOutLosses;
import io.loantap.train.fit.LossDifference;
import io.loantap.train.fit.PathPoint;
import io.loantap.train.fit.PenaltySearch;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.support.Parallel;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The search for the characteristics that earn their place by the loss of loans held out.
 *
 * <p>The penalty is chosen for all of the characteristics. At it all rows are fitted once, and
 * summed once by folds; any of the characteristics alone is then a step in the small space of the
 * weights. Forward, that one comes in next by which loans held out lose least; the last ones leave
 * that make them lose more by over one standard error. Backward, if the rule asks for few, that one
 * goes whose absence costs loans held out least, as long as all that is gone together costs no more
 * than one standard error.
 */
final class StepwiseSearch {
  private final EncodedLoans rows;
  private final int[] first;
  private final boolean[] keep;
  private final Penalty.Rule rule;
  private final int most;
  private final int threads;
  private final LogisticRegression regression;
  private final double[] centre;
  private final List<Evaluation> sums;

  /**
   * A characteristic that was spared.
   *
   * @param place of the characteristic
   * @param together by how much loans held out lose less without it and those spared before it
   */
  record Spared(int place, LossDifference together) {}

  /**
   * The outcome of a search.
   *
   * @param order all that came in, those to keep first
   * @param entered how many of them stayed
   * @param losses mean log-loss of loans held out, of those to keep alone and after each that came
   *     in then
   * @param spared those that went again, in order
   */
  record Found(List<Integer> order, int entered, List<Double> losses, List<Spared> spared) {
    Found {
      order = List.copyOf(order);
      losses = List.copyOf(losses);
      spared = List.copyOf(spared);
    }
  }

  /**
   * A search.
   *
   * @param keep by encoder, whether it stays in any case
   * @param penalty given, or to be chosen
   * @param rule which of the sets to take
   * @param most how many may come in
   * @param threads how many may be used; the result does not depend on it
   */
  StepwiseSearch(
      EncodedLoans rows,
      boolean[] keep,
      Penalty penalty,
      Penalty.Rule rule,
      int most,
      int threads) {
    this.rows = rows;
    this.keep = keep;
    this.rule = rule;
    this.most = most;
    this.threads = threads;
    this.first = new int[keep.length + 1];
    first[0] = 1;
    for (int place = 0; place < keep.length; place++) {
      first[place + 1] = first[place] + rows.encoders().get(place).columnNames().size();
    }
    LogisticRegression free = LogisticRegression.withL2(0).threads(threads);
    PathPoint chosen = new PenaltySearch(rows, 0, penalty, free, threads).best();
    this.regression = PenaltySearch.at(free, rows.encoders(), chosen.l2(), chosen.bend());
    this.centre = rows.fit(regression).weights();
    this.sums = rows.sums(centre);
  }

  Found find(Progress progress) {
    progress.stage("Selecting, forward from " + keep.length + " candidates");
    List<Integer> kept = IntStream.range(0, keep.length).filter(i -> keep[i]).boxed().toList();
    List<HeldOutFold> folds = folds(kept);
    List<Integer> order = new ArrayList<>(kept);
    List<List<double[]>> fits = new ArrayList<>(List.of(weights(folds)));
    while (order.size() < keep.length) {
      int best = best(folds, order);
      turn(folds, best);
      order.add(best);
      fits.add(weights(folds));
    }
    HeldOutLosses losses = rows.losses(fits);
    List<Double> means =
        IntStream.range(0, fits.size()).mapToObj(step -> mean(losses, step)).toList();
    int last = Math.min(order.size(), Math.max(most, kept.size())) - kept.size();
    int entered = kept.size() + entered(fits.subList(0, last + 1), means);
    if (rule == Penalty.Rule.LOWEST_LOSS) {
      return new Found(order, entered, means, List.of());
    }
    progress.stage("Selecting, backward from " + entered + " characteristics");
    return new Found(order, entered, means, backward(order.subList(0, entered)));
  }

  /** How many steps come before the first by which loans held out lose more than at their least. */
  private int entered(List<List<double[]>> fits, List<Double> means) {
    int least = 0;
    for (int step = 1; step < fits.size(); step++) {
      least = means.get(step) < means.get(least) ? step : least;
    }
    HeldOutLosses losses = rows.losses(fits.subList(least, fits.size()));
    int entered = least;
    while (entered + 1 < fits.size() && !costs(losses.difference(entered + 1 - least))) {
      entered++;
    }
    return entered;
  }

  /** Whether the other fit makes loans held out lose more by over a standard error. */
  private static boolean costs(LossDifference other) {
    return -other.mean() > other.standardError();
  }

  /** Each fold held out, the others with some of the characteristics. */
  private List<HeldOutFold> folds(List<Integer> some) {
    return Parallel.map(
        threads,
        IntStream.range(0, sums.size()).boxed().toList(),
        held -> {
          List<Evaluation> rest = new ArrayList<>(sums);
          Evaluation own = rest.remove((int) held);
          Evaluation others = rest.stream().reduce(Evaluation::plus).orElseThrow();
          SubsetModel model =
              new SubsetModel(
                  others.plusPenalty(regression.l2(), regression.bend(), centre), centre, first);
          some.forEach(model::turn);
          return new HeldOutFold(model, own, centre);
        });
  }

  private static List<double[]> weights(List<HeldOutFold> folds) {
    return folds.stream().map(HeldOutFold::weights).toList();
  }

  private void turn(List<HeldOutFold> folds, int place) {
    Parallel.map(
        threads,
        folds,
        fold -> {
          fold.turn(place);
          return place;
        });
  }

  /** That of some characteristics by whose turning loans held out lose least. */
  private int least(List<HeldOutFold> folds, List<Integer> some) {
    List<double[]> byFold =
        Parallel.map(
            threads, folds, fold -> some.stream().mapToDouble(fold::lossTurning).toArray());
    int least = some.get(0);
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < some.size(); i++) {
      double loss = 0;
      for (double[] ofFold : byFold) {
        loss += ofFold[i];
      }
      if (loss < lowest) {
        least = some.get(i);
        lowest = loss;
      }
    }
    return least;
  }

  /** The best of those that have not come in. */
  private int best(List<HeldOutFold> folds, List<Integer> order) {
    return least(
        folds,
        IntStream.range(0, keep.length).filter(place -> !order.contains(place)).boxed().toList());
  }

  private static double mean(HeldOutLosses losses, int fit) {
    return Arrays.stream(losses.byFold(fit)).average().orElseThrow();
  }

  /** Those that can be spared among some, in the order in which they go. */
  private List<Spared> backward(List<Integer> some) {
    List<HeldOutFold> folds = folds(some);
    List<List<double[]>> fits = new ArrayList<>(List.of(weights(folds)));
    List<Integer> left = new ArrayList<>(some);
    List<Integer> gone = new ArrayList<>();
    while (left.size() > 1 && left.stream().anyMatch(place -> !keep[place])) {
      int least = least(folds, left.stream().filter(place -> !keep[place]).toList());
      left.remove(Integer.valueOf(least));
      gone.add(least);
      turn(folds, least);
      fits.add(weights(folds));
    }
    HeldOutLosses losses = rows.losses(fits);
    List<Spared> spared = new ArrayList<>();
    for (int i = 0; i < gone.size(); i++) {
      LossDifference together = losses.difference(i + 1);
      if (costs(together)) {
        break;
      }
      spared.add(new Spared(gone.get(i), together));
    }
    return spared;
  }
}
