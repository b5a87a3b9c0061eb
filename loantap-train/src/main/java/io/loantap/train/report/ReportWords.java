package io.loantap.train.report;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.train.page.Format;
import io.loantap.train.statistics.BadRate;
import java.util.List;
import java.util.Locale;

/** Figures in sentences. */
public final class ReportWords {
  private ReportWords() {}

  /** A share as a percentage. */
  public static String percent(double share) {
    return Format.PERCENT.text(share);
  }

  /** A whole number. */
  public static String count(long number) {
    return Format.COUNT.text(number);
  }

  /** A number of loans. */
  public static String loans(long number) {
    return number == 1 ? "1 loan" : count(number) + " loans";
  }

  /** An amount of money without cents. */
  public static String money(double amount) {
    return Format.COUNT.text(amount);
  }

  /** A probability as a threshold. */
  public static String threshold(double probability) {
    return String.format(Locale.ROOT, "%.4f", probability);
  }

  /** Three digits behind the point. */
  public static String fraction(double number) {
    return Format.FRACTION.text(number);
  }

  /** "5.1 to 6.9 %". */
  public static String range(double low, double high) {
    return percent(low).replace(" %", "") + " to " + percent(high);
  }

  /** "0.671 to 0.690". */
  public static String fractions(ConfidenceInterval interval) {
    return fraction(interval.lower()) + " to " + fraction(interval.upper());
  }

  /** A rate with its interval and the loans behind it. */
  public static String rate(BadRate rate) {
    return percent(rate.rate())
        + " ("
        + range(rate.low(), rate.high())
        + ") of "
        + loans(rate.rows());
  }

  /** A level as it stands in the file. */
  public static String quoted(String level) {
    return "“" + level + "”";
  }

  /** Words with commas between them and "and" before the last. */
  public static String joined(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
