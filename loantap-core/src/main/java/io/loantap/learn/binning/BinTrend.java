package io.loantap.learn.binning;

import java.util.List;

/** The way that the rate of bad loans may take from bin to bin as the value rises. */
public enum BinTrend {
  /**
   * It rises, or falls, whichever tells more; or it turns once, if that tells a tenth more than
   * either.
   */
  AUTO,
  /** It never falls. */
  ASCENDING,
  /** It never rises. */
  DESCENDING,
  /** It rises, then falls; one of both may be missing. */
  PEAK,
  /** It falls, then rises; one of both may be missing. */
  VALLEY,
  /** Any way. */
  FREE;

  /** The narrowest trend that the rates of bins, lowest first, keep. */
  public static BinTrend of(List<OutcomeCounts> bins) {
    boolean rises = false;
    boolean falls = false;
    boolean peak = true;
    boolean valley = true;
    for (int i = 1; i < bins.size(); i++) {
      int change = bins.get(i).compareRate(bins.get(i - 1));
      peak &= !(change > 0 && falls);
      valley &= !(change < 0 && rises);
      rises |= change > 0;
      falls |= change < 0;
    }
    if (!falls) {
      return ASCENDING;
    }
    if (!rises) {
      return DESCENDING;
    }
    return peak ? PEAK : valley ? VALLEY : FREE;
  }
}
