package io.loantap.pricing;

/**
 * The same hazard h every month.
 *
 * <p>With {@code g = 1 + r}, {@code s_m = 1 + g + ... + g^(m-1)} and {@code q = v (1 - h)} the EMI
 * of a loan of 1 is {@code g^n / s_n}, the balance after j months {@code g^j s_(n-j) / s_n}, and
 * the present value in closed form
 *
 * <pre>
 * ( g^n (q + ... + q^n) + v h recovery T_n ) / s_n ,   T_n = sum over j &lt; n of (q g)^j s_(n-j)
 * </pre>
 *
 * T and s obey {@code T_(m+1) = q g T_m + s_(m+1)} and {@code s_(m+1) = g s_m + 1}: a linear map,
 * so its n-th power takes about log2(n) squarings. All its entries are positive; nothing cancels,
 * and neither r = 0 nor q g = 1 is special.
 *
 * @param monthly h in [0, 1]
 */
record ConstantHazard(double monthly, int months) implements Hazards {
  static ConstantHazard of(double lifetimePd, int months) {
    return new ConstantHazard(Hazards.pd(lifetimePd, 1.0 / months), months);
  }

  @Override
  public double monthly(int month) {
    if (month < 1 || month > months) {
      throw new IndexOutOfBoundsException("months go from 1 to " + months);
    }
    return monthly;
  }

  @Override
  public double lifetimePd() {
    return Hazards.pd(monthly, months);
  }

  @Override
  public double presentValue(double rate, double discount, double recovery) {
    double q = discount * (1 - monthly);
    double g = 1 + rate;
    double x = q * g;
    // The rows (a b c), (0 d e), (0 0 1) of the map from (T, s, 1) to the next, and its powers.
    double a = x;
    double b = g;
    double c = 1;
    double d = g;
    double e = 1;
    for (int bit = Integer.highestOneBit(months) >> 1; bit > 0; bit >>= 1) {
      c = a * c + b * e + c;
      b = b * (a + d);
      a = a * a;
      e = e * (d + 1);
      d = d * d;
      if ((months & bit) != 0) {
        c = x * c + g * e + 1;
        b = x * b + g * d;
        a = x * a;
        e = g * e + 1;
        d = g * d;
      }
    }
    double instalments = d * q * Growth.of(q, months).sum();
    return (instalments + discount * monthly * recovery * c) / e;
  }
}
