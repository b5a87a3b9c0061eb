package io.loantap;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of one batch: daemons that end by themselves when nothing is left to do. */
final class ScoringThreads {
  private ScoringThreads() {}

  static ExecutorService start(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("the number of threads is below 1: " + threads);
    }
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "loantap-score");
              thread.setDaemon(true);
              return thread;
            });
    // A stream that is neither read to its end nor closed leaves no thread behind.
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  /** What went wrong in another thread, as if it had gone wrong in this one. */
  static RuntimeException rethrown(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("a scoring thread failed", e.getCause());
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("scoring was interrupted", e);
  }
}
