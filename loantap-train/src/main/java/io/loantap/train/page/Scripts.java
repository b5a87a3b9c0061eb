package io.loantap.train.page;

/** JavaScript that a page adds to that of all pages. */
public final class Scripts {
  private Scripts() {}

  /** Moves the slider of a {@link Block.ThresholdExplorer}. */
  public static String thresholds() {
    return PageResources.text("threshold.js");
  }

  /** Edits the bins of each {@link Block.BinEditor}, and saves them. */
  public static String binning() {
    return PageResources.text("binning.js");
  }
}
