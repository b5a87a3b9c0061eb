package io.loantap.examples.spark.fit;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.regression.MarginRange;
import io.loantap.learn.regression.RowSums;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * The log-loss of rows on a cluster. An evaluation is one pass: each partition sums its rows on the
 * thread of its task, and the driver adds the sums in the order of the partitions, whichever came
 * first. What travels is the weights one way and, for d of them, 1 + d + d (d + 1) / 2 doubles a
 * partition the other way.
 */
final class ClusterSums implements RowSums {
  private final JavaRDD<EncodedPart> parts;
  private final int dimension;
  private final int without;

  /**
   * Sums over encoded rows.
   *
   * @param dimension number of weights
   * @param without the fold that is left out, or {@link ClusterTrainingData#NO_FOLD}
   */
  ClusterSums(JavaRDD<EncodedPart> parts, int dimension, int without) {
    this.parts = parts;
    this.dimension = dimension;
    this.without = without;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public Evaluation evaluate(double[] w, Order order) {
    int left = without;
    List<double[]> sums = parts.map(part -> part.evaluate(w, order, left)).collect();
    double[] all = sums.get(0);
    for (double[] next : sums.subList(1, sums.size())) {
      EvaluationArray.add(all, next);
    }
    return EvaluationArray.evaluation(all, dimension, order);
  }

  @Override
  public MarginRange margins(double[] w) {
    int left = without;
    MarginRange all = MarginRange.NONE;
    for (double[] margins :
        parts
            .map(
                part -> {
                  MarginRange own = part.margins(w, left);
                  return new double[] {own.least(), own.most()};
                })
            .collect()) {
      all = all.merge(new MarginRange(margins[0], margins[1]));
    }
    return all;
  }
}
