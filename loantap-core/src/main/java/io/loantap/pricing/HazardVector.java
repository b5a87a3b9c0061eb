package io.loantap.pricing;

import java.util.Arrays;

/**
 * A hazard for each month. The present value takes one step for each month before the hazard stays
 * the same to the end, and the closed form of {@link ConstantHazard} for the rest.
 */
final class HazardVector implements Hazards {
  private static final double ROUNDING = 1e-9;

  private final double[] hazards;
  private final ConstantHazard tail;

  private HazardVector(double[] hazards) {
    this.hazards = hazards;
    double last = hazards[hazards.length - 1];
    int head = hazards.length - 1;
    while (head > 0 && hazards[head - 1] == last) {
      head--;
    }
    this.tail = new ConstantHazard(last, hazards.length - head);
  }

  static HazardVector of(double[] hazards) {
    Quantity.months(hazards.length);
    for (double hazard : hazards) {
      Quantity.share(hazard, "a hazard");
    }
    return new HazardVector(hazards.clone());
  }

  /** Takes over an array that nobody else keeps and whose hazards are right. */
  static HazardVector trusted(double[] hazards) {
    return new HazardVector(hazards);
  }

  static HazardVector timed(double lifetimePd, double[] shares) {
    Quantity.months(shares.length);
    double sum = 0;
    for (double share : shares) {
      sum += Quantity.share(share, "a share of the defaults");
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("the shares of a default-timing vector must add up to 1");
    }
    double[] hazards = new double[shares.length];
    double before = 0;
    for (int k = 0; k < shares.length; k++) {
      double alive = 1 - lifetimePd * before;
      hazards[k] = shares[k] == 0 ? 0 : ratio(lifetimePd * shares[k] / sum, alive);
      before += shares[k] / sum;
    }
    return new HazardVector(hazards);
  }

  /** Where rounding leaves next to nobody alive, all of them default. */
  private static double ratio(double defaults, double alive) {
    return defaults < alive ? defaults / alive : 1;
  }

  @Override
  public int months() {
    return hazards.length;
  }

  @Override
  public double monthly(int month) {
    if (month < 1 || month > hazards.length) {
      throw new IndexOutOfBoundsException("months go from 1 to " + hazards.length);
    }
    return hazards[month - 1];
  }

  @Override
  public double lifetimePd() {
    double survival = 1;
    for (double hazard : hazards) {
      survival *= 1 - hazard;
    }
    return 1 - survival;
  }

  @Override
  public double presentValue(double rate, double discount, double recovery) {
    // For instalments of 1, backwards from the tail; the balance at the start scales it.
    double shrink = 1 / (1 + rate);
    double balance = shrink * Growth.of(shrink, tail.months()).sum();
    double value = balance * tail.presentValue(rate, discount, recovery);
    for (int k = hazards.length - tail.months() - 1; k >= 0; k--) {
      double survived = discount * (1 - hazards[k]);
      balance = (balance + 1) * shrink;
      value = survived * value + (survived + discount * hazards[k] * recovery * balance);
    }
    return value / balance;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HazardVector vector && Arrays.equals(hazards, vector.hazards);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hazards);
  }

  @Override
  public String toString() {
    return "HazardVector" + Arrays.toString(hazards);
  }
}
