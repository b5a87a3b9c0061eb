package io.loantap.benchmarks.peers;

import io.loantap.benchmarks.loans.TrainingLoans;

/**
 * A library that takes part in the comparison when its module is on the class path, named in {@code
 * META-INF/services}: one that is too heavy for the dependencies of the benchmarks.
 */
public interface PeerFactory {
  /** The library, with the rows in its own form. */
  Peer of(TrainingLoans loans);
}
