package io.loantap.learn.encode;

import io.loantap.learn.binning.BinTrend;

/** The direction that the risk may take as the value of a characteristic rises. */
public enum Monotone {
  /** Either way. */
  FREE(0),
  /** It never falls. */
  INCREASING(1),
  /** It never rises. */
  DECREASING(-1),
  /** Left to cross-validation: either way until that has decided. */
  AUTO(0);

  private final int sign;

  Monotone(int sign) {
    this.sign = sign;
  }

  /** The trend of bad rates by which bins go this way; that which the loans have if it is open. */
  public BinTrend trend() {
    return sign == 0 ? BinTrend.AUTO : sign > 0 ? BinTrend.ASCENDING : BinTrend.DESCENDING;
  }

  /** 1 for a contribution that never falls, -1 for one that never rises, else 0. */
  public int sign() {
    return sign;
  }
}
