package io.loantap.examples.http.observability;

import io.loantap.ReloadListener;
import io.loantap.Scorer;

/** The log of a challenger's file that is loaded again, and of one that cannot be. */
public final class ChallengerLog implements ReloadListener {
  private static final System.Logger LOG = System.getLogger(ChallengerLog.class.getName());

  @Override
  public void reloaded(Scorer now, Scorer before) {
    LOG.log(
        System.Logger.Level.INFO,
        "The challenger is model {0} from now on, instead of {1}.",
        now.modelId(),
        before.modelId());
  }

  @Override
  public void failed(Exception problem) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The challenger''s file cannot be loaded; the one from before is asked on. {0}",
        problem.getMessage());
  }
}
