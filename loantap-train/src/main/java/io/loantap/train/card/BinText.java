package io.loantap.train.card;

import io.loantap.applicant.NumericField;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of bins and numbers as cards write them: {@code [26,35)}, {@code -Inf}, missing. */
final class BinText {
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(])\\s*([^,;\\[\\]()]+?)\\s*[,;]\\s*([^,;\\[\\]()]+?)\\s*([\\])])");
  private static final Set<String> MISSING =
      Set.of("missing", "(missing)", "na", "nan", "null", "(null)", "(blank)");
  private static final Set<String> OTHERS = Set.of("(other)", "(others)", "(else)", "(unseen)");

  private BinText() {}

  /** An interval from a number to before another. */
  record Interval(double from, double to) {}

  /**
   * The interval of a text; null if it is none. One that holds its upper end and not its lower goes
   * over into one that is the other way round by the next double: no number lies in between.
   */
  static @Nullable Interval interval(String text) {
    Matcher match = INTERVAL.matcher(text.strip());
    if (!match.matches()) {
      return null;
    }
    double from = number(match.group(2));
    double to = number(match.group(3));
    return Double.isNaN(from) || Double.isNaN(to)
        ? null
        : new Interval(
            match.group(1).equals("(") && from > Double.NEGATIVE_INFINITY
                ? Math.nextUp(from)
                : from,
            match.group(4).equals("]") ? Math.nextUp(to) : to);
  }

  /** A number or a word for infinity; NaN if it is neither. */
  static double number(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "inf", "+inf", "infinity", "+infinity", "∞", "+∞" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity", "-∞", "−∞" -> Double.NEGATIVE_INFINITY;
      default -> NumericField.plain(word) + 0.0; // never -0.0
    };
  }

  /** Whether a text stands for missing values. */
  static boolean isMissing(String text) {
    return MISSING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a text stands for every level that is not listed. */
  static boolean isOthers(String text) {
    return OTHERS.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
