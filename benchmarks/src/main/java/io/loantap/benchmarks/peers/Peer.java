package io.loantap.benchmarks.peers;

import java.util.List;

/** A library to be compared, with the training rows in its own form. */
public interface Peer {
  /** Name and version. */
  String name();

  /** Settings to try, from loose to tight. */
  List<Setting> settings();

  /**
   * One way to fit.
   *
   * @param isDefault whether the library does so unless told otherwise
   * @param fit the weights it finds: intercept, then coefficients in column order
   */
  record Setting(String name, boolean isDefault, Fit fit) {}

  /** A fit; only this is timed. */
  interface Fit {
    double[] weights();
  }
}
