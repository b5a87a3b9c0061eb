package io.loantap.benchmarks.peers;

import io.loantap.benchmarks.loans.TrainingLoans;
import io.loantap.learn.regression.LogisticRegression;
import java.util.List;

/** This library, stopped by its own rules. */
final class Loantap implements Peer {
  private final TrainingLoans loans;
  private final boolean[] chargedOff;
  private final int threads;

  Loantap(TrainingLoans loans, int threads) {
    this.loans = loans;
    this.chargedOff = loans.chargedOff();
    this.threads = threads;
  }

  @Override
  public String name() {
    return "loantap, " + threads + (threads == 1 ? " thread" : " threads");
  }

  @Override
  public List<Setting> settings() {
    LogisticRegression regression = LogisticRegression.withL2(1).threads(threads);
    return List.of(
        setting("estimated gap 1e-6", false, regression.gapTolerance(1e-6)),
        setting("estimated gap 1e-8", false, regression.gapTolerance(1e-8)),
        setting("default", true, regression));
  }

  private Setting setting(String name, boolean isDefault, LogisticRegression regression) {
    return new Setting(
        name, isDefault, () -> regression.fit(loans.matrix(), chargedOff, null).weights());
  }
}
