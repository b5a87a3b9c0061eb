package io.loantap.pricing;

/** The one formula behind every conversion between a PD and a hazard. */
final class Survival {
  private Survival() {}

  /**
   * {@code 1 - (1 - pd)^times}: the probability of default over a multiple of the time, at the same
   * hazard. Without cancellation for a small PD; unchanged to the last bit if times is 1.
   *
   * @param pd in [0, 1]
   * @param times at least 0; 0 gives 0, also for a PD of 1
   */
  static double pd(double pd, double times) {
    if (times == 0 || pd == 0) {
      return 0;
    }
    return times == 1 ? pd : -StrictMath.expm1(StrictMath.log1p(-pd) * times);
  }
}
