package io.loantap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scorer whose model file may be replaced while it serves. A new file is loaded and verified
 * aside, then takes over in one step; a bad one changes nothing, and the model from before serves
 * on.
 *
 * <pre>{@code
 * try (ReloadableScorer models = ReloadableScorer.watch(Path.of("model.json"))) {
 *   Prediction prediction = models.scorer().predict(applicant);
 * }
 * }</pre>
 *
 * <p>Take {@link #scorer()} once for each application, so that all that is said of it comes from
 * one model; each prediction names its model. Any number of threads may call.
 *
 * <p>Watching looks at the file's target, time, size and identity at an interval: that sees files
 * replaced by renaming, edited in place, deleted and restored, and links turned elsewhere, as by
 * the config maps of Kubernetes. A file that cannot be loaded may be half-written, so it is tried
 * again an interval later, and reported if it has not changed by then. A file with the model that
 * serves already changes nothing.
 */
public final class ReloadableScorer implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Path file;
  private final ScorerOptions options;
  private final ReloadListener listener;
  private volatile Scorer scorer;
  private volatile @Nullable Exception lastFailure;
  private volatile @Nullable ModelWatch watch;

  private ReloadableScorer(Path file, ScorerOptions options, ReloadListener listener)
      throws IOException {
    this.file = file;
    this.options = options;
    this.listener = listener;
    this.scorer = loadAside();
  }

  /**
   * Loads a model file, which is loaded again by {@link #reload()} alone.
   *
   * @throws ModelFormatException if the file is not a model that can be trusted
   * @throws IOException if it cannot be read
   */
  public static ReloadableScorer load(Path file, ScorerOptions options, ReloadListener listener)
      throws IOException {
    return new ReloadableScorer(file, options, listener);
  }

  /**
   * Loads a model file and looks at it every second, with the model's own treatment of bad input.
   *
   * @throws IOException as {@link #load}
   */
  public static ReloadableScorer watch(Path file) throws IOException {
    return watch(file, ScorerOptions.asModel(), new ReloadListener() {}, INTERVAL);
  }

  /**
   * Loads a model file and looks at it at an interval, on a daemon thread, until closed.
   *
   * @param interval above zero
   * @throws IOException as {@link #load}
   */
  public static ReloadableScorer watch(
      Path file, ScorerOptions options, ReloadListener listener, Duration interval)
      throws IOException {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("the interval must be above zero, got " + interval);
    }
    @Nullable FileMark before = FileMark.of(file);
    ReloadableScorer models = new ReloadableScorer(file, options, listener);
    models.watch = ModelWatch.start(models, file, before, interval);
    return models;
  }

  /** The scorer of the model that serves now. */
  public Scorer scorer() {
    return scorer;
  }

  /** Why the last attempt to load failed; empty if it did not. */
  public Optional<Exception> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  /**
   * Loads the file now. Scoring goes on meanwhile; a second caller waits for the first.
   *
   * @return whether another model serves now
   * @throws ModelFormatException if the file is not a model that can be trusted; the model from
   *     before serves on
   * @throws IOException if it cannot be read; likewise
   */
  public boolean reload() throws IOException {
    try {
      return attempt();
    } catch (IOException | RuntimeException e) {
      fail(e);
      throw e;
    }
  }

  /**
   * Whether the file is looked at; false if it was loaded without watching, after {@link #close},
   * and if the watching thread has come to an end that nobody asked for.
   */
  public boolean isWatching() {
    @Nullable ModelWatch running = watch;
    return running != null && running.isRunning();
  }

  /** Loads the file and lets its model take over, if it is another one. */
  synchronized boolean attempt() throws IOException {
    Scorer next = loadAside();
    Scorer before = scorer;
    lastFailure = null;
    if (next.modelId().equals(before.modelId())) {
      return false;
    }
    scorer = next;
    listener.reloaded(next, before);
    return true;
  }

  synchronized void fail(Exception problem) {
    lastFailure = problem;
    listener.failed(problem);
  }

  private Scorer loadAside() throws IOException {
    try {
      return Scorer.load(file, options);
    } catch (OutOfMemoryError e) {
      throw new IOException(
          file + " takes more memory to load than Java's heap has; give it more by -Xmx.", e);
    } catch (Error e) {
      throw new IOException(file + " could not be loaded: " + e, e);
    }
  }

  /** Ends the watching; the scorer goes on serving. */
  @Override
  public void close() {
    @Nullable ModelWatch running = watch;
    if (running != null) {
      running.stop();
    }
  }
}
