package io.loantap.train.support;

/** A listener that is told how far work has come. */
public interface Progress {
  /** Nobody listens. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void advance(long done, double share) {}
      };

  /** A stage of the work begins. */
  void stage(String name);

  /**
   * So many units of the stage are done; called often, must be cheap.
   *
   * @param share of the whole stage, in [0, 1]
   */
  void advance(long done, double share);
}
