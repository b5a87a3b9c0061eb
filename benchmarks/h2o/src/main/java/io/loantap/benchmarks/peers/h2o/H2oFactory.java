package io.loantap.benchmarks.peers.h2o;

import io.loantap.benchmarks.loans.TrainingLoans;
import io.loantap.benchmarks.peers.Peer;
import io.loantap.benchmarks.peers.PeerFactory;

/** Brings H2O into the comparison. */
public final class H2oFactory implements PeerFactory {
  @Override
  public Peer of(TrainingLoans loans) {
    H2oNode.start();
    return new H2oGlm(H2oRows.frame(loans));
  }
}
