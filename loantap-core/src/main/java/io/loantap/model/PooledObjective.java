package io.loantap.model;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The {@linkplain LogisticObjective penalised log-loss}, on threads that belong to the caller. */
final class PooledObjective implements Objective {
  private static final int MOST_CHUNKS = 64;
  private static final int FEWEST_ROWS_PER_CHUNK = 1024;

  /** Doubles that the sums of all chunks together may take: 64 MiB. */
  private static final int BUDGET = 1 << 23;

  private final Layout layout;
  private final byte[] outcome;
  private final double @Nullable [] weights;
  private final double l2;
  private final Workers workers;

  PooledObjective(TrainingRows rows, double l2, Workers workers) {
    this.layout = Layout.of(rows.matrix());
    this.outcome = rows.outcome();
    this.weights = rows.weights();
    this.l2 = l2;
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
    Sums sums = sum(w, order);
    Fold fold = new Fold(layout);
    double value = sums.value;
    double[] gradient = fold.gradient(sums);
    double penalty = 0;
    for (int j = 1; j < w.length; j++) {
      penalty += w[j] * w[j];
      gradient[j] += l2 * w[j];
    }
    value += 0.5 * l2 * penalty;
    return switch (order) {
      case GRADIENT -> Evaluation.of(value, gradient);
      case DIAGONAL -> Evaluation.ofDiagonal(value, gradient, penalised(fold.diagonal(sums)));
      case FISHER -> Evaluation.ofFisher(value, gradient, fold.fisher(sums).plusRidge(l2, 1));
    };
  }

  private double[] penalised(double[] diagonal) {
    for (int j = 1; j < diagonal.length; j++) {
      diagonal[j] += l2;
    }
    return diagonal;
  }

  private Sums sum(double[] w, Order order) {
    int chunks = chunks(order);
    Sums[] sums = new Sums[chunks];
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
    long room = BUDGET / Sums.length(layout, order);
    long most = Math.min(MOST_CHUNKS, Math.max(room, 1));
    return (int) Math.max(1, Math.min(most, layout.rows / FEWEST_ROWS_PER_CHUNK));
  }

  private int boundary(int chunk, int chunks) {
    return (int) ((long) layout.rows * chunk / chunks);
  }
}
