package io.loantap.train.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The notation of the values of a table's column, the same in every locale. */
public enum Format {
  /** As it is. */
  TEXT(null, 1),
  /** A whole number. */
  COUNT("%,.0f", 1),
  /** A share in [0, 1], as a percentage. */
  PERCENT("%.1f %%", 100),
  /** A difference of shares, as percentage points with a sign. */
  POINTS("%+.1f", 100),
  /** Two digits behind the point. */
  DECIMAL("%.2f", 1),
  /** Two digits behind the point, with a sign. */
  SIGNED("%+.2f", 1),
  /** Three digits behind the point. */
  FRACTION("%.3f", 1),
  /** Drawn, but not written: a place on an axis. */
  CHART_ONLY(null, 1),
  /** As many digits as the number needs, at most four behind the point. */
  NUMBER(null, 1);

  private final @Nullable String pattern;
  private final double factor;

  Format(@Nullable String pattern, double factor) {
    this.pattern = pattern;
    this.factor = factor;
  }

  /** Whether values are set to the right, digit under digit. */
  public boolean isNumeric() {
    return this != TEXT;
  }

  /** The value in words; a dash where there is none. */
  public String text(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (!(value instanceof Number number)) {
      return value.toString();
    }
    return pattern == null
        ? plain(number.doubleValue())
        : String.format(Locale.ROOT, pattern, factor * number.doubleValue()).replace('-', '−');
  }

  private static String plain(double number) {
    if (number == Math.rint(number)) {
      return String.format(Locale.ROOT, "%,.0f", number).replace('-', '−');
    }
    String text = String.format(Locale.ROOT, "%,.4f", number).replaceAll("[.]?0+$", "");
    return text.replace('-', '−');
  }
}
