package io.loantap.train;

/** Hears how long work goes on. */
public interface Progress {
  /** Nobody listens. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void advance(long done) {}
      };

  /** A stage of the work begins. */
  void stage(String name);

  /** So many units of the stage are done; called often, must be cheap. */
  void advance(long done);
}
