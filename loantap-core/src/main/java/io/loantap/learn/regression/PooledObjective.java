package io.loantap.learn.regression;

import io.loantap.learn.optimise.Evaluation;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The log-loss of {@link TrainingRows}, on threads that belong to the caller. */
final class PooledObjective implements RowSums {
  private static final int MOST_CHUNKS = 64;
  private static final int FEWEST_ROWS_PER_CHUNK = 1024;

  /** Doubles that the sums of all chunks together may take: 64 MiB. */
  private static final int BUDGET = 1 << 23;

  private final TrainingRows rows;
  private final int from;
  private final int to;
  private final Layout layout;
  private final byte[] outcome;
  private final double @Nullable [] weights;
  private final Workers workers;

  PooledObjective(TrainingRows rows, Workers workers) {
    this(rows, 0, rows.rows(), workers);
  }

  /** Of the rows {@code from} to {@code to - 1}. */
  PooledObjective(TrainingRows rows, int from, int to, Workers workers) {
    this.rows = rows;
    this.from = from;
    this.to = to;
    this.layout = Layout.of(rows.matrix());
    this.outcome = rows.outcome();
    this.weights = rows.weights();
    this.workers = workers;
  }

  @Override
  public int dimension() {
    return layout.dimension;
  }

  @Override
  public Evaluation evaluate(double[] w, Order order) {
    if (w.length != layout.dimension) {
      throw new IllegalArgumentException(
          w.length + " weights for a dimension of " + layout.dimension);
    }
    PartialSums sums = sum(w, order);
    SlotReduction reduction = new SlotReduction(layout);
    double[] gradient = reduction.gradient(sums);
    if (order == Order.GRADIENT) {
      return Evaluation.of(sums.value, gradient);
    }
    return order == Order.DIAGONAL
        ? Evaluation.ofDiagonal(sums.value, gradient, reduction.diagonal(sums))
        : Evaluation.ofFisher(sums.value, gradient, reduction.fisher(sums));
  }

  @Override
  public MarginRange margins(double[] w) {
    // An offset is there whatever the weights: it separates nothing.
    double[] z = LogOdds.of(rows.matrix().withoutOffsets(), w, from, to);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < z.length; i++) {
      if (rows.counts(from + i)) {
        double correct = rows.chargedOff(from + i) ? z[i] : -z[i];
        least = Math.min(least, correct);
        most = Math.max(most, correct);
      }
    }
    return new MarginRange(least, most);
  }

  private PartialSums sum(double[] w, Order order) {
    int chunks = chunks(order);
    PartialSums[] sums = new PartialSums[chunks];
    AtomicInteger next = new AtomicInteger();
    double[] denseWeights = layout.denseWeights(w);
    double[] slotValues = layout.slotValues(w);
    workers.run(
        chunks,
        () -> {
          ChunkSummer summer =
              new ChunkSummer(layout, outcome, weights, denseWeights, slotValues, order);
          for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
            sums[c] = summer.sum(boundary(c, chunks), boundary(c + 1, chunks));
          }
        });
    for (int c = 1; c < chunks; c++) {
      sums[0].add(sums[c]);
    }
    return sums[0];
  }

  /** How many chunks; depends on the rows and columns alone, never on the threads. */
  private int chunks(Order order) {
    long room = BUDGET / PartialSums.length(layout, order);
    long most = Math.min(MOST_CHUNKS, Math.max(room, 1));
    return (int) Math.max(1, Math.min(most, (to - from) / FEWEST_ROWS_PER_CHUNK));
  }

  private int boundary(int chunk, int chunks) {
    return from + (int) ((long) (to - from) * chunk / chunks);
  }
}
