package io.loantap.drift;

/**
 * The usual reading of a stability index. The bands are a convention: they know nothing of the
 * number of rows, which is what {@link StabilityIndex#significant} is for.
 */
public enum DriftBand {
  /** Below 0.10: no change worth acting on. */
  STABLE("stable"),
  /** From 0.10 to below 0.25: find out what changed. */
  INVESTIGATE("investigate"),
  /** From 0.25 on: another population than that of training. */
  SIGNIFICANT("significant"),
  /** Fewer than {@value #LEAST_ROWS} rows on one side: nothing can be said. */
  INSUFFICIENT("too few rows");

  /** Rows that both sides must have. */
  public static final int LEAST_ROWS = 500;

  private final String words;

  DriftBand(String words) {
    this.words = words;
  }

  /** The band of an index of so many rows then and now. */
  static DriftBand of(double index, long then, long now) {
    if (then < LEAST_ROWS || now < LEAST_ROWS) {
      return INSUFFICIENT;
    }
    if (index < 0.10) {
      return STABLE;
    }
    return index < 0.25 ? INVESTIGATE : SIGNIFICANT;
  }

  @Override
  public String toString() {
    return words;
  }
}
