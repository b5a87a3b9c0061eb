package io.loantap.pricing;

/**
 * The time to which a probability of default (PD) refers. Models of finished loans give the PD over
 * the whole life of the loan; bank regulation speaks of the next twelve months. One is converted
 * into the other at a constant monthly hazard. Both conversions are the identity for a PD of 0 or
 * 1.
 */
public enum PdHorizon {
  /** Over the whole term of the loan. */
  LIFETIME {
    @Override
    double convert(double pd, int fromLifeMonths, int toMonths) {
      return Hazards.pd(pd, (double) toMonths / fromLifeMonths);
    }
  },
  /** Over the next twelve months, or over a term that is shorter. */
  TWELVE_MONTHS {
    @Override
    double convert(double pd, int fromLifeMonths, int toMonths) {
      return Hazards.pd(pd, (double) toMonths / Math.min(YEAR, fromLifeMonths));
    }
  };

  private static final int YEAR = 12;

  abstract double convert(double pd, int fromLifeMonths, int toMonths);

  /**
   * The PD over the whole term.
   *
   * @param pd in [0, 1], of this horizon
   * @param termMonths 1 to 600
   */
  public double toLifetime(double pd, int termMonths) {
    Quantity.share(pd, "a probability of default");
    return convert(pd, Quantity.months(termMonths), termMonths);
  }

  /**
   * The PD over the first twelve months, or over the term if that is shorter.
   *
   * @param pd in [0, 1], of this horizon
   * @param termMonths 1 to 600
   */
  public double toTwelveMonths(double pd, int termMonths) {
    Quantity.share(pd, "a probability of default");
    return convert(pd, Quantity.months(termMonths), Math.min(YEAR, termMonths));
  }
}
