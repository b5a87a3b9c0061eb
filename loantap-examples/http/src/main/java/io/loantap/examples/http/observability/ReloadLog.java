package io.loantap.examples.http.observability;

import io.loantap.ReloadListener;
import io.loantap.Scorer;
import java.util.function.Consumer;

/** The log of model files that are loaded again, and of those that cannot be. */
public final class ReloadLog implements ReloadListener {
  private static final System.Logger LOG = System.getLogger(ReloadLog.class.getName());

  private final String change;
  private final String failure;
  private final Consumer<Scorer> taken;
  private final Runnable failed;

  /**
   * A log.
   *
   * @param change what is said of another model: 0 is its id, 1 that of the one before
   * @param failure what is said of a file that cannot be loaded, before the reason
   */
  private ReloadLog(String change, String failure, Consumer<Scorer> taken, Runnable failed) {
    this.change = change;
    this.failure = failure;
    this.taken = taken;
    this.failed = failed;
  }

  /** That of the model that serves whoever names none. */
  public static ReloadLog of(ServiceMetrics metrics) {
    return new ReloadLog(
        "Model {0} serves now, instead of {1}.",
        "The model file cannot be loaded; the model from before serves on. {0}",
        metrics::reloaded,
        metrics::reloadFailed);
  }

  /** That of a model with a name, which is made of letters, digits and {@code . _ -}. */
  public static ReloadLog named(String name, ServiceMetrics metrics) {
    return new ReloadLog(
        "Model {0} serves as " + name + " now, instead of {1}.",
        "The file of model " + name + " cannot be loaded; the model from before serves on. {0}",
        scorer -> metrics.reloaded(),
        metrics::reloadFailed);
  }

  /** That of the challenger, which serves nobody. */
  public static ReloadLog ofChallenger() {
    return new ReloadLog(
        "The challenger is model {0} from now on, instead of {1}.",
        "The file of the challenger cannot be loaded; the one from before is asked on. {0}",
        scorer -> {},
        () -> {});
  }

  @Override
  public void reloaded(Scorer now, Scorer before) {
    taken.accept(now);
    LOG.log(System.Logger.Level.INFO, change, now.modelId(), before.modelId());
  }

  @Override
  public void failed(Exception problem) {
    failed.run();
    LOG.log(System.Logger.Level.WARNING, failure, problem.getMessage());
  }
}
