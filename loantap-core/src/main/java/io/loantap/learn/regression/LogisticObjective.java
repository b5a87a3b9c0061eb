package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.QuadraticForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The penalised log-loss of rows in memory:
 *
 * <pre>
 *   F(w) = l2 / 2 * (w1^2 + w2^2 + ...) + sum over rows of weight * ln(1 + e^s)
 * </pre>
 *
 * where s is minus the log-odds for a charged-off row and the log-odds for another. The intercept
 * {@code w0} is not penalised and the loss is a sum, so {@code l2} is scikit-learn's {@code 1 / C}.
 *
 * <p>Rows are cut into the same chunks whatever the number of threads, and the sums of the chunks
 * are added in row order: every number of threads gives the same bits.
 *
 * <p>Holds threads until closed. May be shared, but evaluations then compete for the threads.
 */
public final class LogisticObjective implements Objective, AutoCloseable {
  private final Workers workers;
  private final PooledObjective rows;
  private final Objective penalised;

  private LogisticObjective(PooledObjective rows, double l2, QuadraticForm form, Workers workers) {
    this.workers = workers;
    this.rows = rows;
    this.penalised = new PenalisedObjective(rows, l2, form);
  }

  /**
   * The objective for the given rows.
   *
   * @param chargedOff the outcome of each row
   * @param weights finite sample weights, not negative, or null for 1 each
   * @param l2 penalty, finite and not negative
   * @param threads threads to use, the caller's own included
   * @throws IllegalArgumentException if lengths differ or a number is outside its range
   */
  public static LogisticObjective of(
      DesignMatrix matrix,
      boolean[] chargedOff,
      double @Nullable [] weights,
      double l2,
      int threads) {
    return of(matrix, chargedOff, weights, l2, QuadraticForm.ZERO, threads);
  }

  /**
   * The objective for the given rows, to which {@code l2 / 2} times a form of the weights is added.
   *
   * @see LogisticRegression#bend
   */
  public static LogisticObjective of(
      DesignMatrix matrix,
      boolean[] chargedOff,
      double @Nullable [] weights,
      double l2,
      QuadraticForm form,
      int threads) {
    TrainingRows rows = TrainingRows.of(matrix, chargedOff, weights);
    if (!(l2 >= 0 && l2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("l2 must be 0 or a positive finite number, not " + l2);
    }
    Workers workers = new Workers(threads);
    return new LogisticObjective(new PooledObjective(rows, workers), l2, form, workers);
  }

  /**
   * The objectives of consecutive parts of the rows, without penalty, each on the thread of its
   * caller. They share the rows.
   *
   * @param ends where each part ends and the next begins; ascending, the last is the number of rows
   * @throws IllegalArgumentException if they are not, lengths differ or a weight is outside its
   *     range
   */
  public static List<LogisticObjective> ofParts(
      DesignMatrix matrix, boolean[] chargedOff, double @Nullable [] weights, int... ends) {
    TrainingRows rows = TrainingRows.of(matrix, chargedOff, weights);
    List<LogisticObjective> parts = new ArrayList<>();
    int from = 0;
    for (int to : ends) {
      if (to < from) {
        throw new IllegalArgumentException("a part of the rows ends before it begins");
      }
      Workers own = new Workers(1);
      parts.add(
          new LogisticObjective(
              new PooledObjective(rows, from, to, own), 0, QuadraticForm.ZERO, own));
      from = to;
    }
    if (from != rows.rows()) {
      throw new IllegalArgumentException(
          "the parts end with row " + from + ", but there are " + rows.rows() + " rows");
    }
    return parts;
  }

  @Override
  public int dimension() {
    return rows.dimension();
  }

  @Override
  public Evaluation evaluate(double[] w, Order order) {
    return penalised.evaluate(w, order);
  }

  /**
   * The margins of the rows.
   *
   * @see RowSums#margins
   */
  public MarginRange margins(double[] w) {
    return rows.margins(w);
  }

  /** Ends the threads. */
  @Override
  public void close() {
    workers.close();
  }
}
