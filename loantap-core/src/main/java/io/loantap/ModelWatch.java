package io.loantap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The thread that looks at a model file at an interval. */
final class ModelWatch implements Runnable {
  private final ReloadableScorer models;
  private final Path file;
  private final long intervalNanos;
  private final Object alarm = new Object();
  private boolean stopped;
  private volatile boolean running = true;

  /** State of the file that was looked at last, null if there was none. */
  private @Nullable FileMark seen;

  /** Whether nothing is left to do about that state. */
  private boolean settled;

  /** How often loading that state has failed. */
  private int failures;

  private ModelWatch(
      ReloadableScorer models, Path file, @Nullable FileMark loaded, Duration interval) {
    this.models = models;
    this.file = file;
    this.intervalNanos = interval.toNanos();
    this.seen = loaded;
  }

  /**
   * Starts watching.
   *
   * @param loaded state of the file just before it was loaded
   */
  static ModelWatch start(
      ReloadableScorer models, Path file, @Nullable FileMark loaded, Duration interval) {
    ModelWatch watch = new ModelWatch(models, file, loaded, interval);
    Thread thread = new Thread(watch, "loantap-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  void stop() {
    synchronized (alarm) {
      stopped = true;
      alarm.notifyAll();
    }
  }

  boolean isRunning() {
    return running;
  }

  @Override
  public void run() {
    try {
      while (pause()) {
        try {
          look();
        } catch (RuntimeException | Error e) { // of a listener: no reason to stop watching
          Thread thread = Thread.currentThread();
          thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
      }
    } finally {
      running = false;
    }
  }

  /** Waits for the interval to pass; false if there is to be no further look. */
  private boolean pause() {
    long end = System.nanoTime() + intervalNanos;
    synchronized (alarm) {
      for (long left = intervalNanos; left > 0 && !stopped; left = end - System.nanoTime()) {
        try {
          alarm.wait(left / 1_000_000, (int) (left % 1_000_000));
        } catch (InterruptedException e) {
          return false;
        }
      }
      return !stopped;
    }
  }

  private void look() {
    @Nullable FileMark now = FileMark.of(file);
    if (!Objects.equals(now, seen)) {
      seen = now;
      settled = false;
      failures = 0;
    }
    if (settled) {
      return;
    }
    // Asked before loading: what is written from here on shows in another mark or a further look.
    boolean fresh = now != null && now.isFresh();
    @Nullable Exception problem = attempt();
    failures = problem == null ? 0 : failures + 1;
    // The file may be half-written, so the first failure is not said yet.
    settled = failures != 1 && !fresh;
    if (problem != null && failures == 2) {
      models.fail(problem);
    }
  }

  /** What kept the file from being loaded; null if nothing did. */
  private @Nullable Exception attempt() {
    Scorer before = models.scorer();
    try {
      models.attempt();
      return null;
    } catch (IOException e) {
      return e;
    } catch (RuntimeException e) {
      if (models.scorer() != before) {
        throw e; // of the listener: the file itself is good
      }
      return e;
    }
  }
}
