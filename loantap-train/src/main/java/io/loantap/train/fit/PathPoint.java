package io.loantap.train.fit;

import io.loantap.train.recipe.Penalty;
import java.util.List;

/**
 * A penalty and what it costs out of fold.
 *
 * @param knots how many curves have whose number is left to cross-validation; 0 if there are none
 * @param bend how much a squared difference of slopes counts beside a squared rise
 * @param meanLogLoss mean over folds of the mean log-loss of the rows held out
 * @param standardError of that mean, from the spread over folds
 */
public record PathPoint(
    int knots, double bend, double l2, double meanLogLoss, double standardError) {

  static PathPoint of(int knots, double bend, double l2, double[] losses) {
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    double mean = sum / losses.length;
    double squares = 0;
    for (double loss : losses) {
      squares += (loss - mean) * (loss - mean);
    }
    return new PathPoint(
        knots, bend, l2, mean, Math.sqrt(squares / (losses.length - 1.0) / losses.length));
  }

  /**
   * Place of the penalty that the rule chooses.
   *
   * @param path strongest penalty first
   */
  static int choose(List<PathPoint> path, Penalty.Rule rule) {
    int best = 0;
    for (int i = 1; i < path.size(); i++) {
      if (path.get(i).meanLogLoss < path.get(best).meanLogLoss) {
        best = i;
      }
    }
    if (rule == Penalty.Rule.LOWEST_LOSS) {
      return best;
    }
    double bound = path.get(best).meanLogLoss + path.get(best).standardError;
    int strongest = 0;
    while (path.get(strongest).meanLogLoss > bound) {
      strongest++;
    }
    return strongest;
  }
}
