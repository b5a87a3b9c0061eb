package io.loantap.learn.evaluation;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people write them, the same in every locale. */
final class ShareText {
  private ShareText() {}

  /** The shortest decimal that reads back to the same number: 5 and 0.06, not 5.0 and 6.0E-2. */
  static String plain(double value) {
    return exact(value).stripTrailingZeros().toPlainString();
  }

  /** A share as an exact percentage: 0.06 is "6 %". */
  static String percent(double share) {
    return exact(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /** A share as a percentage with one decimal. */
  static String roundedPercent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** An interval of shares: "5.1 to 6.9 %". */
  static String range(ConfidenceInterval shares) {
    return String.format(
        Locale.ROOT, "%.1f to %.1f %%", 100 * shares.lower(), 100 * shares.upper());
  }

  private static BigDecimal exact(double value) {
    return new BigDecimal(Double.toString(value));
  }
}
