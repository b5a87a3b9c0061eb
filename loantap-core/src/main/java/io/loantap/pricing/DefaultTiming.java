package io.loantap.pricing;

import java.util.List;

/**
 * The course of the risk of default over the months on book: relative hazards u of months 1, 2,
 * ...; the last one goes on. {@code [1]} is a constant hazard; {@code [0, 0, 0, 0, 1]} has no
 * default in the first four months and a constant hazard after. Only ratios count. The hazard of
 * month k is {@code 1 - (1 - PD)^(u_k / (u_1 + ... + u_n))}, so over all n months the PD comes out
 * whatever u.
 *
 * @param relativeHazards 1 to 600 numbers, each finite and at least 0, not all of them 0
 */
public record DefaultTiming(List<Double> relativeHazards) {
  private static final DefaultTiming CONSTANT = new DefaultTiming(List.of(1.0));

  /** Checks and copies the numbers. */
  public DefaultTiming {
    relativeHazards = List.copyOf(relativeHazards);
    if (relativeHazards.isEmpty() || relativeHazards.size() > Quantity.MAX_MONTHS) {
      throw new IllegalArgumentException("relative hazards must be given for 1 to 600 months");
    }
    boolean any = false;
    for (double hazard : relativeHazards) {
      if (!(hazard >= 0 && hazard <= Double.MAX_VALUE / Quantity.MAX_MONTHS)) {
        throw new IllegalArgumentException("relative hazards must be finite and at least 0");
      }
      any |= hazard > 0;
    }
    if (!any) {
      throw new IllegalArgumentException("one of the relative hazards must be above 0");
    }
  }

  /** The same hazard every month. */
  public static DefaultTiming constant() {
    return CONSTANT;
  }

  /** Whether loans of this term can default at all: their relative hazards are not all 0. */
  public boolean covers(int termMonths) {
    return sum(Quantity.months(termMonths)) > 0;
  }

  /**
   * Hazards of a loan, in O(term).
   *
   * @param lifetimePd PD over the term, in [0, 1]
   * @param termMonths 1 to 600
   * @throws IllegalArgumentException if one is out of range, or the timing does not cover the term
   */
  Hazards hazards(double lifetimePd, int termMonths) {
    Quantity.share(lifetimePd, "a probability of default");
    Quantity.months(termMonths);
    if (relativeHazards.size() == 1) {
      return ConstantHazard.of(lifetimePd, termMonths);
    }
    double sum = sum(termMonths);
    if (!(sum > 0)) {
      throw new IllegalArgumentException("the default timing has no hazard within the term");
    }
    double[] hazards = new double[termMonths];
    double share = 0;
    double hazard = 0;
    for (int k = 0; k < termMonths; k++) {
      double next = relative(k);
      // Equal neighbours, such as the tail, share one power.
      if (next != share) {
        share = next;
        hazard = Hazards.pd(lifetimePd, share / sum);
      }
      hazards[k] = hazard;
    }
    return HazardVector.trusted(hazards);
  }

  private double sum(int termMonths) {
    double sum = 0;
    for (int k = 0; k < termMonths; k++) {
      sum += relative(k);
    }
    return sum;
  }

  private double relative(int k) {
    return relativeHazards.get(Math.min(k, relativeHazards.size() - 1));
  }
}
