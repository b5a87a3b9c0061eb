package io.loantap.train.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Functions applied to many things on several threads at once, with results that do not depend on
 * the number of threads.
 */
public final class Parallel {
  private Parallel() {}

  /**
   * The results in the order of the items. If the function throws, so does this, what it threw for
   * the first such item.
   *
   * @param threads how many may be used, at least 1; the results do not depend on it
   * @param function called by several threads at a time
   */
  public static <T, R> List<R> map(int threads, Collection<T> items, Function<T, R> function) {
    if (threads == 1 || items.size() < 2) {
      return items.stream().map(function).toList();
    }
    ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, items.size()));
    try {
      List<Future<R>> started = new ArrayList<>();
      items.forEach(item -> started.add(executor.submit(() -> function.apply(item))));
      List<R> results = new ArrayList<>();
      for (Future<R> future : started) {
        results.add(result(future));
      }
      return List.copyOf(results);
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * What a function makes of two results that do not depend on each other. If making one throws, so
   * does this; the first comes first.
   *
   * @param threads how many may be used, at least 1; the result does not depend on it
   */
  public static <A, B, R> R both(
      int threads, Supplier<A> first, Supplier<B> second, BiFunction<A, B, R> join) {
    if (threads == 1) {
      A one = first.get();
      return join.apply(one, second.get());
    }
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<B> other = executor.submit(second::get);
      A one = first.get();
      return join.apply(one, result(other));
    } finally {
      executor.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("no function throws a checked exception", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    }
  }
}
