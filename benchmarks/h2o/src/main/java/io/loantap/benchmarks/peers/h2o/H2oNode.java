package io.loantap.benchmarks.peers.h2o;

import water.H2O;

/** A cluster of this process alone, on all its processors, without a web server. */
final class H2oNode {
  private static final long START_MILLIS = 30_000;

  private H2oNode() {}

  /** Once a process, from the project's root; only the end of the process stops it. */
  static void start() {
    H2O.main(
        new String[] {
          "-name",
          "loantap-benchmark-" + ProcessHandle.current().pid(),
          "-ip",
          "127.0.0.1",
          "-nthreads",
          Integer.toString(Runtime.getRuntime().availableProcessors()),
          "-ice_root",
          "benchmarks/h2o/target/h2o",
          "-log_level",
          "ERRR",
          "-disable_web",
          "-ga_opt_out"
        });
    H2O.waitForCloudSize(1, START_MILLIS);
  }
}
