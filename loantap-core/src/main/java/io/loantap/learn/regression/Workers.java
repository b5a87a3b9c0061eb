package io.loantap.learn.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one call. The caller's own thread works too, so one thread means no other; the
 * others are daemons and end with {@link #close()}.
 */
final class Workers implements AutoCloseable {
  private final int threads;
  private final @Nullable ExecutorService executor;

  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("the number of threads is below 1: " + threads);
    }
    this.threads = threads;
    this.executor =
        threads == 1
            ? null
            : Executors.newFixedThreadPool(
                threads - 1,
                task -> {
                  Thread thread = new Thread(task, "loantap-fit");
                  thread.setDaemon(true);
                  return thread;
                });
  }

  /** Runs {@code body} on up to {@code tasks} threads at once and waits for all of them. */
  void run(int tasks, Runnable body) {
    int helpers = executor == null ? 0 : Math.min(threads, tasks) - 1;
    List<Future<?>> started = new ArrayList<>();
    for (int i = 0; executor != null && i < helpers; i++) {
      started.add(executor.submit(body));
    }
    body.run();
    for (Future<?> future : started) {
      await(future);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a training thread failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    }
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
