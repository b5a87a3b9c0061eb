package io.loantap.train.print;

import io.loantap.learn.evaluation.ConfidenceInterval;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers for people, the same in every locale. */
final class Figures {
  private Figures() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : "-";
  }

  /** An interval of shares: "5.1 to 6.9 %". */
  static String range(ConfidenceInterval shares) {
    return String.format(
        Locale.ROOT, "%.1f to %.1f %%", 100 * shares.lower(), 100 * shares.upper());
  }

  static String signed(ConfidenceInterval interval) {
    return signed(interval.lower()) + " to " + signed(interval.upper());
  }

  /** An amount of money without cents. */
  static String money(double amount) {
    return String.format(Locale.ROOT, "%,.0f", amount);
  }

  static String fraction(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  static String signed(double number) {
    return String.format(Locale.ROOT, "%+.3f", number);
  }

  static String points(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** A raw value: whole numbers without a point, others with at most four digits behind it. */
  static String value(double number) {
    if (number == Math.rint(number)) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    return String.format(Locale.ROOT, "%.4f", number).replaceAll("[.]?0+$", "");
  }
}
