package io.loantap.examples.http.observability;

import io.loantap.ReloadListener;
import io.loantap.Scorer;

/** The log of model files that are loaded again, and of those that cannot be. */
public final class ReloadLog implements ReloadListener {
  private static final System.Logger LOG = System.getLogger(ReloadLog.class.getName());

  private final ServiceMetrics metrics;

  public ReloadLog(ServiceMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void reloaded(Scorer now, Scorer before) {
    metrics.reloaded(now);
    LOG.log(
        System.Logger.Level.INFO,
        "Model {0} serves now, instead of {1}.",
        now.modelId(),
        before.modelId());
  }

  @Override
  public void failed(Exception problem) {
    metrics.reloadFailed();
    LOG.log(
        System.Logger.Level.WARNING,
        "The model file cannot be loaded; the model from before serves on. {0}",
        problem.getMessage());
  }
}
