package io.loantap.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money as whole cents, rates as whole millionths: within these limits, interest of a month fits a
 * {@code long}, so that schedules are exact and fast.
 */
final class Quantity {
  /** A thousand million units of money, in cents. */
  static final long MAX_CENTS = 100_000_000_000L;

  /** 900 % a year, in millionths. */
  static final long MAX_RATE = 9_000_000L;

  static final int MAX_MONTHS = 600;

  private static final long MONTHS_A_YEAR = 12;
  private static final double MILLION = 1e6;

  private Quantity() {}

  /** Cents of an amount from 0 to the limit with at most two decimals. */
  static long cents(BigDecimal amount, String name) {
    long cents = scaled(amount, 2);
    if (cents < 0 || cents > MAX_CENTS) {
      throw new IllegalArgumentException(
          name + " must lie between 0 and 1,000,000,000, with at most 2 decimals");
    }
    return cents;
  }

  /** Cents of an amount above 0. */
  static long positiveCents(BigDecimal amount, String name) {
    long cents = cents(amount, name);
    if (cents == 0) {
      throw new IllegalArgumentException(name + " must be above 0");
    }
    return cents;
  }

  static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Cents that a formula gave, half a cent upwards. */
  static BigDecimal rounded(double cents) {
    return money(Math.round(cents));
  }

  /** Millionths of a yearly rate from 0 to 9 with at most six decimals. */
  static long rate(BigDecimal rate, String name) {
    long millionths = scaled(rate, 6);
    if (millionths < 0 || millionths > MAX_RATE) {
      throw new IllegalArgumentException(
          name + " must be a fraction between 0 and 9, with at most 6 decimals");
    }
    return millionths;
  }

  /** A rate without idle zeros, so that equal rates are equal. */
  static BigDecimal rate(long millionths) {
    return plain(BigDecimal.valueOf(millionths, 6));
  }

  static double monthly(long aprMillionths) {
    return aprMillionths / (MONTHS_A_YEAR * MILLION);
  }

  static double yearly(long aprMillionths) {
    return aprMillionths / MILLION;
  }

  /** The same number without idle zeros and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static int months(int months) {
    if (months < 1 || months > MAX_MONTHS) {
      throw new IllegalArgumentException("a term must lie between 1 and 600 months");
    }
    return months;
  }

  /** A double that must lie in [0, 1]; NaN does not. */
  static double share(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must lie in [0, 1]");
    }
    return value;
  }

  /** The number times ten to the scale, or -1 if that is not whole or far too large. */
  private static long scaled(BigDecimal number, int scale) {
    if (number.precision() - number.scale() > 18 - scale || number.scale() > 40) {
      return -1;
    }
    try {
      return number.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    } catch (ArithmeticException e) {
      return -1;
    }
  }
}
